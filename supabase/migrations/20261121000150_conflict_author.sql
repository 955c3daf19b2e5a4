-- A clash names both sides: who wrote the value that is there, and when they did, as far as it came from a phone.
alter table public.conflict add column theirs_by uuid references public.person, add column theirs_at timestamptz;
create index conflict_theirs_by on public.conflict (theirs_by);

create or replace function sync.note_conflict(p_folder uuid, p_tbl text, p_id uuid, p_field text, p_base jsonb, p_mine jsonb, p_theirs jsonb, p_at timestamptz)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_id uuid;
  v_theirs sync.mutation;
begin
  perform private.must(private.may_work_on(p_folder) or private.may_keep_roster(p_folder) or private.may_set_up(p_folder));
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
