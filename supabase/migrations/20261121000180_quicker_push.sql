-- The same verdicts with a third of the calls. What is asked of every operation is asked once a batch (ids known before, columns, tables) or in one look
-- (`v_sound`); the folder's standing is asked once for the row an operation leaves and the school it is kept under.

drop function sync.rows_after(text, uuid, uuid);
-- The rows an operation left behind, as far as the person may see them, and the folder's school if it is open; a step also shows its case.
create function sync.rows_after(p_tbl text, p_folder uuid, p_id uuid, out school uuid, out "rows" jsonb)
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
  end if;
end
$$;

revoke all on function sync.rows_after(text, uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function sync.rows_after(text, uuid, uuid) to authenticated;

-- Whose membership of which folder: with both at hand no plan reads all that a person or the school has.
drop index public.folder_member_folder;
create index folder_member_folder on public.folder_member (folder_id, person_id);

-- Plans, those of foreign keys too, are made when a school's tables are still empty and then kept, while statistics come late or (PGlite) never: without
-- `enable_seqscan = off` they read whole tables, and a thousand cases later an operation takes ten times as long.
create or replace function public.sync_push(p_device uuid, p_ops jsonb) returns jsonb
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC' set jit = off set enable_seqscan = off
as $$
declare
  v_op jsonb;
  v_do jsonb; -- the operation in today's words
  v_kept sync.mutation;
  v_verdict jsonb;
  v_results jsonb := '[]';
  v_stuck uuid[] := '{}'; -- rows and folders of this batch where something was refused
  v_fault text;
  v_folder uuid;
  v_id uuid;
  v_conflicts uuid[];
  v_rows jsonb;
  v_state text;
  v_message text;
  v_hint text;
  v_constraint text;
  v_column text;
  v_me uuid := private.me();
  v_version jsonb := to_jsonb(sync.schema_version());
  v_tables text[] := sync.tables();
  v_columns jsonb := '{}'; -- what may be written in a new row, by table
  v_sound boolean;
  v_new boolean;
  v_school uuid;
  v_mid uuid;
  v_known uuid[]; -- ids that may have been kept before
begin
  if v_me is null then raise exception using errcode = '42501', message = '请先登录'; end if;
  if private.device_ended(p_device) then raise exception using errcode = 'PT403', message = '此设备已被学校停用'; end if;
  if jsonb_typeof(p_ops) is distinct from 'array' then raise exception using errcode = 'PT400', message = 'p_ops must be an array'; end if;
  -- 256 kB as the phone writes it; jsonb writes a blank after every comma and colon.
  if jsonb_array_length(p_ops) > 50 or octet_length(p_ops::text) > 256 * 1024 + 8 * 1024 then
    raise exception using errcode = 'PT413', message = 'at most 50 operations and 256 kB a call';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(s::text, 0)) from (select s from private.my_schools() s order by s) x;
  v_known := array(
    select m.mid from sync.mutation m
    where m.mid = any (array(select (o ->> 'mid')::uuid from jsonb_array_elements(p_ops) o where jsonb_typeof(o) = 'object' and (o ->> 'mid') ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$')));

  for v_op in select value from jsonb_array_elements(p_ops) loop
    -- Nearly every operation is a whole one of today's version: one look tells. Whatever is not is asked about piece by piece.
    v_sound := coalesce(jsonb_typeof(v_op) = 'object' and v_op -> 'sv' = v_version and (v_op ->> 'tbl') = any (v_tables)
      and concat(v_op ->> 'mid', ' ', v_op ->> 'folder', ' ', v_op ->> 'id', ' ') ~* '^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} ){3}$'
      and jsonb_typeof(v_op -> 'n') = 'number' and (v_op ->> 'n') ~ '^[0-9]{1,15}$' and jsonb_typeof(v_op -> 'at') = 'string'
      and v_op -> 'k' = '"create"' and jsonb_typeof(v_op -> 'data') = 'object', false);
    v_do := case when v_sound then v_op else sync.upcast(v_op) end;
    v_fault := case when v_sound then null else sync.shape_fault(v_do) end;
    v_mid := case when v_sound or sync.is_uuid(v_op -> 'mid') then (v_op ->> 'mid')::uuid end;
    v_folder := case when v_sound or sync.is_uuid(v_op -> 'folder') then (v_op ->> 'folder')::uuid end;
    v_id := case when v_sound or sync.is_uuid(v_op -> 'id') then (v_op ->> 'id')::uuid end;
    v_conflicts := '{}';
    v_rows := null;
    v_state := null;

    if v_mid = any (v_known) then
      select * into v_kept from sync.mutation m where m.mid = v_mid;
      if found then
        if v_kept.payload = sync.content(v_op) then
          if v_kept.status in ('applied', 'conflict') then select r.rows into v_rows from sync.rows_after(v_do ->> 'tbl', v_folder, v_id) r;
          else v_stuck := v_stuck || v_folder || v_id; end if;
          v_results := v_results || sync.result(v_op, v_kept.status, v_kept.code, v_kept.message, v_kept.conflicts, v_rows, true);
        else
          v_results := v_results || sync.result(v_op, 'malformed', 'mid_reused', '这条记录的编号已用过', '{}', null, false);
          v_stuck := v_stuck || v_folder || v_id;
        end if;
        continue;
      end if;
    end if;
    v_known := v_known || v_mid;

    -- A phone that was updated before its server keeps what only the new server will understand.
    if not v_sound and sync.is_newer(v_op) then
      v_stuck := v_stuck || v_folder || v_id;
      v_results := v_results || sync.result(v_op, 'blocked', 'newer', '学校的服务器还没有升级，这条记录先留在手机上', '{}', null, false);
      continue;
    end if;

    -- Behind something refused it waits; unless the folder was taken away, for then nothing will change here and it is kept for review.
    if (v_folder = any (v_stuck) or v_id = any (v_stuck)) and not private.taken_away(v_folder) then
      v_stuck := v_stuck || v_folder || v_id;
      v_results := v_results || sync.result(v_op, 'blocked', 'blocked', '同一档里前面有记录未被接受，这条稍后再报', '{}', null, false);
      continue;
    end if;

    if v_fault is not null then
      v_stuck := v_stuck || v_folder || v_id;
      v_verdict := jsonb_build_object('code', 'malformed', 'message', '这条记录的格式不对（' || v_fault || '）');
      if v_fault not in ('op', 'mid') and not sync.keep(p_device, v_op, 'malformed', 'malformed', v_verdict ->> 'message', '{}') then
        v_verdict := jsonb_build_object('code', 'mid_reused', 'message', '这条记录的编号已用过');
      end if;
      v_results := v_results || sync.result(v_op, 'malformed', v_verdict ->> 'code', v_verdict ->> 'message', '{}', null, false);
      continue;
    end if;

    begin
      if v_do ->> 'k' = 'create' then
        if v_columns -> (v_do ->> 'tbl') is null then
          v_columns := jsonb_set(v_columns, array[v_do ->> 'tbl'], to_jsonb(sync.columns_for(v_do ->> 'tbl', 'insert')));
        end if;
        perform sync.create_row(v_do ->> 'tbl', v_folder, v_id, v_do -> 'data', v_columns -> (v_do ->> 'tbl'));
      else
        v_conflicts := sync.patch_row(v_do ->> 'tbl', v_folder, v_id, v_do -> 'set', sync.instant(v_op -> 'at'));
      end if;
      select r.school, r.rows into v_school, v_rows from sync.rows_after(v_do ->> 'tbl', v_folder, v_id) r;
      if v_sound then
        insert into sync.mutation (mid, person, device, school, n, at, sv, folder_id, tbl, row_id, k, payload, status)
        values (v_mid, v_me, p_device, v_school, (v_op ->> 'n')::bigint,
          -- Days up to the 28th are there in every month and need no net beneath them.
          case when (v_op ->> 'at') ~ '^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?Z$'
            then (v_op ->> 'at')::timestamptz else sync.instant(v_op -> 'at') end,
          (v_op ->> 'sv')::integer, v_folder, v_op ->> 'tbl', v_id, v_op ->> 'k', v_op - array['n', 'at', 'sv'], 'applied')
        on conflict (mid) do nothing;
        v_new := found;
      else
        v_new := sync.keep(p_device, v_op, case when cardinality(v_conflicts) > 0 then 'conflict' else 'applied' end, null, null, v_conflicts);
      end if;
      if not v_new then raise exception using errcode = 'ZW002'; end if;
    exception when others then
      get stacked diagnostics v_state = returned_sqlstate, v_message = message_text, v_hint = pg_exception_hint,
        v_constraint = constraint_name, v_column = column_name;
      -- Passing faults are nobody's verdict: the whole batch rolls back and is sent again.
      if v_state in ('40001', '40P01', '55P03', '57014') or v_state ~ '^(53|57|58|XX)' then raise; end if;
      v_conflicts := '{}';
    end;

    if v_state is null then
      v_results := v_results || case when v_conflicts = '{}' then jsonb_build_object('mid', v_op ->> 'mid', 'status', 'applied', 'rows', v_rows)
        else sync.result(v_op, 'conflict', null, null, v_conflicts, v_rows, false) end;
      continue;
    end if;
    v_stuck := v_stuck || v_folder || v_id;
    v_verdict := private.verdict_of(v_state, v_message, v_hint, v_constraint, v_column);
    -- An id taken by a row the person cannot see is told like any other refusal.
    if v_state = '23505' and v_constraint like '%\_pkey' and sync.row_of(v_do ->> 'tbl', v_folder, v_id) is null then
      v_verdict := private.verdict_of('42501', null, null, null, null);
    end if;
    if v_state = 'ZW002' or not sync.keep(p_device, v_op, 'rejected', v_verdict ->> 'code', v_verdict ->> 'message', '{}') then
      v_results := v_results || sync.result(v_op, 'malformed', 'mid_reused', '这条记录的编号已用过', '{}', null, false);
    else
      v_results := v_results || sync.result(v_op, 'rejected', v_verdict ->> 'code', v_verdict ->> 'message', '{}', null, false);
    end if;
  end loop;

  set constraints all immediate;
  return jsonb_build_object('results', v_results, 'now', to_jsonb(clock_timestamp()));
end
$$;
