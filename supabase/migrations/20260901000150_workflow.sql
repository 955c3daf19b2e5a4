-- Workflow is data: a step is an append-only event, checked against the school's table and folded into the case.
create function private.due_on(p_school uuid, p_kind text, p_from date) returns date
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_folder uuid := private.school_folder(p_school);
  v_rule public.deadline;
  v_date date := p_from;
  v_left integer;
begin
  select * into v_rule from public.deadline d where d.folder_id = v_folder and d.case_kind = p_kind;
  if not found then return null; end if;
  if v_rule.unit = 'day' then return p_from + v_rule.days; end if;
  v_left := v_rule.days;
  -- A calendar that closes every day for a year is a mistake: stop rather than search for ever.
  while v_left > 0 and v_date < p_from + 1000 loop
    v_date := v_date + 1;
    if coalesce((select c.kind = 'workday' from public.calendar_day c where c.folder_id = v_folder and c.on_date = v_date),
                extract(isodow from v_date) <= 5) then
      v_left := v_left - 1;
    end if;
  end loop;
  return v_date;
end
$$;

create function private.next_number(p_school uuid) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_year integer := extract(year from now() at time zone 'Asia/Shanghai');
  v_last integer;
begin
  insert into private.case_number as n (school_id, year, last) values (p_school, v_year, 1)
  on conflict (school_id, year) do update set last = n.last + 1
  returning last into v_last;
  return v_year || '-' || lpad(v_last::text, greatest(4, length(v_last::text)), '0');
end
$$;

-- How a person stands to a case, in the words of `workflow_step.roles`.
create function private.relations(p_person uuid, p_case public.case) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select array(
      select 'creator' where p_case.created_by = p_person
      union select 'handler' where p_case.handler_id = p_person
      union select 'keeper' where exists (
        select from public.folder_member m
        where m.folder_id = p_case.folder_id and m.person_id = p_person and m.part = 'keeper'
          and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now()))
      union select r from unnest(private.roles_in(p_person, private.school_of(p_case.folder_id))) r where r in ('desk', 'lead'))
  );
end
$$;

create function private.case_event_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_me uuid := private.me();
  v_school uuid := private.school_of(new.folder_id);
  v_case public.case;
  v_rule public.workflow_step;
begin
  perform private.must(private.may_work_on(new.folder_id));
  select * into v_case from public.case c where c.id = new.case_id and c.folder_id = new.folder_id for update;
  if not found then perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档'); end if;

  select * into v_rule from public.workflow_step w
  where w.folder_id = private.school_folder(v_school) and w.case_kind = v_case.kind and w.from_status = v_case.status and w.step = new.step;
  if not found then
    perform private.refuse('illegal_step', format('事项已是「%s」，不能再「%s」', private.status_word(v_case.status), private.step_word(new.step)));
  end if;
  if not private.trusted() then
    if not v_rule.roles && private.relations(v_me, v_case) then
      perform private.refuse('not_your_step', format('您不能在此事项上「%s」', private.step_word(new.step)));
    end if;
    new.by_id := v_me;
    new.at := private.sane_time(new.at);
    new.created_at := now();
  end if;

  if 'note' = any (v_rule.needs) and btrim(new.note, E' \t\r\n\u3000\u00a0') = '' then
    perform private.refuse('needs_note', format('「%s」需要写明情况', private.step_word(new.step)));
  end if;
  if 'other' = any (v_rule.needs) and v_case.handler_id = new.by_id then
    perform private.refuse('needs_other', format('办理人不能给自己办的事项「%s」，请由他人来办', private.step_word(new.step)));
  end if;
  if new.step = 'route' then
    if new.handler_id is null and 'handler' = any (v_rule.needs) then perform private.refuse('needs_handler', '请选择办理人'); end if;
    if new.handler_id is not null then
      if cardinality(private.roles_in(new.handler_id, v_school)) = 0 then perform private.refuse('bad_handler', '办理人必须是本校在用的人员'); end if;
      if private.recused(new.handler_id, new.folder_id)
         or exists (select from public.case_party p where p.folder_id = new.folder_id and p.person_id = new.handler_id) then
        perform private.refuse('recused_handler', '当事人和回避的人不能办理此事项');
      end if;
    end if;
    if not private.in_school(v_school, null, null, null, new.department_id) then
      perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
    end if;
    new.department_id := coalesce(new.department_id, (
      select r.department_id from public.person_role r
      where r.folder_id = private.school_folder(v_school) and r.person_id = new.handler_id and r.department_id is not null
      order by r.role <> 'handler', r.id limit 1));
  else
    new.handler_id := null;
    new.department_id := null;
  end if;
  new.from_status := v_case.status;
  new.to_status := v_rule.to_status;
  return new;
end
$$;
create trigger case_event_before_insert before insert on public.case_event for each row execute function private.case_event_before_insert();

create function private.case_event_after_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_school uuid := private.school_of(new.folder_id);
  v_case public.case;
  v_handler uuid;
  v_from timestamptz;
begin
  select * into v_case from public.case c where c.id = new.case_id;
  v_handler := v_case.handler_id;
  if new.step = 'route' then v_handler := new.handler_id; end if;
  if new.step = 'mediate' and v_handler is null then v_handler := new.by_id; end if;
  v_from := case when new.at between now() - interval '30 days' and now() then new.at else now() end;

  update public.case c set
    status = new.to_status,
    handler_id = v_handler,
    department_id = case when new.step = 'route' then new.department_id else c.department_id end,
    number = case when new.step = 'register' then coalesce(c.number, private.next_number(v_school)) else c.number end,
    due_on = case when new.step = 'register' then private.due_on(v_school, c.kind, (v_from at time zone 'Asia/Shanghai')::date) else c.due_on end,
    resolved_at = case when new.to_status in ('resolved', 'closed') then coalesce(c.resolved_at, now()) when new.step = 'reopen' then null else c.resolved_at end,
    closed_at = case when new.to_status = 'closed' then now() when new.step = 'reopen' then null else c.closed_at end
  where c.id = new.case_id;

  if v_handler is distinct from v_case.handler_id then
    perform private.end_membership(new.folder_id, v_case.handler_id, 'handler');
    perform private.make_member(new.folder_id, v_handler, 'handler');
  end if;
  return null;
end
$$;
create trigger case_event_after_insert after insert on public.case_event for each row execute function private.case_event_after_insert();
