-- The feed is read under the same rule as the rows it names; what a person sent is theirs alone and is never changed.
alter table sync.counter enable row level security;
alter table sync.counter force row level security;
revoke all on table sync.counter from public, anon, authenticated;
grant select on table sync.counter to authenticated;
create policy counter_is_read_by_members on sync.counter for select to authenticated
  using (school_id in (select private.my_schools()));

alter table sync.entry enable row level security;
alter table sync.entry force row level security;
revoke all on table sync.entry from public, anon, authenticated;
grant select on table sync.entry to authenticated;
create policy entry_is_read_where_open on sync.entry for select to authenticated
  using (folder_id in (select private.open_folders()));

alter table sync.access enable row level security;
alter table sync.access force row level security;
revoke all on table sync.access from public, anon, authenticated;
grant select on table sync.access to authenticated;
-- Of a folder never open to them a person learns nothing, not even its name.
create policy access_is_read_by_its_person on sync.access for select to authenticated
  using (person_id = (select private.me()) and (folder_id is null or seen));

alter table sync.upcoming enable row level security;
alter table sync.upcoming force row level security;
revoke all on table sync.upcoming from public, anon, authenticated;

alter table sync.mutation enable row level security;
alter table sync.mutation force row level security;
revoke all on table sync.mutation from public, anon, authenticated;
grant select, insert on table sync.mutation to authenticated;
create policy mutation_is_read_by_its_person on sync.mutation for select to authenticated
  using (person = (select private.me()));
create policy mutation_is_added_by_its_person on sync.mutation for insert to authenticated
  with check (person = (select private.me()));
