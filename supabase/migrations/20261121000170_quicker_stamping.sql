-- The same numbers in the same order, in one call a changed row where there were four.
create or replace function sync.stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_school uuid;
  v_key text;
  v_held text[];
  v_next bigint;
begin
  if tg_op = 'DELETE' then
    perform sync.note(null, old.folder_id, tg_table_name, old.id, true);
    return null;
  elsif tg_op = 'UPDATE' and (old.folder_id, old.id) is distinct from (new.folder_id, new.id) then
    perform sync.note(null, old.folder_id, tg_table_name, old.id, true);
  end if;
  select f.school_id into v_school from public.folder f where f.id = new.folder_id;
  -- As in sync.next_seq, which is asked for a new block only.
  v_key := 'zhiwei.s' || replace(v_school::text, '-', '');
  v_held := string_to_array(nullif(current_setting(v_key, true), ''), ':');
  v_next := v_held[1];
  if v_next <= v_held[2]::bigint then
    perform set_config(v_key, (v_next + 1) || ':' || v_held[2] || ':' || v_held[3], true);
  else
    -- Also where there is no such folder any more: note knows what to do.
    perform sync.note(v_school, new.folder_id, tg_table_name, new.id, false);
    return null;
  end if;
  insert into sync.entry (school_id, folder_id, tbl, id, seq, gone) values (v_school, new.folder_id, tg_table_name, new.id, v_next, false)
  on conflict (folder_id, tbl, id) do update set school_id = excluded.school_id, seq = excluded.seq, gone = excluded.gone;
  return null;
end
$$;

-- Most memberships concern a folder born in the same transaction, of which nobody's access is due; and one look finds who has not seen it yet.
create or replace function sync.stamp_access() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_folder uuid := case when tg_op = 'DELETE' then old.folder_id else new.folder_id end;
  v_due boolean;
  v_unseen boolean;
begin
  select bool_or(a.due), bool_or(not a.seen) into v_due, v_unseen from sync.access a where a.folder_id = v_folder;
  if v_due then update sync.access a set due = false, seq = sync.next_seq(a.school_id) where a.folder_id = v_folder and a.due; end if;
  if v_unseen then update sync.access a set seen = true where a.folder_id = v_folder and not a.seen and private.can_open(a.person_id, v_folder); end if;
  return null;
end
$$;
