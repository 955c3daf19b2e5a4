-- Version 4 brought households, visits, promises and aid; nothing a phone of version 3 says has changed its meaning. What a phone of version 4 says waits on
-- an older server until that one is newer too, instead of being refused for a table it has not got.
create or replace function sync.schema_version() returns integer
language plpgsql immutable set search_path = ''
as $$
begin
  return 4;
end
$$;
-- What phones may write has grown; the quick way of writing is laid out again for the columns of today.
select private.install_writer();
