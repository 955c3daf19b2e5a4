-- Who looked at a file, and when: for those who answer for its matter, the office and the leads it is open to. Whoever was complained about or is
-- recused has no standing there and hears what a stranger hears.
create function private.views_of(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set timezone = 'UTC'
as $$
declare
  v_folder uuid;
begin
  select a.folder_id into v_folder from public.attachment a where a.id = p_id;
  if not found or not private.standing(auth.uid(), v_folder) && array['desk', 'lead'] then return null; end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('person', v.person_id, 'at', v.at) order by v.at desc, v.id desc), '[]')
    from (
      select f.id, f.person_id, f.at from private.file_view f where f.folder_id = v_folder and f.attachment_id = p_id
      order by f.at desc, f.id desc limit 500
    ) v
  );
end
$$;

-- [{ person, at }], the newest 500 looks, latest first; null alike for what is not there, not open, or not theirs to ask.
create function public.file_views(p_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return private.views_of(p_id);
end
$$;

revoke all on function public.file_views(uuid), private.views_of(uuid) from public, anon, authenticated, service_role;
grant execute on function public.file_views(uuid), private.views_of(uuid) to authenticated;
