-- Versions: what an older phone says is put into today's words before it is judged; what a newer one says waits until this server is newer too.
-- The identity and the record of an operation stay the words it came in, so it is known again whatever version sends it.
create function sync.schema_version() returns integer
language plpgsql immutable set search_path = ''
as $$
begin
  return 2;
end
$$;

create function sync.is_newer(p_op jsonb) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return jsonb_typeof(p_op) = 'object' and sync.is_whole(p_op -> 'sv', 1000000) and (p_op ->> 'sv')::numeric > sync.schema_version();
end
$$;

-- Version 2 brought attachments; nothing a phone of version 1 says has changed its meaning.
create function sync.upcast_1(p_op jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return p_op;
end
$$;

-- One step for each version. What is no operation at all is left as it is, to be judged malformed.
create function sync.upcast(p_op jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  if jsonb_typeof(p_op) is distinct from 'object' or not sync.is_whole(p_op -> 'sv', 1000000) then return p_op; end if;
  if (p_op ->> 'sv')::numeric <= 1 then p_op := sync.upcast_1(p_op); end if;
  return p_op;
end
$$;

-- The folder is there, this person could open it once, and no longer can.
create function private.taken_away(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return not private.can_open(auth.uid(), p_folder)
    and (exists (select from public.folder_member m where m.folder_id = p_folder and m.person_id = auth.uid() and m.part <> 'recused')
      or exists (select from public.folder f join public.person p on p.id = auth.uid() join public.person_role r on r.person_id = p.id
        where f.id = p_folder and not f.restricted and r.role in ('desk', 'lead') and private.school_of(r.folder_id) = f.school_id));
end
$$;

create or replace function public.sync_push(p_device uuid, p_ops jsonb) returns jsonb
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC'
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
begin
  if private.me() is null then raise exception using errcode = '42501', message = '请先登录'; end if;
  if private.device_ended(p_device) then raise exception using errcode = 'PT403', message = '此设备已被学校停用'; end if;
  if jsonb_typeof(p_ops) is distinct from 'array' then raise exception using errcode = 'PT400', message = 'p_ops must be an array'; end if;
  -- 256 kB as the phone writes it; jsonb writes a blank after every comma and colon.
  if jsonb_array_length(p_ops) > 50 or octet_length(p_ops::text) > 256 * 1024 + 8 * 1024 then
    raise exception using errcode = 'PT413', message = 'at most 50 operations and 256 kB a call';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(s::text, 0)) from (select s from private.my_schools() s order by s) x;

  for v_op in select value from jsonb_array_elements(p_ops) loop
    v_do := sync.upcast(v_op);
    v_fault := sync.shape_fault(v_do);
    v_folder := case when sync.is_uuid(v_op -> 'folder') then (v_op ->> 'folder')::uuid end;
    v_id := case when sync.is_uuid(v_op -> 'id') then (v_op ->> 'id')::uuid end;
    v_conflicts := '{}';
    v_rows := null;
    v_state := null;

    if sync.is_uuid(v_op -> 'mid') then
      select * into v_kept from sync.mutation m where m.mid = (v_op ->> 'mid')::uuid;
      if found then
        if v_kept.payload = sync.content(v_op) then
          if v_kept.status in ('applied', 'conflict') then v_rows := sync.rows_after(v_do ->> 'tbl', v_folder, v_id);
          else v_stuck := v_stuck || v_folder || v_id; end if;
          v_results := v_results || sync.result(v_op, v_kept.status, v_kept.code, v_kept.message, v_kept.conflicts, v_rows, true);
        else
          v_results := v_results || sync.result(v_op, 'malformed', 'mid_reused', '这条记录的编号已用过', '{}', null, false);
          v_stuck := v_stuck || v_folder || v_id;
        end if;
        continue;
      end if;
    end if;

    -- A phone that was updated before its server keeps what only the new server will understand.
    if sync.is_newer(v_op) then
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
        perform sync.create_row(v_do ->> 'tbl', v_folder, v_id, v_do -> 'data');
      else
        v_conflicts := sync.patch_row(v_do ->> 'tbl', v_folder, v_id, v_do -> 'set', sync.instant(v_op -> 'at'));
      end if;
      if not sync.keep(p_device, v_op, case when cardinality(v_conflicts) > 0 then 'conflict' else 'applied' end, null, null, v_conflicts) then
        raise exception using errcode = 'ZW002';
      end if;
      v_rows := sync.rows_after(v_do ->> 'tbl', v_folder, v_id);
    exception when others then
      get stacked diagnostics v_state = returned_sqlstate, v_message = message_text, v_hint = pg_exception_hint,
        v_constraint = constraint_name, v_column = column_name;
      -- Passing faults are nobody's verdict: the whole batch rolls back and is sent again.
      if v_state in ('40001', '40P01', '55P03', '57014') or v_state ~ '^(53|57|58|XX)' then raise; end if;
      v_conflicts := '{}';
    end;

    if v_state is null then
      v_results := v_results || sync.result(v_op, case when cardinality(v_conflicts) > 0 then 'conflict' else 'applied' end, null, null, v_conflicts, v_rows, false);
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

revoke all on function sync.schema_version(), sync.is_newer(jsonb), sync.upcast_1(jsonb), sync.upcast(jsonb), private.taken_away(uuid)
from public, anon, authenticated, service_role;
grant execute on function sync.schema_version(), sync.is_newer(jsonb), sync.upcast_1(jsonb), sync.upcast(jsonb), private.taken_away(uuid) to authenticated;
