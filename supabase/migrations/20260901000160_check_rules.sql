-- Checks: made by whoever made them, on the unit of their folder; withdrawn, never erased.
create function private.check_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_folder public.folder;
begin
  perform private.must(private.may_keep_roster(new.folder_id));
  select * into v_folder from public.folder f where f.id = new.folder_id;
  if new.unit_id is distinct from v_folder.unit_id then
    perform private.refuse('wrong_folder', '排查要放在该班级或宿舍的档里');
  end if;
  if exists (
    select from unnest(new.answers) a
    where not exists (select from public.checklist_item i where i.id = a and i.folder_id = private.school_folder(v_folder.school_id))) then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  if not private.trusted() then
    new.checked_by := private.me();
    new.checked_at := private.sane_time(new.checked_at);
    new.withdrawn_at := null;
  end if;
  return new;
end
$$;
create trigger check_before_insert before insert on public.check for each row execute function private.check_before_insert();

create function private.check_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() then return new; end if;
  perform private.must(private.may_keep_roster(old.folder_id));
  if old.withdrawn_at is not null then perform private.refuse('withdrawn', '这次排查已经撤销'); end if;
  if new.withdrawn_at is not null then
    if old.checked_by is distinct from private.me() and not 'desk' = any (private.standing(private.me(), old.folder_id)) then
      perform private.refuse('not_yours', '只有排查人或办公室可以撤销这次排查');
    end if;
    new.withdrawn_at := private.sane_time(new.withdrawn_at);
  end if;
  return new;
end
$$;
create trigger check_before_update before update on public.check for each row execute function private.check_before_update();

-- A conflict is settled once, by whoever settles it.
create function private.conflict_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() then return new; end if;
  perform private.must(private.may_work_on(old.folder_id) or private.may_keep_roster(old.folder_id) or private.may_set_up(old.folder_id));
  if old.settled_at is not null then perform private.refuse('settled', '这处冲突已经处理过了'); end if;
  if new.settled_at is not null then
    new.settled_at := private.sane_time(new.settled_at);
    new.settled_by := private.me();
  end if;
  return new;
end
$$;
create trigger conflict_before_update before update on public.conflict for each row execute function private.conflict_before_update();
