-- Three rooms: public (what phones see), private (how it is decided), sync (how it travels).
create schema if not exists private;
create schema if not exists sync;

revoke all on schema private from public;
revoke all on schema sync from public;
grant usage on schema private, sync to authenticated, service_role;

-- A function is closed until it is opened by name.
alter default privileges in schema public revoke execute on functions from public, anon, authenticated;
alter default privileges in schema private revoke execute on functions from public;
alter default privileges in schema sync revoke execute on functions from public;
alter default privileges revoke execute on functions from public;
