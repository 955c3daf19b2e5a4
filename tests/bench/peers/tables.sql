-- The peer's own tables beside ours, with the same rows, as RxDB's Supabase replication wants them: `_modified` set by a trigger, `_deleted`
-- for deletions, no rules that would cost time. Only in the database of the comparison.
create function public.peer_touch() returns trigger language plpgsql set search_path = '' as $$ begin new._modified := now(); return new; end $$;
do $$
declare
  v_tbl text;
begin
  foreach v_tbl in array array['folder', 'folder_member', 'case', 'case_event', 'case_party'] loop
    execute format('create table public.%1$I as select t.*, false as _deleted, timestamptz ''2026-01-01'' + row_number() over (order by id) * interval ''1 ms'' as _modified from public.%2$I t', 'peer_' || v_tbl, v_tbl);
    execute format('alter table public.%1$I add primary key (id), alter _deleted set default false, alter _modified set default now(), alter _modified set not null', 'peer_' || v_tbl);
    execute format('create index on public.%1$I (_modified, id)', 'peer_' || v_tbl);
    execute format('create trigger touched before update on public.%1$I for each row execute function public.peer_touch()', 'peer_' || v_tbl);
    execute format('alter table public.%1$I enable row level security', 'peer_' || v_tbl);
    execute format('create policy everyone on public.%1$I to authenticated using (true) with check (true)', 'peer_' || v_tbl);
    execute format('grant select, insert, update on public.%1$I to authenticated', 'peer_' || v_tbl);
  end loop;
end
$$;
analyze;
