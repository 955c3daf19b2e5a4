-- Who am I, and which folders are open to me. Definer functions: they read what row level security itself rests on.
create function private.me() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return auth.uid();
end
$$;

-- The database's own work (seeds, jobs, the console), not a signed-in person's.
create function private.trusted() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return auth.uid() is null and coalesce(current_setting('role', true), 'none') not in ('anon', 'authenticated');
end
$$;

create function private.school_of(p_folder uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select f.school_id from public.folder f where f.id = p_folder);
end
$$;

create function private.school_folder(p_school uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select f.id from public.folder f where f.school_id = p_school and f.kind = 'school');
end
$$;

-- Roles of an active person in a school.
create function private.roles_in(p_person uuid, p_school uuid) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select coalesce(array_agg(r.role), '{}')
    from public.person p
    join public.person_role r on r.person_id = p.id
    join public.folder f on f.id = r.folder_id
    where p.id = p_person and p.active and f.school_id = p_school
  );
end
$$;

create function private.my_schools() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 2
as $$
begin
  return query
  select distinct f.school_id
  from public.person p
  join public.person_role r on r.person_id = p.id
  join public.folder f on f.id = r.folder_id
  where p.id = auth.uid() and p.active;
end
$$;

-- A recusal counts from the moment it is committed, whatever the reader's transaction time.
create function private.recused(p_person uuid, p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select exists (
      select from public.folder_member m
      where m.folder_id = p_folder and m.person_id = p_person and m.part = 'recused' and (m.ends_at is null or m.ends_at > now()))
  );
end
$$;

-- All folders open to a person. `private.standing` says the same of one folder; a test holds them equal.
create function private.folders_of(p_person uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 1000
as $$
begin
  return query
  with mine as materialized (
    select f.school_id, f.id as folder_id, bool_or(r.role in ('desk', 'lead')) as sees_ordinary
    from public.person p
    join public.person_role r on r.person_id = p.id
    join public.folder f on f.id = r.folder_id
    where p.id = p_person and p.active
    group by f.school_id, f.id
  ), shut as materialized (
    select m.folder_id from public.folder_member m
    where m.person_id = p_person and m.part = 'recused' and (m.ends_at is null or m.ends_at > now())
  ), open as (
    select mine.folder_id as id from mine
    union all
    select f.id from mine join public.folder f on f.school_id = mine.school_id
    where mine.sees_ordinary and not f.restricted and f.kind in ('unit_term', 'case', 'household', 'desk')
    union all
    select f.id from public.folder_member m
    join public.folder f on f.id = m.folder_id
    join mine on mine.school_id = f.school_id
    where m.person_id = p_person and m.part <> 'recused' and f.kind <> 'school'
      and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
      and not (mine.sees_ordinary and not f.restricted)
  )
  select open.id from open where open.id not in (select shut.folder_id from shut);
end
$$;

create function private.open_folders() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 1000
as $$
begin
  return query
  select private.folders_of(auth.uid());
end
$$;

-- What a person is to one folder: parts and roles that count there. Empty: not open.
create function private.standing(p_person uuid, p_folder uuid) returns text[]
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return (
    with f as (
      select f.id, f.kind, f.restricted, private.roles_in(p_person, f.school_id) as roles
      from public.folder f where f.id = p_folder
    )
    select coalesce(array_agg(distinct s.word), '{}')
    from f
    cross join lateral (
      select unnest(f.roles) as word where f.kind = 'school'
      union all
      select role from unnest(f.roles) as role where f.kind <> 'school' and not f.restricted and role in ('desk', 'lead')
      union all
      select m.part from public.folder_member m
      where f.kind <> 'school' and m.folder_id = f.id and m.person_id = p_person and m.part <> 'recused'
        and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
    ) s
    where cardinality(f.roles) > 0 and not private.recused(p_person, f.id)
  );
end
$$;

create function private.can_open(p_person uuid, p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return cardinality(private.standing(p_person, p_folder)) > 0;
end
$$;

create function private.open_to_me(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return private.can_open(auth.uid(), p_folder);
end
$$;

create function private.school_if_open(p_folder uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  if private.can_open(auth.uid(), p_folder) then return private.school_of(p_folder); end if;
  return null;
end
$$;

-- Who may write what: set-up by the admin, the roster and checks by its keepers and the desk, a case by all who work on it.
create function private.may_set_up(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return (
    select exists (
      select from public.folder f where f.id = p_folder and f.kind = 'school' and 'admin' = any (private.standing(auth.uid(), f.id)))
  );
end
$$;

create function private.may_keep_roster(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return (
    select exists (
      select from public.folder f where f.id = p_folder and f.kind = 'unit_term' and private.standing(auth.uid(), f.id) && array['keeper', 'desk'])
  );
end
$$;

create function private.may_work_on(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return (
    select exists (
      select from public.folder f
      where f.id = p_folder and f.kind = 'case' and private.standing(auth.uid(), f.id) && array['creator', 'keeper', 'handler', 'desk', 'lead'])
  );
end
$$;

create function private.may_report_in(p_school uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.roles_in(auth.uid(), p_school) && array['keeper', 'handler', 'desk', 'lead'];
end
$$;

-- For definer triggers: they run before the policies, so they ask first, lest their sentences tell a stranger what is there.
create function private.must(p_may boolean) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not coalesce(p_may, false) and not private.trusted() then
    raise exception using errcode = '42501', message = 'not open';
  end if;
end
$$;
