-- Membership follows from what happens: who creates, keeps, handles; and recusal (回避), which beats everything.
create function private.make_member(p_folder uuid, p_person uuid, p_part text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.folder_member (folder_id, person_id, part)
  select p_folder, p_person, p_part
  where p_person is not null and not private.recused(p_person, p_folder) and not exists (
    select from public.folder_member m
    where m.folder_id = p_folder and m.person_id = p_person and m.part = p_part and (m.ends_at is null or m.ends_at > now()));
end
$$;

create function private.end_membership(p_folder uuid, p_person uuid, p_part text default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  update public.folder_member m set ends_at = greatest(now(), m.starts_at)
  where m.folder_id = p_folder and m.person_id = p_person and m.part <> 'recused' and m.part = coalesce(p_part, m.part)
    and (m.ends_at is null or m.ends_at > now());
end
$$;

-- A matter handled by the person it concerns has no handler until the desk routes it again.
create function private.recuse(p_folder uuid, p_person uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.end_membership(p_folder, p_person);
  if not private.recused(p_person, p_folder) then
    insert into public.folder_member (folder_id, person_id, part) values (p_folder, p_person, 'recused');
  end if;
  update public.case c set handler_id = null where c.folder_id = p_folder and c.handler_id = p_person;
end
$$;

create function private.folder_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() then return new; end if;
  perform private.must(new.kind = 'case' and not new.restricted and new.id = new.folder_id and private.may_report_in(new.school_id));
  new.created_by := private.me();
  if new.unit_id is not null and not exists (
       select from public.unit u where u.id = new.unit_id and u.folder_id = private.school_folder(new.school_id))
     or new.term_id is not null and not exists (
       select from public.term t where t.id = new.term_id and t.folder_id = private.school_folder(new.school_id)) then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  return new;
end
$$;
create trigger folder_before_insert before insert on public.folder for each row execute function private.folder_before_insert();

create function private.folder_after_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.kind = 'case' then perform private.make_member(new.id, new.created_by, 'creator'); end if;
  return null;
end
$$;
create trigger folder_after_insert after insert on public.folder for each row execute function private.folder_after_insert();

-- The keepers of a unit, in the term that runs or (in the holidays) ran last.
create function private.keepers_of(p_unit uuid) returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
  select distinct m.person_id
  from public.folder_member m
  where m.part = 'keeper' and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
    and m.folder_id = (
      select f.id from public.folder f join public.term t on t.id = f.term_id
      where f.kind = 'unit_term' and f.unit_id = p_unit and t.starts_on <= (now() at time zone 'Asia/Shanghai')::date
      order by t.starts_on desc limit 1);
end
$$;
