-- The synced tables are listed once, in sync.tables(). Stamping and both readers of the feed are written out from that list, one
-- short branch a table, because a branch costs nothing for the tables an entry is not about; a lookup by name would cost a query an entry.
-- The rule of all reading policies is asked once for a page, in sync.rows_for, not once for each table the page touches: a desk with
-- 17,000 folders pays ten milliseconds for it each time.
-- A migration that adds a table replaces sync.tables() and calls private.install_feed().
create or replace function sync.tables() returns text[]
language plpgsql immutable set search_path = ''
as $$
begin
  return (
    select array['school', 'folder', 'folder_member', 'person', 'person_role', 'department', 'unit', 'category', 'term', 'calendar_day',
      'check_slot', 'checklist_item', 'workflow_step', 'deadline', 'pupil', 'check', 'absence', 'case', 'case_party', 'case_event', 'conflict', 'attachment']
  );
end
$$;

create function private.install_feed() returns void
language plpgsql volatile set search_path = ''
as $install$
declare
  v_tbl text;
  v_rows text := (
    select string_agg(
      format('select to_jsonb(t) as row from public.%1$I t where p.tbl = %1$L and t.id = p.id and t.folder_id = p.folder_id', tbl),
      E'\n        union all ' order by place)
    from unnest(sync.tables()) with ordinality x (tbl, place));
begin
  foreach v_tbl in array sync.tables() loop
    if not exists (select from pg_catalog.pg_trigger t where t.tgrelid = format('public.%I', v_tbl)::regclass and t.tgname = v_tbl || '_is_stamped') then
      execute format('create constraint trigger %I after insert or update or delete on public.%I
        deferrable initially deferred for each row execute function sync.stamp()', v_tbl || '_is_stamped', v_tbl);
    end if;
  end loop;
  execute replace($rows$
create or replace function sync.rows_for(p_folders uuid[], p_tbls text[], p_ids uuid[])
returns table (folder_id uuid, tbl text, id uuid, "row" jsonb)
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' set jit = off set plan_cache_mode = force_generic_plan rows 1000
as $body$
begin
  return query
  with asked as materialized (
    select a.folder_id, a.tbl, a.id from unnest(p_folders, p_tbls, p_ids) a (folder_id, tbl, id)
    where a.folder_id in (select private.open_folders())
  )
  select p.folder_id, p.tbl, p.id, r.row
  from asked p
  cross join lateral (
    {{rows}}
  ) r;
end
$body$
$rows$, '{{rows}}', v_rows);
  execute $pull$
create or replace function public.sync_pull(p_cursor jsonb default null, p_limit integer default 1000) returns jsonb
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC' set jit = off set plan_cache_mode = force_generic_plan
as $body$
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
      select jsonb_agg(jsonb_build_array(p.folder_id, p.tbl, p.id, p.seq, r.row) order by p.school_id, p.seq)
      from page p
      left join sync.rows_for(
        (select array_agg(q.folder_id order by q.school_id, q.seq) from page q where q.place <= v_limit and not q.gone),
        (select array_agg(q.tbl order by q.school_id, q.seq) from page q where q.place <= v_limit and not q.gone),
        (select array_agg(q.id order by q.school_id, q.seq) from page q where q.place <= v_limit and not q.gone)) r
        on not p.gone and r.folder_id = p.folder_id and r.tbl = p.tbl and r.id = p.id
      where p.place <= v_limit), '[]'),
    'granted', coalesce((
      select jsonb_agg(a.folder_id order by a.seq)
      from reach r
      join sync.access a on a.school_id = r.school_id and a.person_id = (select private.me())
      where r.given and r.after > 0 and not r.resync and a.folder_id is not null
        -- Asked of the few that changed, and only then: a `case` keeps the planner from asking it of all first.
        and case when a.seq > r.after and a.seq <= r.seq then private.open_to_me(a.folder_id) end), '[]'),
    'revoked', coalesce((select jsonb_agg(f) from sync.revoked(p_cursor) f), '[]'),
    'now', to_jsonb(clock_timestamp()))
  into v_answer;
  return v_answer;
end
$body$
$pull$;
  execute $folder$
create or replace function public.sync_folder(p_folder uuid, p_after bigint default 0, p_limit integer default 1000) returns jsonb
language plpgsql stable security invoker set search_path = '' set timezone = 'UTC' set jit = off set plan_cache_mode = force_generic_plan
as $body$
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
      select jsonb_agg(jsonb_build_array(p.folder_id, p.tbl, p.id, p.seq, r.row) order by p.seq)
      from kept p
      left join sync.rows_for(
        (select array_agg(q.folder_id order by q.seq) from kept q where not q.gone),
        (select array_agg(q.tbl order by q.seq) from kept q where not q.gone),
        (select array_agg(q.id order by q.seq) from kept q where not q.gone)) r
        on not p.gone and r.folder_id = p.folder_id and r.tbl = p.tbl and r.id = p.id), '[]'),
    'seq', coalesce((select max(k.seq) from kept k), v_after),
    'more', (select count(*) from page) > (select count(*) from kept),
    'now', to_jsonb(clock_timestamp())));
end
$body$
$folder$;
end
$install$;
select private.install_feed();
revoke all on function sync.rows_for(uuid[], text[], uuid[]) from public, anon, authenticated, service_role;
grant execute on function sync.rows_for(uuid[], text[], uuid[]) to authenticated;
