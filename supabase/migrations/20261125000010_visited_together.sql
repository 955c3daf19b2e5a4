-- Two people who visit together write one record. What each of them says of who was there and of what is hard is put together, and the visit began
-- with the first and ended with the last of them: none of that is a quarrel somebody must settle. Null where it is one.
create function sync.put_together(p_tbl text, p_field text, p_base jsonb, p_mine jsonb, p_there jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_list jsonb;
begin
  if p_tbl <> 'visit' or 'null' in (jsonb_typeof(p_mine), jsonb_typeof(p_there)) then return null; end if;
  case
    when p_field in ('present', 'hard') then
      -- In the order of the one who came first; what one of them took away is gone.
      select coalesce(jsonb_agg(e.value order by e.place), '[]') into v_list
      from (
        select t.value, t.ordinality as place from jsonb_array_elements(p_there) with ordinality t where not (p_base ? (t.value #>> '{}') and not p_mine ? (t.value #>> '{}'))
        union all
        select m.value, m.ordinality + 1000 from jsonb_array_elements(p_mine) with ordinality m where not p_base ? (m.value #>> '{}') and not p_there ? (m.value #>> '{}')
      ) e;
      -- More than a visit may name: they decide.
      return case when jsonb_array_length(v_list) <= 8 then v_list end;
    when p_field = 'started_at' then
      return case when (p_mine #>> '{}')::timestamptz < (p_there #>> '{}')::timestamptz then p_mine else p_there end;
    when p_field = 'ended_at' then
      return case when (p_mine #>> '{}')::timestamptz > (p_there #>> '{}')::timestamptz then p_mine else p_there end;
    else
      return null;
  end case;
end
$$;
revoke execute on function sync.put_together(text, text, jsonb, jsonb, jsonb) from public, anon;
grant execute on function sync.put_together(text, text, jsonb, jsonb, jsonb) to authenticated;

-- As before, and what can be put together is.
-- Three-way merge per field: the value the person saw, the one they chose, the one that is there; compared as the column's type reads them.
create or replace function sync.patch_row(p_tbl text, p_folder uuid, p_id uuid, p_set jsonb, p_at timestamptz) returns uuid[]
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
  v_together jsonb;
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
    if v_mine -> v_field = v_there -> v_field or v_field = 'withdrawn_at' and v_mine -> v_field <> 'null' and v_there -> v_field <> 'null' then
      null; -- already so
    elsif v_base -> v_field = v_there -> v_field then
      v_take := v_take || v_field;
    else
      v_together := sync.put_together(p_tbl, v_field, v_base -> v_field, v_mine -> v_field, v_there -> v_field);
      if v_together is null then
        v_clash := v_clash || v_field;
      else
        v_mine := v_mine || jsonb_build_object(v_field, v_together);
        v_take := v_take || v_field;
      end if;
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
