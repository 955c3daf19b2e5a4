-- Before a step: is it legal from here, is it this person's, is what it needs there, is what it carries whole?
create or replace function private.relations(p_person uuid, p_case public.case) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select array(
      select 'creator' where p_case.created_by = p_person
      union all select 'handler' where p_case.handler_id = p_person
      union all select 'co' where p_person = any (p_case.co_ids)
      union all select 'officer' where p_case.lead_id = p_person
      union all select 'keeper' where exists (
        select from public.folder_member m
        where m.folder_id = p_case.folder_id and m.person_id = p_person and m.part = 'keeper'
          and m.starts_at <= clock_timestamp() and (m.ends_at is null or m.ends_at > clock_timestamp()))
      union all select r from unnest(private.roles_in(p_person, private.school_of(p_case.folder_id))) r where r in ('desk', 'lead'))
  );
end
$$;

-- One entry of `workflow_step.needs` after another; a `~` at the end only reminds.
create function private.check_needs(p_needs text[], p_step text, p_note text, p_by uuid, p_handler uuid, p_case public.case) returns void
language plpgsql stable set search_path = ''
as $$
declare
  v_need text;
  v_token text;
begin
  foreach v_need in array p_needs loop
    if v_need = 'note' and btrim(p_note, E' \t\r\n\u3000\u00a0') = '' then
      perform private.refuse('needs_note', format('「%s」需要写明情况', private.step_word(p_step)));
    elsif v_need = 'handler' and p_handler is null then
      perform private.refuse('needs_handler', '请选择办理人');
    elsif v_need = 'other' and p_case.handler_id = p_by then
      perform private.refuse('needs_other', format('办理人不能给自己办的事项「%s」，请由他人来办', private.step_word(p_step)));
    elsif v_need = 'asked' and p_case.asked is null then
      perform private.refuse('needs_asked', format('没有等待答复的延期申请，不能「%s」', private.step_word(p_step)));
    elsif v_need = 'paused' and p_case.paused_on is null then
      perform private.refuse('needs_paused', format('没有暂停计时，不能「%s」', private.step_word(p_step)));
    elsif v_need = 'running' and p_case.paused_on is not null then
      perform private.refuse('needs_running', format('已经暂停计时，不能再「%s」', private.step_word(p_step)));
    elsif v_need = 'supervised' and not p_case.supervised then
      perform private.refuse('needs_supervised', format('此事项没有在督办，不能「%s」', private.step_word(p_step)));
    elsif v_need = 'plain' and cardinality(p_case.signs) > 0 and not 'find' = any (p_case.done) then
      perform private.refuse('needs_plain', format('有疑似欺凌的情形，不能直接「%s」：请转为疑似欺凌，或先由办公室、校领导认定', private.step_word(p_step)));
    elsif v_need like 'did:%' and v_need not like '%~' then
      v_token := split_part(substr(v_need, 5), ' if:', 1);
      if not v_token = any (p_case.done) and (v_need not like '% if:%' or split_part(v_need, ' if:', 2) = any (p_case.done)) then
        perform private.refuse('needs_did', format('「%s」之前要先有「%s」', private.step_word(p_step), private.token_word(v_token)));
      end if;
    end if;
  end loop;
end
$$;

-- 延期: of a clock of ours that runs, once in a round, by no more than its rule says.
create function private.check_extension(p_case public.case, p_folder uuid, p_data jsonb) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_clock jsonb := p_case.clocks -> (p_data ->> 'clock');
  v_until date := (p_data ->> 'until')::date;
  v_rule public.deadline;
begin
  select * into v_rule from public.deadline d where d.folder_id = p_folder and d.case_kind = p_case.kind and d.clock = p_data ->> 'clock' and d.whose = 'ours';
  if not found or v_clock is null or v_clock ? 'done' then perform private.refuse('bad_value', '这个期限没有在计时'); end if;
  if v_rule.extend_days = 0 then perform private.refuse('bad_value', '这个期限不能延期'); end if;
  if v_until <= (v_clock ->> 'due')::date then perform private.refuse('bad_value', '延期后的日期要晚于现在的期限'); end if;
  if v_until > private.days_on(p_folder, (v_clock ->> 'due')::date, v_rule.extend_days, v_rule.unit) then
    perform private.refuse('bad_value', format('最多延长%s%s', v_rule.extend_days, case v_rule.unit when 'workday' then '个工作日' else '日' end));
  end if;
  if exists (
    select from public.case_event x
    where x.case_id = p_case.id and x.folder_id = p_case.folder_id and x.step = 'extend' and x.data ->> 'clock' = p_data ->> 'clock'
      and x.created_at >= coalesce((select max(r.created_at) from public.case_event r where r.case_id = p_case.id and r.step = 'reopen'), '-infinity')
      and 'grant' = (
        select g.step from public.case_event g
        where g.case_id = p_case.id and g.step in ('grant', 'deny') and g.created_at >= x.created_at order by g.created_at, g.step desc limit 1)) then
    perform private.refuse('bad_value', '这个期限已经延过一次');
  end if;
end
$$;

create or replace function private.case_event_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_me uuid := private.me();
  v_school uuid;
  v_school_folder uuid;
  v_case public.case;
  v_rule public.workflow_step;
  v_roles text[];
begin
  perform private.must(private.may_work_on(new.folder_id));
  select f.school_id, s.id into v_school, v_school_folder
  from public.folder f join public.folder s on s.school_id = f.school_id and s.kind = 'school' where f.id = new.folder_id;
  select * into v_case from public.case c where c.id = new.case_id and c.folder_id = new.folder_id for update;
  if not found then perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档'); end if;

  select * into v_rule from public.workflow_step w
  where w.folder_id = v_school_folder and w.case_kind = v_case.kind and w.from_status = v_case.status and w.step = new.step;
  if not found then
    perform private.refuse('illegal_step', format('事项已是「%s」，不能再「%s」', private.status_word(v_case.status), private.step_word(new.step)));
  end if;
  if not private.trusted() then
    v_roles := v_rule.roles;
    -- Where only the people named may look, they may also let one more look.
    if new.step = 'share' and (select f.restricted from public.folder f where f.id = new.folder_id) then v_roles := v_roles || array['handler', 'creator', 'officer']; end if;
    if not v_roles && private.relations(v_me, v_case) then
      perform private.refuse('not_your_step', format('您不能在此事项上「%s」', private.step_word(new.step)));
    end if;
    new.by_id := v_me;
    new.at := private.sane_time(new.at);
    new.created_at := now();
  end if;

  if v_rule.needs <> '{}' then perform private.check_needs(v_rule.needs, new.step, new.note, new.by_id, new.handler_id, v_case); end if;
  if new.step = 'route' then
    if new.handler_id is not null then
      perform private.must_be_free(new.handler_id, v_school, new.folder_id, null, '办理人必须是本校在用的人员');
    end if;
    if not private.in_school(v_school, null, null, null, new.department_id) then
      perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
    end if;
    new.department_id := coalesce(new.department_id, (
      select r.department_id from public.person_role r
      where r.folder_id = v_school_folder and r.person_id = new.handler_id and r.department_id is not null
      order by r.role <> 'handler', r.id limit 1));
  else
    new.handler_id := null;
    new.department_id := null;
  end if;
  if new.data <> '{}' or exists (
      select from private.step_field f where f.step = new.step and f.required and (f.kinds is null or v_case.kind = any (f.kinds))) then
    perform private.check_data(new.step, new.data, v_case, v_school);
  end if;
  if new.step = 'extend' then
    perform private.check_extension(v_case, v_school_folder, new.data);
  elsif new.step = 'find' and v_case.kind = 'dispute' and new.data ->> 'result' <> 'not_bullying' then
    perform private.refuse('bad_value', '认定为欺凌的，请转为疑似欺凌');
  elsif new.step = 'look' and new.data ->> 'run' is not null and not exists (
      select from public.look_run r where r.id::text = new.data ->> 'run' and r.case_ids @> array[new.case_id] and private.school_of(r.folder_id) = v_school) then
    perform private.refuse('bad_reference', '这次回头看里没有这件事项');
  end if;
  new.from_status := v_case.status;
  new.to_status := v_rule.to_status;
  return new;
end
$$;
