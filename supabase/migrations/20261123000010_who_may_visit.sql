-- Home visits: a household (户) is a folder as a case is. Its creator becomes its visitor; the office and the leaders see it unless it is restricted.
alter table public.school
  add column support_days integer not null default 365, -- how long a household is kept once the support has ended
  add constraint support_is_kept_for_sane_days check (support_days between 30 and 3650);
comment on constraint support_is_kept_for_sane_days on public.school is '帮扶档案的保存期应在30到3650天之间';
grant update (support_days) on table public.school to authenticated;
create policy school_is_changed_by_those_who_may on public.school for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

create function private.may_support_in(p_school uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.roles_in(auth.uid(), p_school) && array['keeper', 'desk', 'lead'];
end
$$;

create function private.may_visit(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return (select f.kind = 'household' from public.folder f where f.id = p_folder)
    and private.standing(auth.uid(), p_folder) && array['visitor', 'desk', 'lead'];
end
$$;

-- Files hang on checks, cases and households.
create function private.may_attach(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return private.may_work_on(p_folder) or private.may_keep_roster(p_folder) or private.may_visit(p_folder);
end
$$;

-- Whoever may change rows of a folder may clash there, and settle it.
create function private.may_settle(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return private.may_work_on(p_folder) or private.may_keep_roster(p_folder) or private.may_set_up(p_folder) or private.may_visit(p_folder) or private.may_look_back(p_folder);
end
$$;
revoke all on function private.may_support_in(uuid), private.may_visit(uuid), private.may_attach(uuid), private.may_settle(uuid) from public, anon, authenticated, service_role;
grant execute on function private.may_support_in(uuid), private.may_visit(uuid), private.may_attach(uuid), private.may_settle(uuid) to authenticated;

alter policy folder_is_added_by_those_who_may on public.folder
  with check (id = folder_id and not restricted and (kind = 'case' and private.may_report_in(school_id) or kind = 'household' and private.may_support_in(school_id)));

create or replace function private.folder_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() then return new; end if;
  perform private.must(not new.restricted and new.id = new.folder_id
    and case new.kind when 'case' then private.may_report_in(new.school_id) when 'household' then private.may_support_in(new.school_id) else false end);
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

create or replace function private.folder_after_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.kind in ('case', 'household') then
    perform private.make_member(new.id, new.created_by, case new.kind when 'case' then 'creator' else 'visitor' end);
  end if;
  return null;
end
$$;

alter policy conflict_is_changed_by_those_who_may on public.conflict using (private.may_settle(folder_id)) with check (private.may_settle(folder_id));
create or replace function private.conflict_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() then return new; end if;
  perform private.must(private.may_settle(old.folder_id));
  if old.settled_at is not null then perform private.refuse('settled', '这处冲突已经处理过了'); end if;
  if new.settled_at is not null then
    new.settled_at := private.sane_time(new.settled_at);
    new.settled_by := private.me();
  end if;
  return new;
end
$$;

create or replace function sync.note_conflict(p_folder uuid, p_tbl text, p_id uuid, p_field text, p_base jsonb, p_mine jsonb, p_theirs jsonb, p_at timestamptz)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_id uuid;
  v_theirs sync.mutation;
begin
  perform private.must(private.may_settle(p_folder));
  -- The last one that wrote this field and was not itself turned into a clash about it.
  select * into v_theirs
  from sync.mutation m
  where m.row_id = p_id and m.folder_id = p_folder and m.tbl = p_tbl and m.status in ('applied', 'conflict')
    and (m.payload -> 'set' ? p_field or m.payload -> 'data' ? p_field)
    and not exists (select from public.conflict c where c.id = any (m.conflicts) and c.field = p_field)
  order by m.received_at desc, m.n desc limit 1;
  insert into public.conflict (folder_id, tbl, row_id, field, base, mine, theirs, mine_by, mine_at, theirs_by, theirs_at)
  values (p_folder, p_tbl, p_id, p_field, p_base, p_mine, p_theirs, auth.uid(), private.sane_time(p_at),
    (select p.id from public.person p where p.id = v_theirs.person), case when v_theirs.mid is not null then private.sane_time(v_theirs.at) end)
  returning id into v_id;
  return v_id;
end
$$;
