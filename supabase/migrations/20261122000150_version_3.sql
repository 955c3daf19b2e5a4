-- Version 3 brought what a step carries, petitions, papers, sides and signs; nothing a phone of version 2 says has changed its meaning. What a phone
-- of version 3 says waits on an older server until that one is newer too, instead of being refused for a column it has not got.
create or replace function sync.schema_version() returns integer
language plpgsql immutable set search_path = ''
as $$
begin
  return 3;
end
$$;
