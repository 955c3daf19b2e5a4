-- Deletion after the retention time, really: rows, what phones had sent about them, entries of the feed. Files are bytes in Storage, which only Storage's own
-- interface may delete: their places are answered to the caller and kept until the caller says they are gone.
create table private.retention_log (
  id bigint generated always as identity primary key,
  ran_at timestamptz not null default clock_timestamp(),
  school_id uuid not null references public.school,
  households integer not null,
  visits integer not null,
  promises integer not null,
  aids integer not null,
  files integer not null
);
create index retention_log_school on private.retention_log (school_id, ran_at);

create table private.file_to_delete (
  path text primary key, -- in the bucket `attachment`
  since timestamptz not null default clock_timestamp()
);

do $$
declare
  v_tbl text;
begin
  foreach v_tbl in array array['retention_log', 'file_to_delete'] loop
    execute format('alter table private.%1$I enable row level security; alter table private.%1$I force row level security;
      revoke all on table private.%1$I from public, anon, authenticated, service_role', v_tbl);
  end loop;
end
$$;

create function private.delete_household(p_folder uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_school uuid := private.school_of(p_folder);
begin
  -- Everybody whose phone may hold it is told to let go, by the folder's bare number.
  insert into sync.access as a (school_id, person_id, folder_id, seq, seen)
  select v_school, r.person_id, p_folder, sync.next_seq(v_school), true
  from (
    select r.person_id from public.person_role r where r.folder_id = private.school_folder(v_school) and private.can_open(r.person_id, p_folder)
    union
    -- Also whoever left the desk since, and whose phone has not asked again.
    select a.person_id from sync.access a
    where a.school_id = v_school and a.folder_id is null and sync.desk_knows(a.person_id, p_folder) and not private.recused(a.person_id, p_folder)
      and not (select f.restricted from public.folder f where f.id = p_folder)) r
  on conflict (person_id, school_id, folder_id) do update set seq = excluded.seq, seen = true;
  insert into private.file_to_delete (path) select private.file_path(a.folder_id, a.sha256) from public.attachment a where a.folder_id = p_folder on conflict do nothing;
  perform private.leave_runs(p_folder);

  delete from private.review r using sync.mutation m where m.mid = r.mid and m.folder_id = p_folder;
  delete from sync.mutation m where m.folder_id = p_folder;
  delete from private.file_view f where f.folder_id = p_folder;
  delete from public.attachment a where a.folder_id = p_folder;
  delete from public.conflict c where c.folder_id = p_folder;
  delete from public.household_event e where e.folder_id = p_folder;
  delete from public.aid a where a.folder_id = p_folder;
  delete from public.promise p where p.folder_id = p_folder;
  delete from public.visit v where v.folder_id = p_folder;
  delete from public.household h where h.folder_id = p_folder;
  delete from public.folder_member m where m.folder_id = p_folder;
  delete from public.folder f where f.id = p_folder;
  delete from sync.upcoming u where u.folder_id = p_folder;
  -- Before the stamps of what was deleted, which then find no school to count for.
  delete from sync.entry e where e.folder_id = p_folder;
end
$$;

-- Whoever said no (`refused`) and was asked no more, or was never asked (`none`), is not kept for ever either. The nightly run starts the clock once the
-- review day has passed: the full time from the day it notices. A later review day takes the clock off again, and so does a new answer (as ever).
create function private.start_clocks(p_school uuid, p_today date) returns void
language sql volatile security definer set search_path = ''
as $$
  update public.household h set keep_until = c.until
  from (
    select x.id, case when x.review_on < p_today then coalesce(x.keep_until, p_today + s.support_days) end as until
    from public.household x join public.folder f on f.id = x.folder_id join public.school s on s.id = f.school_id
    where s.id = p_school and x.consent in ('none', 'refused') and x.ended_at is null) c
  where h.id = c.id and h.keep_until is distinct from c.until
$$;

-- For a clock (pg_cron, a server's timer): answers { households, files: [place in the bucket] }, the files of earlier runs that are still there among them.
create function private.retention_run(p_today date default (now() at time zone 'Asia/Shanghai')::date) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_school uuid;
  v_folders uuid[];
  v_folder uuid;
  v_count integer := 0;
begin
  for v_school in select s.id from public.school s order by s.id loop
    perform pg_advisory_xact_lock(hashtextextended(v_school::text, 0));
    perform private.start_clocks(v_school, p_today);
    v_folders := array(
      select h.folder_id from public.household h join public.folder f on f.id = h.folder_id
      where f.school_id = v_school and h.keep_until < p_today order by h.folder_id);
    if v_folders = '{}' then continue; end if;
    insert into private.retention_log (school_id, households, visits, promises, aids, files)
    select v_school, cardinality(v_folders), (select count(*) from public.visit v where v.folder_id = any (v_folders)),
      (select count(*) from public.promise p where p.folder_id = any (v_folders)), (select count(*) from public.aid a where a.folder_id = any (v_folders)),
      (select count(*) from public.attachment a where a.folder_id = any (v_folders));
    foreach v_folder in array v_folders loop perform private.delete_household(v_folder); end loop;
    v_count := v_count + cardinality(v_folders);
  end loop;
  return jsonb_build_object('households', v_count, 'files', (select coalesce(jsonb_agg(f.path order by f.path), '[]') from private.file_to_delete f));
end
$$;

-- The caller has deleted these from Storage.
create function private.retention_done(p_files text[]) returns void
language sql volatile security definer set search_path = ''
as $$
  delete from private.file_to_delete f where f.path = any (p_files)
$$;

create function private.retention_rows(p_school uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set timezone = 'UTC'
as $$
declare
  v_school uuid := private.my_school_as(p_school, array['lead', 'admin']);
begin
  perform private.must(v_school is not null);
  return (
    select coalesce(jsonb_agg(jsonb_build_object('ran_at', l.ran_at, 'households', l.households, 'visits', l.visits, 'promises', l.promises, 'aids', l.aids, 'files', l.files)
      order by l.ran_at desc), '[]')
    from private.retention_log l where l.school_id = v_school
  );
end
$$;

-- [{ ran_at, households, visits, promises, aids, files }], newest first: numbers, never names.
create function public.retention_report(p_school uuid default null) returns jsonb
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return private.retention_rows(p_school);
end
$$;

-- The same for a program with the service key (supabase/retention.mjs), which reaches the database through PostgREST alone: today's run, never another day's.
create function public.retention_run() returns jsonb
language sql volatile security invoker set search_path = ''
as $$
  select private.retention_run()
$$;
create function public.retention_done(p_files text[]) returns void
language sql volatile security invoker set search_path = ''
as $$
  select private.retention_done(p_files)
$$;
revoke all on function private.delete_household(uuid), private.start_clocks(uuid, date), private.retention_run(date), private.retention_done(text[]), private.retention_rows(uuid), public.retention_report(uuid)
from public, anon, authenticated, service_role;
revoke all on function public.retention_run(), public.retention_done(text[]) from public, anon, authenticated, service_role;
grant execute on function public.retention_run(), public.retention_done(text[]), private.retention_run(date), private.retention_done(text[]) to service_role;
grant execute on function private.retention_rows(uuid), public.retention_report(uuid) to authenticated;

-- Once a night where the database has a clock of its own; where it has none, whoever runs the server asks (supabase/README.md).
do $$
begin
  if exists (select from pg_catalog.pg_extension where extname = 'pg_cron') then
    execute $cron$select cron.schedule('zhiwei-retention', '40 18 * * *', 'select private.retention_run()')$cron$; -- UTC: 02:40 in China
  end if;
end
$$;
