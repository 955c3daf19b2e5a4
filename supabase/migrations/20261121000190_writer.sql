-- An insert put together anew for every row is planned anew for every row, and that was a third of what an operation cost. What phones send most
-- has an insert of its own here, written out from the grants and defaults of the day; a row that names any other column, and every other
-- table, is put together as before. A migration that grants a phone another column of these tables calls private.install_writer() once more.
create function private.install_writer() returns void
language plpgsql volatile set search_path = ''
as $install$
declare
  v_branches text := (
    select string_agg(format($branch$
    when p_tbl = %1$L and p_data - %2$L::text[] = '{}' then
      insert into public.%1$I (%3$s)
      select %4$s
      from jsonb_populate_record(null::public.%1$I, p_data) r;$branch$, t.tbl, t.names, t.columns, t.picked), '' order by t.place)
    from (
      select x.tbl, x.place, array_agg(a.attname::text order by a.attnum) as names, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns,
        string_agg(
          case a.attname when 'id' then 'p_id' when 'folder_id' then 'p_folder'
            else case when d.adbin is null then format('r.%I', a.attname) else format('case when p_data ? %L then r.%I else %s end', a.attname, a.attname, pg_get_expr(d.adbin, d.adrelid)) end end,
          ', ' order by a.attnum) as picked
      from unnest(array['folder', 'case', 'case_event', 'case_party', 'check', 'absence', 'attachment']) with ordinality x (tbl, place)
      join pg_catalog.pg_attribute a on a.attrelid = format('public.%I', x.tbl)::regclass and a.attnum > 0 and not a.attisdropped
      left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where has_column_privilege('authenticated', a.attrelid, a.attnum, 'insert')
      group by x.tbl, x.place) t);
begin
  execute replace($writer$
create or replace function sync.create_row(p_tbl text, p_folder uuid, p_id uuid, p_data jsonb, p_columns jsonb) returns void
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC'
as $body$
declare
  v_data jsonb;
begin
  -- p_columns: a list of those a phone may write.
  if coalesce(p_data ->> 'id', p_id::text)::uuid <> p_id or coalesce(p_data ->> 'folder_id', p_folder::text)::uuid <> p_folder then
    perform private.refuse('not_allowed', '这条记录里有不能由手机填写的内容');
  end if;
  case{{branches}}
    else
      v_data := p_data || jsonb_build_object('id', p_id, 'folder_id', p_folder);
      if not p_columns ?& array(select jsonb_object_keys(v_data)) then
        perform private.refuse('not_allowed', '这条记录里有不能由手机填写的内容');
      end if;
      execute (
        select format('insert into public.%1$I (%2$s) select %2$s from jsonb_populate_record(null::public.%1$I, $1)', p_tbl, string_agg(quote_ident(k), ', '))
        from jsonb_object_keys(v_data) k) using v_data;
  end case;
end
$body$
$writer$, '{{branches}}', v_branches);
end
$install$;
drop function sync.create_row(text, uuid, uuid, jsonb);
select private.install_writer();
revoke all on function private.install_writer(), sync.create_row(text, uuid, uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function sync.create_row(text, uuid, uuid, jsonb, jsonb) to authenticated;
