-- Six more tables travel, and a step of a household shows what it changed.
create or replace function sync.tables() returns text[]
language plpgsql immutable set search_path = ''
as $$
begin
  return (
    select array['school', 'folder', 'folder_member', 'person', 'person_role', 'department', 'unit', 'category', 'term', 'calendar_day',
      'check_slot', 'checklist_item', 'workflow_step', 'deadline', 'pupil', 'check', 'absence', 'case', 'case_party', 'case_event', 'conflict', 'attachment',
      'petition', 'paper', 'duty_item', 'look_run', 'household', 'household_event', 'visit', 'promise', 'aid', 'visit_round']
  );
end
$$;
select private.install_feed();

create or replace function sync.rows_after(p_tbl text, p_folder uuid, p_id uuid, out school uuid, out "rows" jsonb)
language plpgsql stable security definer set search_path = '' set timezone = 'UTC'
as $$
declare
  v_row jsonb;
begin
  school := private.school_if_open(p_folder);
  rows := '[]';
  if school is null or not p_tbl = any (sync.tables()) then return; end if;
  -- What phones send most has plans that are kept.
  case p_tbl
    when 'folder' then select to_jsonb(t) into v_row from public.folder t where t.id = p_id and t.folder_id = p_folder;
    when 'case' then select to_jsonb(t) into v_row from public.case t where t.id = p_id and t.folder_id = p_folder;
    when 'case_event' then select to_jsonb(t) into v_row from public.case_event t where t.id = p_id and t.folder_id = p_folder;
    when 'case_party' then select to_jsonb(t) into v_row from public.case_party t where t.id = p_id and t.folder_id = p_folder;
    when 'check' then select to_jsonb(t) into v_row from public.check t where t.id = p_id and t.folder_id = p_folder;
    else execute format('select to_jsonb(t) from public.%I t where t.id = $1 and t.folder_id = $2', p_tbl) into v_row using p_id, p_folder;
  end case;
  if v_row is null then return; end if;
  rows := jsonb_build_array(v_row);
  if p_tbl = 'case_event' then
    rows := rows || coalesce((select jsonb_build_array(to_jsonb(c)) from public.case c where c.id = (v_row ->> 'case_id')::uuid and c.folder_id = p_folder), '[]');
  elsif p_tbl = 'household_event' then
    rows := rows || coalesce((
      select jsonb_agg(x.row) from (
        select to_jsonb(h) from public.household h where h.folder_id = p_folder
        union all select to_jsonb(p) from public.promise p where p.id = (v_row ->> 'about_id')::uuid and p.folder_id = p_folder
        union all select to_jsonb(a) from public.aid a where a.id = (v_row ->> 'about_id')::uuid and a.folder_id = p_folder) x (row)), '[]');
  end if;
end
$$;
