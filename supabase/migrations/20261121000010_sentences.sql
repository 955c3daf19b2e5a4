-- From here on a rule carries its sentence itself (`comment on constraint`); those of the first schema stay in their list.
alter function private.sentence(text) rename to first_sentence;

create function private.sentence(p_constraint text) returns text
language sql stable set search_path = ''
as $$
  select coalesce(private.first_sentence(p_constraint), (
    select d.description
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_description d on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_constraint'::regclass
    where c.conname = p_constraint and c.connamespace = 'public'::regnamespace
    limit 1))
$$;
grant execute on function private.sentence(text) to authenticated;
