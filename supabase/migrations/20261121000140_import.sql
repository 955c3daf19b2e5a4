-- Import: unsent work that left a phone as a file, brought in by the office. It is judged exactly as if its author had sent it,
-- and says for ever who brought it in. Ids make a second import, or the phone coming back after all, free.
alter table sync.mutation add column imported_by uuid references public.person;
create index mutation_imported_by on sync.mutation (imported_by) where imported_by is not null;

create function private.must_import(p_school uuid, p_person uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.must(private.roles_in(auth.uid(), p_school) && array['desk', 'lead']
    and exists (select from public.person p where p.id = p_person and p.folder_id = private.school_folder(p_school)));
end
$$;

create function private.note_import(p_school uuid, p_person uuid, p_mids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.must_import(p_school, p_person);
  update sync.mutation m set imported_by = auth.uid()
  where m.mid = any (p_mids) and m.person = p_person and m.imported_by is null;
end
$$;

-- Like sync_push, for p_person, from the importing device; the office learns the verdicts, not the rows. Who asks is changed for the inner call only,
-- in both ways an auth.uid() may read it; a fault inside ends the transaction and the change with it. { results: [{ mid, status, dup?, code?, message? }], now }.
create function public.sync_import(p_school uuid, p_person uuid, p_device uuid, p_ops jsonb) returns jsonb
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC'
as $$
declare
  v_claims text := coalesce(current_setting('request.jwt.claims', true), '');
  v_sub text := coalesce(current_setting('request.jwt.claim.sub', true), '');
  v_answer jsonb;
begin
  perform private.must_import(p_school, p_person);
  perform set_config('request.jwt.claims', (coalesce(nullif(v_claims, ''), '{}')::jsonb || jsonb_build_object('sub', p_person))::text, true),
    set_config('request.jwt.claim.sub', p_person::text, true);
  v_answer := public.sync_push(p_device, p_ops);
  perform set_config('request.jwt.claims', v_claims, true), set_config('request.jwt.claim.sub', v_sub, true);
  perform private.note_import(p_school, p_person, array(
    select (r ->> 'mid')::uuid from jsonb_array_elements(v_answer -> 'results') r where sync.is_uuid(r -> 'mid') and not r ? 'dup'));
  return jsonb_build_object('now', v_answer -> 'now', 'results', (
    select coalesce(jsonb_agg(r - array['rows', 'conflicts'] order by n), '[]') from jsonb_array_elements(v_answer -> 'results') with ordinality x (r, n)));
end
$$;

revoke all on function private.must_import(uuid, uuid), private.note_import(uuid, uuid, uuid[]), public.sync_import(uuid, uuid, uuid, jsonb)
from public, anon, authenticated, service_role;
grant execute on function private.must_import(uuid, uuid), private.note_import(uuid, uuid, uuid[]), public.sync_import(uuid, uuid, uuid, jsonb)
to authenticated;

-- Who brought it in is written by note_import alone.
revoke insert on table sync.mutation from authenticated;
grant insert (mid, person, device, school, n, at, sv, folder_id, tbl, row_id, k, payload, status, code, message, conflicts) on table sync.mutation to authenticated;
