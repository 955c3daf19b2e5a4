-- What a case and its parties must be, checked before they are written.
-- A phone's clock may be wrong by years: what it says is kept within reason and never blocks.
create function private.sane_time(p_at timestamptz) returns timestamptz
language plpgsql stable set search_path = ''
as $$
begin
  return case when p_at is null or p_at > now() or p_at < now() - interval '400 days' then now() else p_at end;
end
$$;

create function private.in_school(p_school uuid, p_category uuid, p_unit uuid, p_item uuid, p_department uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select (p_category is null or exists (select from public.category x where x.id = p_category and x.folder_id = s.id))
      and (p_unit is null or exists (select from public.unit x where x.id = p_unit and x.folder_id = s.id))
      and (p_item is null or exists (select from public.checklist_item x where x.id = p_item and x.folder_id = s.id))
      and (p_department is null or exists (select from public.department x where x.id = p_department and x.folder_id = s.id))
    from (select private.school_folder(p_school) as id) s
  );
end
$$;

create function private.case_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_folder public.folder;
begin
  perform private.must(private.may_work_on(new.folder_id));
  select * into v_folder from public.folder f where f.id = new.folder_id;
  if not private.trusted() then
    perform private.must(v_folder.created_by = private.me());
    new.created_by := private.me();
    new.status := 'new';
    if new.occurred_at > new.registered_at + interval '1 day' then
      perform private.refuse('invalid', '发生时间不能晚于登记时间');
    end if;
    new.registered_at := private.sane_time(new.registered_at);
    new.occurred_at := least(new.occurred_at, now());
    if new.check_id is not null and not exists (
      select from public.check c where c.id = new.check_id and private.school_of(c.folder_id) = v_folder.school_id and private.open_to_me(c.folder_id)
    ) then
      perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
    end if;
  end if;
  if v_folder.kind <> 'case' then perform private.refuse('wrong_folder', '事项要放在自己的档里'); end if;
  if not private.in_school(v_folder.school_id, new.category_id, new.unit_id, new.item_id, new.department_id) then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  return new;
end
$$;
create trigger case_before_insert before insert on public.case for each row execute function private.case_before_insert();

create function private.case_after_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.make_member(new.folder_id, k, 'keeper') from private.keepers_of(new.unit_id) k;
  return null;
end
$$;
create trigger case_after_insert after insert on public.case for each row execute function private.case_after_insert();

create function private.case_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if (new.facts, new.occurred_at, new.place, new.urgency, new.category_id, new.spot_action)
     is not distinct from (old.facts, old.occurred_at, old.place, old.urgency, old.category_id, old.spot_action) then
    return new;
  end if;
  perform private.must(private.may_work_on(old.folder_id));
  if old.status = 'closed' then perform private.refuse('closed', '已销号的事项不能再改，请先重启'); end if;
  if new.occurred_at is distinct from old.occurred_at and new.occurred_at > now() + interval '1 day' then
    perform private.refuse('invalid', '发生时间不能晚于现在');
  end if;
  if new.category_id is distinct from old.category_id
     and not private.in_school(private.school_of(old.folder_id), new.category_id, null, null, null) then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  return new;
end
$$;
create trigger case_before_update before update on public.case for each row execute function private.case_before_update();

create function private.case_party_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_school uuid := private.school_of(new.folder_id);
begin
  perform private.must(private.may_work_on(new.folder_id));
  if exists (select from public.case c where c.id = new.case_id and c.folder_id = new.folder_id and c.status = 'closed') then
    perform private.refuse('closed', '已销号的事项不能再改，请先重启');
  end if;
  if not private.in_school(v_school, null, new.unit_id, null, null)
     or new.person_id is not null and not exists (
       select from public.person p where p.id = new.person_id and p.folder_id = private.school_folder(v_school))
     or new.pupil_id is not null and not exists (
       select from public.pupil p where p.id = new.pupil_id and private.school_of(p.folder_id) = v_school
         and (private.trusted() or private.open_to_me(p.folder_id))) then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  return new;
end
$$;
create trigger case_party_before_insert before insert on public.case_party for each row execute function private.case_party_before_insert();

-- Whoever the matter concerns loses sight of it, whatever their role.
create function private.case_party_after_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.person_id is not null then perform private.recuse(new.folder_id, new.person_id); end if;
  return null;
end
$$;
create trigger case_party_after_insert after insert on public.case_party for each row execute function private.case_party_after_insert();
