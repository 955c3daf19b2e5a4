-- After a step: the case as it stands now, and who has a part in it.

-- A matter that was recused from has no handler, co-handler, lead in charge or answerable person of that name until someone is named again.
create or replace function private.recuse(p_folder uuid, p_person uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.end_membership(p_folder, p_person);
  if not private.recused(p_person, p_folder) then
    insert into public.folder_member (folder_id, person_id, part) values (p_folder, p_person, 'recused');
  end if;
  update public.case c set
    handler_id = nullif(c.handler_id, p_person), co_ids = array_remove(c.co_ids, p_person),
    lead_id = nullif(c.lead_id, p_person), answerable_id = nullif(c.answerable_id, p_person)
  where c.folder_id = p_folder and p_person = any (array[c.handler_id, c.lead_id, c.answerable_id] || c.co_ids);
  if exists (select from public.person_role r where r.person_id = p_person and r.role in ('desk', 'lead')) then perform private.leave_runs(p_folder); end if;
end
$$;

-- 限定知情: only the people named. Every lead of the school is, and the category's person may look; never a party.
create function private.restrict(p_folder uuid, p_case public.case) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_school uuid := private.school_of(p_folder);
begin
  perform private.make_member(p_folder, r.person_id, 'lead')
  from (
    select distinct r.person_id from public.person_role r join public.person p on p.id = r.person_id and p.active
    where r.folder_id = private.school_folder(v_school) and r.role = 'lead' order by 1) r;
  perform private.make_member(p_folder, (select c.person_id from public.category c where c.id = p_case.category_id), 'shared');
  update public.folder f set restricted = true where f.id = p_folder and not f.restricted;
  perform private.leave_runs(p_folder);
end
$$;

-- Until the end of a day: sharing again moves the end.
create function private.share_until(p_folder uuid, p_person uuid, p_day date) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_end timestamptz := (p_day + 1)::timestamp at time zone 'Asia/Shanghai';
begin
  update public.folder_member m set ends_at = greatest(v_end, m.starts_at)
  where m.folder_id = p_folder and m.person_id = p_person and m.part = 'shared' and (m.ends_at is null or m.ends_at > clock_timestamp());
  if not found then insert into public.folder_member (folder_id, person_id, part, ends_at) values (p_folder, p_person, 'shared', v_end); end if;
end
$$;

create or replace function private.case_event_after_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_school uuid;
  v_school_folder uuid;
  v_was public.case;
  v_now public.case;
  v_tokens text[];
  v_token text;
  v_rules public.deadline[];
  v_at timestamptz := case when new.at between now() - interval '30 days' and now() then new.at else now() end;
  v_on date := (v_at at time zone 'Asia/Shanghai')::date;
  v_ends boolean := new.to_status in ('resolved', 'closed');
  v_due_clock text;
begin
  -- Written out here rather than called: a call of a function that fixes its search path costs more than these do.
  select f.school_id, s.id into v_school, v_school_folder
  from public.folder f join public.folder s on s.school_id = f.school_id and s.kind = 'school' where f.id = new.folder_id;
  v_tokens := new.step || array(
    select new.step || ':' || coalesce(new.data ->> m.name, m.preset) from private.step_field m
    where m.step = new.step and m.mark and coalesce(new.data ->> m.name, m.preset) is not null order by m.sort);
  select * into v_was from public.case c where c.id = new.case_id;
  v_now := v_was;
  v_now.status := new.to_status;
  if v_ends and v_was.status not in ('resolved', 'closed') or new.step = 'reopen' then
    v_now.asked := null;
    v_now.paused_on := null;
  end if;
  if new.step = 'reopen' then v_now.done := '{}'; end if;
  foreach v_token in array v_tokens loop
    if not v_token = any (v_now.done) then v_now.done := v_now.done || v_token; end if;
  end loop;

  case new.step
    when 'register' then
      v_now.number := coalesce(v_was.number, private.next_number(v_school));
      v_now.answerable_id := v_was.created_by;
    when 'settle' then v_now.outcome := 'settled';
    when 'decline' then v_now.outcome := 'declined';
    when 'route' then
      v_now.handler_id := new.handler_id;
      v_now.department_id := new.department_id;
      v_now.co_ids := array(select x::uuid from jsonb_array_elements_text(case when new.data ? 'co' and new.data -> 'co' <> 'null' then new.data -> 'co' else '[]' end) x);
      v_now.taken_at := null;
    when 'take' then
      v_now.taken_at := new.at;
      v_now.answerable_id := new.by_id;
    when 'return' then
      v_now.handler_id := null;
      v_now.department_id := null;
      v_now.co_ids := '{}';
    when 'mediate' then
      if v_was.handler_id is null then
        v_now.handler_id := new.by_id;
        v_now.taken_at := new.at;
        v_now.answerable_id := new.by_id;
      end if;
    when 'handle' then v_now.next_on := coalesce((new.data ->> 'next')::date, v_was.next_on);
    when 'lead' then
      v_now.lead_id := (new.data ->> 'person')::uuid;
      v_now.next_on := (new.data ->> 'next')::date;
    when 'supervise' then
      v_now.supervised := true;
      v_now.next_on := (new.data ->> 'next')::date;
    when 'relieve' then
      v_now.supervised := false;
      v_now.next_on := null;
    when 'extend' then v_now.asked := jsonb_build_object('clock', new.data ->> 'clock', 'until', new.data ->> 'until');
    when 'pause' then v_now.paused_on := v_on;
    when 'resolve' then v_now.outcome := coalesce(new.data ->> 'outcome', 'handled');
    when 'reopen' then v_now.outcome := null;
    when 'merge' then
      v_now.outcome := 'merged';
      v_now.merged_into := (new.data ->> 'into')::uuid;
    when 'escalate' then
      v_now.kind := 'bullying';
      v_now.category_id := (new.data ->> 'category')::uuid;
    else null;
  end case;

  -- Most steps touch no clock: one look at the rules tells.
  if new.step in ('reopen', 'escalate', 'grant', 'pause', 'unpause') or new.step = 'route' and new.data ? 'until' or v_ends and v_was.status <> v_now.status
     or exists (select from public.deadline d where d.folder_id = v_school_folder and d.case_kind = v_now.kind and (d.starts && v_tokens or d.stops && v_tokens)) then
    v_rules := array(select d from public.deadline d where d.folder_id = v_school_folder and d.case_kind = v_now.kind order by d.clock);
    v_now.clocks := private.clocks_after(v_now, new, v_tokens, v_rules, v_school_folder, v_on, v_at);
    if new.step = 'unpause' then v_now.paused_on := null; end if;
    v_due_clock := private.due_clock(v_now, v_now.clocks, v_rules);
    if v_ends then
      v_now.follow_on := (v_now.clocks -> v_due_clock ->> 'due')::date;
    else
      v_now.follow_on := null;
      v_now.due_clock := v_due_clock;
      v_now.due_on := (v_now.clocks -> v_due_clock ->> 'due')::date;
    end if;
  end if;
  if new.step in ('grant', 'deny') then v_now.asked := null; end if;
  if new.step = 'reopen' then
    v_now.resolved_at := null;
    v_now.closed_at := null;
  elsif v_ends then
    v_now.resolved_at := coalesce(v_was.resolved_at, now());
    if new.to_status = 'closed' and v_was.status <> 'closed' then v_now.closed_at := now(); end if;
  end if;

  update public.case c set
    status = v_now.status, kind = v_now.kind, category_id = v_now.category_id, number = v_now.number, handler_id = v_now.handler_id, department_id = v_now.department_id,
    due_on = v_now.due_on, due_clock = v_now.due_clock, follow_on = v_now.follow_on, clocks = v_now.clocks, done = v_now.done, outcome = v_now.outcome,
    paused_on = v_now.paused_on, asked = v_now.asked, answerable_id = v_now.answerable_id, taken_at = v_now.taken_at, co_ids = v_now.co_ids, lead_id = v_now.lead_id,
    supervised = v_now.supervised, next_on = v_now.next_on, merged_into = v_now.merged_into, resolved_at = v_now.resolved_at, closed_at = v_now.closed_at
  where c.id = new.case_id;

  if (v_now.handler_id, v_now.co_ids) is distinct from (v_was.handler_id, v_was.co_ids) then
    perform private.end_membership(new.folder_id, p, 'handler')
    from unnest(array_remove(v_was.co_ids || v_was.handler_id, null)) p where not p = any (array_remove(v_now.co_ids || v_now.handler_id, null));
    perform private.make_member(new.folder_id, p, 'handler') from unnest(v_now.co_ids || v_now.handler_id) p;
  end if;
  case new.step
    when 'lead' then perform private.make_member(new.folder_id, v_now.lead_id, 'lead');
    when 'restrict', 'escalate' then perform private.restrict(new.folder_id, v_now);
    when 'unrestrict' then update public.folder f set restricted = false where f.id = new.folder_id and f.restricted;
    when 'share' then perform private.share_until(new.folder_id, (new.data ->> 'person')::uuid, (new.data ->> 'until')::date);
    when 'recuse' then perform private.recuse(new.folder_id, (new.data ->> 'person')::uuid);
    else null;
  end case;
  return null;
end
$$;

-- Suspected bullying is restricted from its first row on.
create or replace function private.case_after_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.make_member(new.folder_id, k, 'keeper') from private.keepers_of(new.unit_id) k;
  if new.kind = 'bullying' then perform private.restrict(new.folder_id, new); end if;
  return null;
end
$$;

-- Whether the office's eye, of now or of earlier, has come upon this folder: a phone whose owner just left the desk holds it until it asks again.
-- A folder still in the transaction it was born in was never open to the office: it is not named to them.
create function sync.desk_knows(p_person uuid, p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select from public.folder f
    join sync.entry e on e.folder_id = f.id and e.tbl = 'folder'
    where f.id = p_folder and (
      private.roles_in(p_person, f.school_id) && array['desk', 'lead']
      or exists (
        select from sync.access a
        where a.person_id = p_person and a.school_id = f.school_id and a.folder_id is null and a.desk_until > f.created_at)));
end
$$;

create or replace function sync.member_changes() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_row public.folder_member := case when tg_op = 'DELETE' then old else new end;
begin
  perform sync.access_changes(v_row.folder_id, v_row.person_id, v_row.part = 'recused' and exists (
    select from public.folder f where f.id = v_row.folder_id and not f.restricted and sync.desk_knows(v_row.person_id, f.id)));
  if tg_op <> 'DELETE' and v_row.starts_at > now() then
    insert into sync.upcoming (person_id, folder_id, starts_at) values (v_row.person_id, v_row.folder_id, v_row.starts_at) on conflict do nothing;
  end if;
  return null;
end
$$;

create or replace function sync.restriction_changes() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform sync.access_changes(new.id, p.person_id, not old.restricted and not private.recused(p.person_id, new.id) and sync.desk_knows(p.person_id, new.id))
  from (select r.person_id from public.person_role r
        where r.folder_id = private.school_folder(new.school_id) and r.role in ('desk', 'lead')
        union
        select a.person_id from sync.access a where a.school_id = new.school_id and a.folder_id is null and a.desk_until is not null) p;
  return null;
end
$$;
