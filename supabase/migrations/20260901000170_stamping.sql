-- Stamping: when a transaction commits, every row it changed gets the school's next number. The counter row stays locked until then,
-- so commit order is number order and a cursor never skips a late commit.

-- Numbers are taken from the counter in growing blocks, so that a bulk load does not rewrite one row thousands of times.
-- What is left of a block lives in a setting of this transaction and lapses with it.
create function sync.next_seq(p_school uuid) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_key text := 'zhiwei.s' || replace(p_school::text, '-', '');
  v_held text[] := string_to_array(nullif(current_setting(v_key, true), ''), ':');
  v_next bigint := v_held[1];
  v_last bigint := v_held[2];
  v_block bigint := v_held[3];
begin
  if v_next is null or v_next > v_last then
    v_block := least(coalesce(v_block * 2, 1), 4096);
    insert into sync.counter as c (school_id, seq) values (p_school, v_block)
    on conflict (school_id) do update set seq = c.seq + v_block
    returning seq into v_last;
    v_next := v_last - v_block + 1;
  end if;
  perform set_config(v_key, (v_next + 1) || ':' || v_last || ':' || v_block, true);
  return v_next;
end
$$;

create function sync.note(p_school uuid, p_folder uuid, p_tbl text, p_id uuid, p_gone boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_school uuid := coalesce(p_school, private.school_of(p_folder), (select e.school_id from sync.entry e where e.folder_id = p_folder limit 1));
begin
  if v_school is null then return; end if;
  insert into sync.entry (school_id, folder_id, tbl, id, seq, gone) values (v_school, p_folder, p_tbl, p_id, sync.next_seq(v_school), p_gone)
  on conflict (folder_id, tbl, id) do update set school_id = excluded.school_id, seq = excluded.seq, gone = excluded.gone;
end
$$;

create function sync.stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    perform sync.note(null, old.folder_id, tg_table_name, old.id, true);
  elsif tg_op = 'UPDATE' and (old.folder_id, old.id) is distinct from (new.folder_id, new.id) then
    perform sync.note(null, old.folder_id, tg_table_name, old.id, true);
  end if;
  if tg_op <> 'DELETE' then perform sync.note(null, new.folder_id, tg_table_name, new.id, false); end if;
  return null;
end
$$;

do $$
declare
  v_tbl text;
begin
  foreach v_tbl in array array['school', 'folder', 'folder_member', 'person', 'person_role', 'department', 'unit', 'category', 'term', 'calendar_day',
    'check_slot', 'checklist_item', 'workflow_step', 'deadline', 'pupil', 'check', 'absence', 'case', 'case_party', 'case_event', 'conflict'] loop
    execute format('create constraint trigger %I after insert or update or delete on public.%I
      deferrable initially deferred for each row execute function sync.stamp()', v_tbl || '_is_stamped', v_tbl);
  end loop;
end
$$;

-- Whose access changed. At once: was the folder there before, and could this person see it? At commit: the number.
create function sync.access_changes(p_folder uuid, p_person uuid, p_seen boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into sync.access as a (school_id, person_id, folder_id, due, seen)
  select f.school_id, p_person, f.id,
    -- Nobody holds anything of a folder born in this same transaction: all of it comes through the feed.
    exists (select from sync.entry e where e.folder_id = f.id and e.tbl = 'folder'),
    p_seen
  from public.folder f where f.id = p_folder
  on conflict (person_id, school_id, folder_id) do update set due = a.due or excluded.due, seen = a.seen or excluded.seen;
end
$$;

create function sync.member_changes() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_row public.folder_member := case when tg_op = 'DELETE' then old else new end;
begin
  perform sync.access_changes(v_row.folder_id, v_row.person_id, v_row.part = 'recused' and exists (
    select from public.folder f
    join sync.entry e on e.folder_id = f.id and e.tbl = 'folder'
    where f.id = v_row.folder_id and not f.restricted and private.roles_in(v_row.person_id, f.school_id) && array['desk', 'lead']));
  if tg_op <> 'DELETE' and v_row.starts_at > now() then
    insert into sync.upcoming (person_id, folder_id, starts_at) values (v_row.person_id, v_row.folder_id, v_row.starts_at) on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger member_changes after insert or update or delete on public.folder_member for each row execute function sync.member_changes();

create function sync.restriction_changes() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform sync.access_changes(new.id, p.person_id, not old.restricted and not private.recused(p.person_id, new.id))
  from (select distinct r.person_id from public.person_role r
        where r.folder_id = private.school_folder(new.school_id) and r.role in ('desk', 'lead')) p;
  return null;
end
$$;
create trigger restriction_changes after update of restricted on public.folder
  for each row when (old.restricted is distinct from new.restricted) execute function sync.restriction_changes();

create function sync.stamp_access() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_folder uuid := case when tg_op = 'DELETE' then (to_jsonb(old) ->> 'folder_id')::uuid else (to_jsonb(new) ->> 'folder_id')::uuid end;
begin
  update sync.access a set due = false, seq = sync.next_seq(a.school_id) where a.folder_id = v_folder and a.due;
  update sync.access a set seen = true where a.folder_id = v_folder and not a.seen and private.can_open(a.person_id, v_folder);
  return null;
end
$$;
create constraint trigger access_is_stamped after insert or update or delete on public.folder_member
  deferrable initially deferred for each row execute function sync.stamp_access();
create constraint trigger access_is_stamped after update of restricted on public.folder
  deferrable initially deferred for each row when (old.restricted is distinct from new.restricted) execute function sync.stamp_access();

-- A person's place in the school changed: everything of that school is pulled again.
create function sync.note_place(p_school uuid, p_person uuid, p_lost_desk boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into sync.access as a (school_id, person_id, folder_id, seq, desk_until)
  select p_school, p_person, null, sync.next_seq(p_school), case when p_lost_desk then clock_timestamp() end
  where p_school is not null
  on conflict (person_id, school_id, folder_id) do update set seq = excluded.seq, desk_until = coalesce(excluded.desk_until, a.desk_until);
end
$$;

create function sync.stamp_place() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_table_name = 'person' then
    perform sync.note_place(f.school_id, new.id, not new.active and bool_or(r.role in ('desk', 'lead')))
    from public.person_role r join public.folder f on f.id = r.folder_id where r.person_id = new.id
    group by f.school_id;
    return null;
  end if;
  if tg_op <> 'INSERT' then perform sync.note_place(private.school_of(old.folder_id), old.person_id, old.role in ('desk', 'lead')); end if;
  if tg_op <> 'DELETE' then perform sync.note_place(private.school_of(new.folder_id), new.person_id, false); end if;
  return null;
end
$$;
create constraint trigger place_is_stamped after insert or update or delete on public.person_role
  deferrable initially deferred for each row execute function sync.stamp_place();
create constraint trigger place_is_stamped after update of active on public.person
  deferrable initially deferred for each row when (old.active is distinct from new.active) execute function sync.stamp_place();

-- After restoring an older dump: every phone pulls again and sends again what it had been told was kept.
create function private.new_epoch() returns void
language sql volatile security definer set search_path = ''
as $$ update sync.counter set epoch = gen_random_uuid() $$;
