-- The same rules, asked with fewer calls: a function that fixes its search path and calls three others pays for each of them more than for
-- its query, and every saved row asks several times. A test holds `standing` and `folders_of` equal, the access matrix runs every cell.
create or replace function private.standing(p_person uuid, p_folder uuid) returns text[]
language plpgsql stable security definer set search_path = '' cost 1000
as $$
declare
  v_now constant timestamptz := clock_timestamp();
  v_kind text;
  v_restricted boolean;
  v_roles text[];
  v_parts text[];
begin
  select f.kind, f.restricted, array(
      select r.role from public.person p join public.person_role r on r.person_id = p.id join public.folder s on s.id = r.folder_id
      where p.id = p_person and p.active and s.school_id = f.school_id)
    into v_kind, v_restricted, v_roles
  from public.folder f where f.id = p_folder;
  if not found or v_roles = '{}' then return '{}'; end if;
  v_parts := array(
    select m.part from public.folder_member m
    where m.folder_id = p_folder and m.person_id = p_person and (m.starts_at <= v_now or m.part = 'recused') and (m.ends_at is null or m.ends_at > v_now));
  -- A recusal beats everything, and from the moment it is committed.
  if 'recused' = any (v_parts) then return '{}'; end if;
  if v_kind = 'school' then return v_roles; end if;
  if not v_restricted then
    if 'desk' = any (v_roles) then v_parts := v_parts || 'desk'::text; end if;
    if 'lead' = any (v_roles) then v_parts := v_parts || 'lead'::text; end if;
  end if;
  return v_parts;
end
$$;

create or replace function private.can_open(p_person uuid, p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return private.standing(p_person, p_folder) <> '{}';
end
$$;

create or replace function private.open_to_me(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return private.standing(auth.uid(), p_folder) <> '{}';
end
$$;

create or replace function private.school_if_open(p_folder uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  if private.standing(auth.uid(), p_folder) = '{}' then return null; end if;
  return (select f.school_id from public.folder f where f.id = p_folder);
end
$$;

create or replace function private.may_work_on(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return (select f.kind = 'case' from public.folder f where f.id = p_folder)
    and private.standing(auth.uid(), p_folder) && array['creator', 'keeper', 'handler', 'desk', 'lead'];
end
$$;
