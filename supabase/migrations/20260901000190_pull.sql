-- Pull: what changed since the phone's cursor, in one statement and so in one snapshot, each entry with its row under row level security.

-- Memberships that began since the last pull are stamped now: time passes without a transaction.
create function sync.announce_started() returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_row sync.upcoming;
begin
  for v_row in delete from sync.upcoming u where u.person_id = auth.uid() and u.starts_at <= now() returning u.* loop
    perform sync.access_changes(v_row.folder_id, v_row.person_id, private.can_open(v_row.person_id, v_row.folder_id));
    update sync.access a set due = false, seq = sync.next_seq(a.school_id)
    where a.folder_id = v_row.folder_id and a.person_id = v_row.person_id and a.due;
  end loop;
end
$$;

-- Where the phone stands in each of its schools, whatever it sent. The epoch it sees also changes with the person's own place in the school.
create function sync.cursors(p_cursor jsonb)
returns table (school_id uuid, head bigint, epoch text, given boolean, after bigint, resync boolean)
language sql stable security invoker set search_path = '' rows 2
as $$
  select s.school_id, s.head, s.epoch, s.given, case when s.given and s.sent_epoch = s.epoch and s.sent <= s.head then s.sent else 0 end,
    s.given and (s.sent_epoch is distinct from s.epoch or s.sent > s.head)
  from (
    select c.school_id, c.seq as head, md5(c.epoch::text || coalesce(a.seq, 0))::uuid::text as epoch,
      coalesce(jsonb_typeof(p_cursor -> c.school_id::text) = 'object', false) as given, p_cursor -> c.school_id::text ->> 'epoch' as sent_epoch,
      case when jsonb_typeof(p_cursor -> c.school_id::text -> 'seq') = 'number'
        then least(greatest(trunc((p_cursor -> c.school_id::text ->> 'seq')::numeric), 0), 9007199254740991)::bigint else 0 end as sent
    from sync.counter c
    left join sync.access a on a.school_id = c.school_id and a.folder_id is null and a.person_id = (select private.me())
    where c.school_id in (select private.my_schools())
  ) s
$$;

-- What the phone must let go: folders it may hold that are not open now. Never one that was never open to the person.
create function sync.revoked(p_cursor jsonb) returns setof uuid
language sql stable security definer set search_path = '' set jit = off rows 10
as $$
  with sent as (
    select a.*, p.seq as place_seq, p.desk_until as place_until,
      case when jsonb_typeof(p_cursor -> a.school_id::text -> 'seq') = 'number'
        then least(greatest(trunc((p_cursor -> a.school_id::text ->> 'seq')::numeric), 0), 9007199254740991)::bigint else 0 end as after
    from sync.access a
    left join sync.access p on p.person_id = a.person_id and p.school_id = a.school_id and p.folder_id is null
    where a.person_id = auth.uid()
  ), changed as materialized (
    select s.folder_id, s.person_id from sent s
    where s.folder_id is not null and s.seen
      and (s.seq > s.after or s.place_seq > s.after or s.folder_id in (
        select m.folder_id from public.folder_member m where m.person_id = auth.uid() and m.ends_at <= now()))
  )
  select c.folder_id from changed c where c.folder_id not in (select private.open_folders())
  union
  select f.id from sent s join public.folder f on f.school_id = s.school_id and f.kind = 'school'
  where s.folder_id is null and not private.can_open(s.person_id, f.id)
  union
  -- Once at the desk, no longer: all ordinary folders of that time, except those already shut to the person then.
  select f.id from sent s join public.folder f on f.school_id = s.school_id
  where s.folder_id is null and s.place_until is not null and s.seq > s.after
    and f.kind in ('unit_term', 'case', 'household', 'desk') and not f.restricted and f.created_at < s.place_until
    and f.id not in (select private.folders_of(s.person_id))
    and not exists (
      select from public.folder_member m
      where m.folder_id = f.id and m.person_id = s.person_id and m.part = 'recused' and (m.ends_at is null or m.ends_at > now()))
$$;

create function public.sync_pull(p_cursor jsonb default null, p_limit integer default 1000) returns jsonb
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC' set jit = off set plan_cache_mode = force_generic_plan
as $$
declare
  v_limit integer := least(greatest(coalesce(p_limit, 1000), 1), 5000);
  v_answer jsonb;
begin
  perform sync.announce_started();
  with state as materialized (
    select * from sync.cursors(p_cursor)
  ), page as materialized (
    select e.*, row_number() over (partition by e.school_id order by e.seq) as place
    from state s
    cross join lateral (
      select x.school_id, x.folder_id, x.tbl, x.id, x.seq, x.gone from sync.entry x
      where x.school_id = s.school_id and x.seq > s.after
      order by x.seq limit v_limit + 1
    ) e
    where not s.resync
  ), reach as materialized (
    select s.*, coalesce(p.places > v_limit, s.resync) as more,
      case when s.resync then 0 when p.places > v_limit then p.last else s.head end as seq
    from state s
    left join (
      select p.school_id, count(*) as places, max(p.seq) filter (where p.place <= v_limit) as last from page p group by p.school_id
    ) p on p.school_id = s.school_id
  )
  select jsonb_build_object(
    'schools', coalesce((
      select jsonb_object_agg(r.school_id,
        jsonb_build_object('seq', r.seq, 'epoch', r.epoch, 'head', r.head, 'more', r.more) || case when r.resync then '{"resync": true}' else '{}' end::jsonb)
      from reach r), '{}'),
    'entries', coalesce((
      select jsonb_agg(jsonb_build_array(p.folder_id, p.tbl, p.id, p.seq, case when not p.gone then r.row end) order by p.school_id, p.seq)
      from page p
      left join lateral (
        select to_jsonb(t) as row from public.school t where p.tbl = 'school' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.folder t where p.tbl = 'folder' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.folder_member t where p.tbl = 'folder_member' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.person t where p.tbl = 'person' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.person_role t where p.tbl = 'person_role' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.department t where p.tbl = 'department' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.unit t where p.tbl = 'unit' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.category t where p.tbl = 'category' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.term t where p.tbl = 'term' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.calendar_day t where p.tbl = 'calendar_day' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.check_slot t where p.tbl = 'check_slot' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.checklist_item t where p.tbl = 'checklist_item' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.workflow_step t where p.tbl = 'workflow_step' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.deadline t where p.tbl = 'deadline' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.pupil t where p.tbl = 'pupil' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.check t where p.tbl = 'check' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.absence t where p.tbl = 'absence' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.case t where p.tbl = 'case' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.case_party t where p.tbl = 'case_party' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.case_event t where p.tbl = 'case_event' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.conflict t where p.tbl = 'conflict' and t.id = p.id and t.folder_id = p.folder_id
      ) r on true
      where p.place <= v_limit), '[]'),
    'granted', coalesce((
      select jsonb_agg(a.folder_id order by a.seq)
      from reach r
      join sync.access a on a.school_id = r.school_id and a.person_id = (select private.me())
      where r.given and r.after > 0 and not r.resync and a.folder_id is not null and a.seq > r.after and a.seq <= r.seq
        and a.folder_id in (select private.open_folders())), '[]'),
    'revoked', coalesce((select jsonb_agg(f) from sync.revoked(p_cursor) f), '[]'),
    'now', to_jsonb(clock_timestamp()))
  into v_answer;
  return v_answer;
end
$$;

create function public.sync_folder(p_folder uuid, p_after bigint default 0, p_limit integer default 1000) returns jsonb
language plpgsql stable security invoker set search_path = '' set timezone = 'UTC' set jit = off set plan_cache_mode = force_generic_plan
as $$
declare
  v_limit integer := least(greatest(coalesce(p_limit, 1000), 1), 5000);
  v_after bigint := coalesce(p_after, 0);
begin
  return (
  with page as materialized (
    select e.folder_id, e.tbl, e.id, e.seq, e.gone, row_number() over (order by e.seq) as place
    from (
      select x.folder_id, x.tbl, x.id, x.seq, x.gone from sync.entry x
      where x.folder_id = p_folder and x.seq > v_after
      order by x.seq limit v_limit + 1
    ) e
  ), kept as materialized (
    select * from page where place <= v_limit
  )
  select jsonb_build_object(
    'entries', coalesce((
      select jsonb_agg(jsonb_build_array(p.folder_id, p.tbl, p.id, p.seq, case when not p.gone then r.row end) order by p.seq)
      from kept p
      left join lateral (
        select to_jsonb(t) as row from public.school t where p.tbl = 'school' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.folder t where p.tbl = 'folder' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.folder_member t where p.tbl = 'folder_member' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.person t where p.tbl = 'person' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.person_role t where p.tbl = 'person_role' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.department t where p.tbl = 'department' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.unit t where p.tbl = 'unit' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.category t where p.tbl = 'category' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.term t where p.tbl = 'term' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.calendar_day t where p.tbl = 'calendar_day' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.check_slot t where p.tbl = 'check_slot' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.checklist_item t where p.tbl = 'checklist_item' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.workflow_step t where p.tbl = 'workflow_step' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.deadline t where p.tbl = 'deadline' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.pupil t where p.tbl = 'pupil' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.check t where p.tbl = 'check' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.absence t where p.tbl = 'absence' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.case t where p.tbl = 'case' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.case_party t where p.tbl = 'case_party' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.case_event t where p.tbl = 'case_event' and t.id = p.id and t.folder_id = p.folder_id
        union all select to_jsonb(t) as row from public.conflict t where p.tbl = 'conflict' and t.id = p.id and t.folder_id = p.folder_id
      ) r on true), '[]'),
    'seq', coalesce((select max(k.seq) from kept k), v_after),
    'more', (select count(*) from page) > (select count(*) from kept),
    'now', to_jsonb(clock_timestamp())));
end
$$;

revoke all on function public.sync_pull(jsonb, integer) from public, anon, authenticated, service_role;
revoke all on function public.sync_folder(uuid, bigint, integer) from public, anon, authenticated, service_role;
grant execute on function public.sync_pull(jsonb, integer) to authenticated;
grant execute on function public.sync_folder(uuid, bigint, integer) to authenticated;
grant execute on function sync.announce_started() to authenticated;
grant execute on function sync.cursors(jsonb) to authenticated;
grant execute on function sync.revoked(jsonb) to authenticated;
