-- Storage: one private bucket. What the row may, its bytes may; nothing is overwritten or deleted by a person.
-- `storage` belongs to Supabase: here are only a bucket and policies, no trigger, no function, no change to its tables.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('attachment', 'attachment', false, 10485760,
  array['image/jpeg', 'image/webp', 'image/png', 'audio/webm', 'audio/ogg', 'audio/mp4', 'application/pdf'])
on conflict (id) do update set public = false, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

create policy attachment_is_uploaded_for_its_row on storage.objects for insert to authenticated
  with check (bucket_id = 'attachment' and private.may_upload(name, metadata));
-- Seen (and so signed) only for a minute after it was asked for, so that nothing is looked at without being written down.
create policy attachment_is_read_once_asked_for on storage.objects for select to authenticated
  using (bucket_id = 'attachment' and name in (select private.files_in_view()));
