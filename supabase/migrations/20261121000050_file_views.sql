-- The access log: a file is opened only by asking for it, and asking is written down. Kept apart from what people can reach; nobody changes it.
create table private.file_view (
  id bigint generated always as identity primary key,
  person_id uuid not null,
  attachment_id uuid not null,
  folder_id uuid not null,
  at timestamptz not null default clock_timestamp()
);
create index file_view_person on private.file_view (person_id, at);
create index file_view_folder on private.file_view (folder_id, at);
alter table private.file_view enable row level security;
alter table private.file_view force row level security;
revoke all on table private.file_view from public, anon, authenticated, service_role;

-- Where the bytes of a file rest in the bucket.
create function private.file_path(p_folder uuid, p_sha256 text) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.school_of(p_folder) || '/' || p_folder || '/' || p_sha256;
end
$$;

-- Null alike for what is not there, not open, withdrawn, or not stored yet.
create function private.open_file(p_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_file public.attachment;
begin
  select * into v_file from public.attachment a where a.id = p_id and a.stored_at is not null and a.withdrawn_at is null;
  if not found or not private.can_open(auth.uid(), v_file.folder_id) then return null; end if;
  insert into private.file_view (person_id, attachment_id, folder_id) values (auth.uid(), v_file.id, v_file.folder_id);
  return jsonb_build_object('bucket', 'attachment', 'path', private.file_path(v_file.folder_id, v_file.sha256));
end
$$;

-- Paths this person has asked for in the last minute and may still see.
create function private.files_in_view() returns setof text
language plpgsql stable security definer set search_path = '' rows 10
as $$
begin
  return query
  select private.file_path(a.folder_id, a.sha256)
  from private.file_view v
  join public.attachment a on a.id = v.attachment_id
  where v.person_id = auth.uid() and v.at > clock_timestamp() - interval '60 seconds'
    and a.withdrawn_at is null and private.can_open(auth.uid(), a.folder_id);
end
$$;

-- Bytes are taken for a row that is there: from whoever added it, or from the office, which brings in what left a phone as a file.
create function private.may_upload(p_path text, p_metadata jsonb) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_folder uuid;
begin
  if p_path !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{64}$' then return false; end if;
  v_folder := split_part(p_path, '/', 2)::uuid;
  if not (private.may_work_on(v_folder) or private.may_keep_roster(v_folder)) then return false; end if;
  return exists (
    select from public.attachment a
    where a.folder_id = v_folder and a.sha256 = split_part(p_path, '/', 3) and private.file_path(a.folder_id, a.sha256) = p_path and a.withdrawn_at is null
      and (a.created_by = auth.uid() or private.standing(auth.uid(), v_folder) && array['desk', 'lead'])
      -- Storage says beforehand how much is coming, where it knows; how much came is asked when the file is stamped.
      and coalesce(p_metadata ->> 'contentLength' = a.bytes::text, true));
end
$$;

-- Stamps a file once its bytes are there, all of them.
create function private.note_stored(p_id uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_file public.attachment;
begin
  select * into v_file from public.attachment a where a.id = p_id;
  if not found or not private.can_open(auth.uid(), v_file.folder_id) then return false; end if;
  if v_file.stored_at is not null then return true; end if;
  if not exists (
    select from storage.objects o
    where o.bucket_id = 'attachment' and o.name = private.file_path(v_file.folder_id, v_file.sha256) and o.metadata ->> 'size' = v_file.bytes::text) then
    return false;
  end if;
  update public.attachment a set stored_at = clock_timestamp() where a.id = p_id and a.stored_at is null;
  return true;
end
$$;

-- { bucket, path } of a file to be signed within a minute; null when it is not open to this person or its bytes are not there.
create function public.file_open(p_id uuid) returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return private.open_file(p_id);
end
$$;

-- { stored: boolean }: whether the bytes have arrived; asked by the phone after it has sent them.
create function public.file_stored(p_id uuid) returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return jsonb_build_object('stored', private.note_stored(p_id));
end
$$;

revoke all on function public.file_open(uuid), public.file_stored(uuid), private.file_path(uuid, text), private.open_file(uuid), private.files_in_view(),
  private.may_upload(text, jsonb), private.note_stored(uuid)
from public, anon, authenticated, service_role;
grant execute on function public.file_open(uuid), public.file_stored(uuid), private.open_file(uuid), private.files_in_view(), private.may_upload(text, jsonb),
  private.note_stored(uuid)
to authenticated;
