-- Whoever said no (`refused`) and was asked no more is not kept for ever either. The nightly run starts the clock once the review day has passed: the full
-- time from the day it notices. A later review day takes the clock off again, and so does a new answer (as ever); who was never asked waits for a review.
create function private.start_clocks(p_school uuid, p_today date) returns void
language sql volatile security definer set search_path = ''
as $$
  update public.household h set keep_until = c.until
  from (
    select x.id, case when x.review_on < p_today then coalesce(x.keep_until, p_today + s.support_days) end as until
    from public.household x join public.folder f on f.id = x.folder_id join public.school s on s.id = f.school_id
    where s.id = p_school and x.consent = 'refused' and x.ended_at is null) c
  where h.id = c.id and h.keep_until is distinct from c.until
$$;

create or replace function private.retention_run(p_today date default (now() at time zone 'Asia/Shanghai')::date) returns jsonb
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
revoke all on function private.start_clocks(uuid, date) from public, anon, authenticated, service_role;

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
revoke all on function public.retention_run(), public.retention_done(text[]) from public, anon, authenticated, service_role;
grant execute on function public.retention_run(), public.retention_done(text[]), private.retention_run(date), private.retention_done(text[]) to service_role;
