-- Push: each operation in its own savepoint, row level security decides, every outcome is a verdict kept under the operation's id.

create function sync.tables() returns text[]
language plpgsql immutable set search_path = ''
as $$
begin
  return (
    select array['school', 'folder', 'folder_member', 'person', 'person_role', 'department', 'unit', 'category', 'term', 'calendar_day',
      'check_slot', 'checklist_item', 'workflow_step', 'deadline', 'pupil', 'check', 'absence', 'case', 'case_party', 'case_event', 'conflict']
  );
end
$$;

create function sync.is_uuid(p_value jsonb) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_typeof(p_value) = 'string' and (p_value #>> '{}') ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', false)
  );
end
$$;

create function sync.is_whole(p_value jsonb, p_most numeric) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return case when jsonb_typeof(p_value) = 'number' then (p_value #>> '{}')::numeric between 0 and p_most and (p_value #>> '{}')::numeric % 1 = 0 else false end;
end
$$;

-- The phone's clock, for information: unreadable is unknown, never an error.
create function sync.instant(p_value jsonb) returns timestamptz
language plpgsql stable set search_path = '' set timezone = 'UTC'
as $$
begin
  return (p_value #>> '{}')::timestamptz;
exception when others then
  return null;
end
$$;

-- Null when an operation has the shape of one.
create function sync.shape_fault(p_op jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case
    when jsonb_typeof(p_op) is distinct from 'object' then 'op'
    when not sync.is_uuid(p_op -> 'mid') then 'mid'
    when not sync.is_uuid(p_op -> 'folder') then 'folder'
    when not sync.is_uuid(p_op -> 'id') then 'id'
    when jsonb_typeof(p_op -> 'tbl') is distinct from 'string' or not (p_op ->> 'tbl') = any (sync.tables()) then 'tbl'
    when not sync.is_whole(p_op -> 'n', 9007199254740991) then 'n'
    when not sync.is_whole(p_op -> 'sv', 1000000) then 'sv'
    when jsonb_typeof(p_op -> 'at') is distinct from 'string' then 'at'
    when p_op -> 'k' = '"create"' then case when jsonb_typeof(p_op -> 'data') is distinct from 'object' then 'data' end
    when p_op -> 'k' = '"patch"' then case
      when jsonb_typeof(p_op -> 'set') is distinct from 'object' or p_op -> 'set' = '{}' then 'set'
      when exists (
        select from jsonb_each(p_op -> 'set') s
        where jsonb_typeof(s.value) <> 'object' or not s.value ?& array['base', 'new']) then 'set'
    end
    else 'k'
  end;
end
$$;

-- The columns a signed-in person may write, from the grants themselves.
create function sync.columns_for(p_tbl text, p_privilege text) returns text[]
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return (
    select coalesce(array_agg(a.attname::text), '{}')
    from pg_catalog.pg_attribute a
    where a.attrelid = format('public.%I', p_tbl)::regclass and a.attnum > 0 and not a.attisdropped
      and has_column_privilege(a.attrelid, a.attnum, p_privilege)
  );
end
$$;

-- One row, if its folder is open: the rule of the read policies asked for one folder, which is far quicker than for all of them.
create function sync.row_of(p_tbl text, p_folder uuid, p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set timezone = 'UTC'
as $$
declare
  v_row jsonb;
begin
  if not p_tbl = any (sync.tables()) or not private.open_to_me(p_folder) then return null; end if;
  execute format('select to_jsonb(t) from public.%I t where t.id = $1 and t.folder_id = $2', p_tbl) into v_row using p_id, p_folder;
  return v_row;
end
$$;

-- The rows an operation left behind, as far as the person may see them; a step also shows its case.
create function sync.rows_after(p_tbl text, p_folder uuid, p_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' set timezone = 'UTC'
as $$
declare
  v_row jsonb := sync.row_of(p_tbl, p_folder, p_id);
  v_case jsonb;
begin
  if v_row is null then return '[]'; end if;
  if p_tbl = 'case_event' then v_case := sync.row_of('case', p_folder, (v_row ->> 'case_id')::uuid); end if;
  return case when v_case is null then jsonb_build_array(v_row) else jsonb_build_array(v_row, v_case) end;
end
$$;

create function sync.create_row(p_tbl text, p_folder uuid, p_id uuid, p_data jsonb) returns void
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC'
as $$
declare
  v_data jsonb := p_data || jsonb_build_object('id', p_id, 'folder_id', p_folder);
  v_columns text;
begin
  if not array(select jsonb_object_keys(v_data)) <@ sync.columns_for(p_tbl, 'insert')
     or coalesce(p_data ->> 'id', p_id::text)::uuid <> p_id or coalesce(p_data ->> 'folder_id', p_folder::text)::uuid <> p_folder then
    perform private.refuse('not_allowed', '这条记录里有不能由手机填写的内容');
  end if;
  select string_agg(format('%I', k), ', ') into v_columns from jsonb_object_keys(v_data) k;
  execute format('insert into public.%1$I (%2$s) select %2$s from jsonb_populate_record(null::public.%1$I, $1)', p_tbl, v_columns) using v_data;
end
$$;

-- A clash is written by the server, in the folder of the row it is about.
create function sync.note_conflict(p_folder uuid, p_tbl text, p_id uuid, p_field text, p_base jsonb, p_mine jsonb, p_theirs jsonb, p_at timestamptz)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_id uuid;
begin
  perform private.must(private.may_work_on(p_folder) or private.may_keep_roster(p_folder) or private.may_set_up(p_folder));
  insert into public.conflict (folder_id, tbl, row_id, field, base, mine, theirs, mine_by, mine_at)
  values (p_folder, p_tbl, p_id, p_field, p_base, p_mine, p_theirs, auth.uid(), private.sane_time(p_at))
  returning id into v_id;
  return v_id;
end
$$;

-- Three-way merge per field: the value the person saw, the one they chose, the one that is there; compared as the column's type reads them.
create function sync.patch_row(p_tbl text, p_folder uuid, p_id uuid, p_set jsonb, p_at timestamptz) returns uuid[]
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC'
as $$
declare
  v_there jsonb;
  v_base jsonb;
  v_mine jsonb;
  v_field text;
  v_take text[] := '{}';
  v_clash text[] := '{}';
  v_conflicts uuid[] := '{}';
  v_count integer;
begin
  if sync.columns_for(p_tbl, 'update') = '{}' or not array(select jsonb_object_keys(p_set)) <@ sync.columns_for(p_tbl, 'update') then
    perform private.refuse('not_allowed', '这条记录里有不能由手机修改的内容');
  end if;
  execute format('select to_jsonb(t) from public.%I t where t.id = $1 and t.folder_id = $2 for update', p_tbl) into v_there using p_id, p_folder;
  if v_there is null then
    if sync.row_of(p_tbl, p_folder, p_id) is not null then raise exception using errcode = '42501', message = 'not yours to change'; end if;
    perform private.refuse('not_found', '找不到这条记录，可能已不对您开放');
  end if;
  -- What is done once is not fought over: a second settling is refused, a second withdrawal has nothing left to do.
  if p_tbl = 'conflict' and v_there -> 'settled_at' <> 'null' then perform private.refuse('settled', '这处冲突已经处理过了'); end if;
  execute format('select to_jsonb(b), to_jsonb(n) from jsonb_populate_record(null::public.%1$I, $1) b, jsonb_populate_record(null::public.%1$I, $2) n', p_tbl)
    into v_base, v_mine
    using (select jsonb_object_agg(s.key, s.value -> 'base') from jsonb_each(p_set) s), (select jsonb_object_agg(s.key, s.value -> 'new') from jsonb_each(p_set) s);
  for v_field in select jsonb_object_keys(p_set) loop
    if v_mine -> v_field = v_there -> v_field or p_tbl = 'check' and v_mine -> v_field <> 'null' and v_there -> v_field <> 'null' then
      null; -- already so
    elsif v_base -> v_field = v_there -> v_field then
      v_take := v_take || v_field;
    else
      v_clash := v_clash || v_field;
    end if;
  end loop;
  if cardinality(v_take) > 0 then
    execute format('update public.%1$I t set %2$s from jsonb_populate_record(null::public.%1$I, $1) n where t.id = $2 and t.folder_id = $3',
      p_tbl, (select string_agg(format('%1$I = n.%1$I', f), ', ') from unnest(v_take) f)) using v_mine, p_id, p_folder;
    get diagnostics v_count = row_count;
    if v_count <> 1 then perform private.refuse('not_found', '找不到这条记录，可能已不对您开放'); end if;
  end if;
  foreach v_field in array v_clash loop
    v_conflicts := v_conflicts || sync.note_conflict(p_folder, p_tbl, p_id, v_field, v_base -> v_field, v_mine -> v_field, v_there -> v_field, p_at);
  end loop;
  return v_conflicts;
end
$$;

-- What of an operation counts as its content: the same id with other content is another operation.
create function sync.content(p_op jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return case when jsonb_typeof(p_op) = 'object' then p_op - array['n', 'at', 'sv'] else p_op end;
end
$$;

-- Keeps a verdict. False when the id is taken by someone else's operation.
create function sync.keep(p_device uuid, p_op jsonb, p_status text, p_code text, p_message text, p_conflicts uuid[]) returns boolean
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  insert into sync.mutation (mid, person, device, school, n, at, sv, folder_id, tbl, row_id, k, payload, status, code, message, conflicts)
  values ((p_op ->> 'mid')::uuid, private.me(), p_device,
    case when sync.is_uuid(p_op -> 'folder') then private.school_if_open((p_op ->> 'folder')::uuid) end,
    case when sync.is_whole(p_op -> 'n', 9007199254740991) then (p_op ->> 'n')::bigint end, sync.instant(p_op -> 'at'),
    case when sync.is_whole(p_op -> 'sv', 1000000) then (p_op ->> 'sv')::integer end,
    case when sync.is_uuid(p_op -> 'folder') then (p_op ->> 'folder')::uuid end, p_op ->> 'tbl',
    case when sync.is_uuid(p_op -> 'id') then (p_op ->> 'id')::uuid end, p_op ->> 'k',
    sync.content(p_op), p_status, p_code, p_message, p_conflicts)
  on conflict (mid) do nothing;
  return found;
end
$$;

create function sync.result(p_op jsonb, p_status text, p_code text, p_message text, p_conflicts uuid[], p_rows jsonb, p_dup boolean) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return (
    select jsonb_build_object('mid', coalesce(case when jsonb_typeof(p_op) = 'object' then p_op ->> 'mid' end, ''), 'status', p_status)
      || case when p_dup then '{"dup": true}' else '{}' end::jsonb
      || case when p_code is null then '{}' else jsonb_build_object('code', p_code, 'message', p_message) end
      || case when cardinality(p_conflicts) > 0 then jsonb_build_object('conflicts', p_conflicts) else '{}' end
      || case when p_rows is null then '{}' else jsonb_build_object('rows', p_rows) end
  );
end
$$;

create function public.sync_push(p_device uuid, p_ops jsonb) returns jsonb
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC'
as $$
declare
  v_op jsonb;
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
  if jsonb_typeof(p_ops) is distinct from 'array' then raise exception using errcode = 'PT400', message = 'p_ops must be an array'; end if;
  -- 256 kB as the phone writes it; jsonb writes a blank after every comma and colon.
  if jsonb_array_length(p_ops) > 50 or octet_length(p_ops::text) > 256 * 1024 + 8 * 1024 then
    raise exception using errcode = 'PT413', message = 'at most 50 operations and 256 kB a call';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(s::text, 0)) from (select s from private.my_schools() s order by s) x;

  for v_op in select value from jsonb_array_elements(p_ops) loop
    v_fault := sync.shape_fault(v_op);
    v_folder := case when sync.is_uuid(v_op -> 'folder') then (v_op ->> 'folder')::uuid end;
    v_id := case when sync.is_uuid(v_op -> 'id') then (v_op ->> 'id')::uuid end;
    v_conflicts := '{}';
    v_rows := null;
    v_state := null;

    if sync.is_uuid(v_op -> 'mid') then
      select * into v_kept from sync.mutation m where m.mid = (v_op ->> 'mid')::uuid;
      if found then
        if v_kept.payload = sync.content(v_op) then
          if v_kept.status in ('applied', 'conflict') then v_rows := sync.rows_after(v_kept.tbl, v_folder, v_id);
          else v_stuck := v_stuck || v_folder || v_id; end if;
          v_results := v_results || sync.result(v_op, v_kept.status, v_kept.code, v_kept.message, v_kept.conflicts, v_rows, true);
        else
          v_results := v_results || sync.result(v_op, 'malformed', 'mid_reused', '这条记录的编号已用过', '{}', null, false);
          v_stuck := v_stuck || v_folder || v_id;
        end if;
        continue;
      end if;
    end if;

    if v_folder = any (v_stuck) or v_id = any (v_stuck) then
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
      if v_op ->> 'k' = 'create' then
        perform sync.create_row(v_op ->> 'tbl', v_folder, v_id, v_op -> 'data');
      else
        v_conflicts := sync.patch_row(v_op ->> 'tbl', v_folder, v_id, v_op -> 'set', sync.instant(v_op -> 'at'));
      end if;
      if not sync.keep(p_device, v_op, case when cardinality(v_conflicts) > 0 then 'conflict' else 'applied' end, null, null, v_conflicts) then
        raise exception using errcode = 'ZW002';
      end if;
      v_rows := sync.rows_after(v_op ->> 'tbl', v_folder, v_id);
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
    if v_state = '23505' and v_constraint like '%\_pkey' and sync.row_of(v_op ->> 'tbl', v_folder, v_id) is null then
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

revoke all on function public.sync_push(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.sync_push(uuid, jsonb) to authenticated;
grant execute on function
  sync.tables(), sync.is_uuid(jsonb), sync.is_whole(jsonb, numeric), sync.instant(jsonb), sync.shape_fault(jsonb), sync.columns_for(text, text),
  sync.row_of(text, uuid, uuid), sync.rows_after(text, uuid, uuid), sync.create_row(text, uuid, uuid, jsonb),
  sync.note_conflict(uuid, text, uuid, text, jsonb, jsonb, jsonb, timestamptz), sync.patch_row(text, uuid, uuid, jsonb, timestamptz),
  sync.content(jsonb), sync.keep(uuid, jsonb, text, text, text, uuid[]), sync.result(jsonb, text, text, text, uuid[], jsonb, boolean),
  private.school_if_open(uuid), private.refuse(text, text), private.verdict_of(text, text, text, text, text), private.sentence(text), private.field_word(text)
to authenticated;
