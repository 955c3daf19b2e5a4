-- A photo, recording or paper on a check, a case or one step of it. The row travels like any other; the bytes rest in Storage,
-- under `school/folder/sha256`, and are there once `stored_at` is set.
alter table public.case_event add constraint events_can_be_named_with_their_folder unique (id, folder_id);

create table public.attachment (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  check_id uuid,
  case_id uuid,
  event_id uuid,
  kind text not null,
  mime text not null,
  name text not null default '',
  bytes integer not null,
  sha256 text not null,
  width integer,
  height integer,
  seconds numeric(6, 2),
  taken_at timestamptz,
  created_by uuid references public.person,
  created_at timestamptz not null default now(),
  stored_at timestamptz,
  withdrawn_at timestamptz,
  constraint an_attachment_hangs_on_a_check_or_a_case check (num_nonnulls(check_id, case_id) = 1),
  constraint an_attachment_of_a_step_is_one_of_its_case check (event_id is null or case_id is not null),
  constraint attachment_kinds_are_known check (kind in ('photo', 'audio', 'file')),
  constraint attachment_mimes_are_known check (
    mime in ('image/jpeg', 'image/webp', 'image/png', 'audio/webm', 'audio/ogg', 'audio/mp4', 'application/pdf')),
  constraint an_attachment_is_what_its_mime_says check (
    case kind when 'photo' then mime like 'image/%' when 'audio' then mime like 'audio/%' else true end),
  constraint attachment_names_are_short check (char_length(name) <= 200),
  constraint attachments_are_at_most_10_megabytes check (bytes between 1 and 10485760),
  constraint attachments_are_named_by_their_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint pictures_have_sane_sides check (width between 1 and 20000 and height between 1 and 20000),
  -- A recorder that stops at 300 seconds stops a little later.
  constraint recordings_are_at_most_five_minutes check (seconds >= 0 and seconds < 301),
  constraint an_attachment_hangs_on_a_check_of_its_folder foreign key (check_id, folder_id) references public.check (id, folder_id),
  constraint an_attachment_hangs_on_the_case_of_its_folder foreign key (case_id, folder_id) references public.case (id, folder_id),
  constraint an_attachment_hangs_on_a_step_of_its_folder foreign key (event_id, folder_id) references public.case_event (id, folder_id)
);

comment on constraint an_attachment_hangs_on_a_check_or_a_case on public.attachment is '附件要放在一次排查或一件事项下';
comment on constraint an_attachment_of_a_step_is_one_of_its_case on public.attachment is '附件要放在一次排查或一件事项下';
comment on constraint attachment_kinds_are_known on public.attachment is '附件应是照片、录音或文件';
comment on constraint attachment_mimes_are_known on public.attachment is '不支持这种格式的文件';
comment on constraint an_attachment_is_what_its_mime_says on public.attachment is '不支持这种格式的文件';
comment on constraint attachment_names_are_short on public.attachment is '文件名不能超过200字';
comment on constraint attachments_are_at_most_10_megabytes on public.attachment is '附件不能是空的，也不能超过10 MB';
comment on constraint attachments_are_named_by_their_hash on public.attachment is '附件的校验值不对';
comment on constraint pictures_have_sane_sides on public.attachment is '照片的尺寸不对';
comment on constraint recordings_are_at_most_five_minutes on public.attachment is '录音不能超过5分钟';

create index attachment_folder on public.attachment (folder_id, sha256);
create index attachment_check on public.attachment (check_id, folder_id);
create index attachment_case on public.attachment (case_id, folder_id);
create index attachment_event on public.attachment (event_id, folder_id);
create index attachment_created_by on public.attachment (created_by);

alter table public.attachment enable row level security;
alter table public.attachment force row level security;
revoke all on table public.attachment from public, anon, authenticated;
grant select on table public.attachment to authenticated;
create policy attachment_is_read_where_open on public.attachment for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, check_id, case_id, event_id, kind, mime, name, bytes, sha256, width, height, seconds, taken_at) on table public.attachment to authenticated;
create policy attachment_is_added_by_those_who_may on public.attachment for insert to authenticated
  with check (private.may_work_on(folder_id) or private.may_keep_roster(folder_id));
grant update (withdrawn_at) on table public.attachment to authenticated;
create policy attachment_is_changed_by_those_who_may on public.attachment for update to authenticated
  using (private.may_work_on(folder_id) or private.may_keep_roster(folder_id))
  with check (private.may_work_on(folder_id) or private.may_keep_roster(folder_id));

create function private.attachment_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.must(private.may_work_on(new.folder_id) or private.may_keep_roster(new.folder_id));
  if not private.trusted() then
    new.created_by := private.me();
    new.created_at := now();
    new.stored_at := null;
    new.withdrawn_at := null;
    -- An old photo is as old as it says; only what cannot be is set right.
    new.taken_at := case when new.taken_at > timestamptz '1990-01-01 00:00:00+08' then least(new.taken_at, now()) end;
    -- What belongs to a step one took may follow it, even the one that closed the case.
    if exists (select from public.case c where c.id = new.case_id and c.folder_id = new.folder_id and c.status = 'closed')
       and not exists (select from public.case_event e where e.id = new.event_id and e.folder_id = new.folder_id and e.by_id = private.me()) then
      perform private.refuse('closed', '已销号的事项不能再改，请先重启');
    end if;
  end if;
  -- Two at once must not both be the ninth.
  perform pg_advisory_xact_lock(hashtextextended(coalesce(new.event_id, new.case_id, new.check_id)::text, 9));
  if 9 <= (
    select count(*) from public.attachment a
    where a.folder_id = new.folder_id and a.withdrawn_at is null
      and (a.check_id, a.case_id, a.event_id) is not distinct from (new.check_id, new.case_id, new.event_id)) then
    perform private.refuse('too_many', '一处最多放9个附件');
  end if;
  return new;
end
$$;
create trigger attachment_before_insert before insert on public.attachment for each row execute function private.attachment_before_insert();

-- Withdrawn once, by whoever added it or the desk; the bytes stay, and nobody opens them any more.
create function private.attachment_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() or new.withdrawn_at is not distinct from old.withdrawn_at then return new; end if;
  perform private.must(private.may_work_on(old.folder_id) or private.may_keep_roster(old.folder_id));
  if old.withdrawn_at is not null then perform private.refuse('withdrawn', '这个附件已经撤回'); end if;
  if old.created_by is distinct from private.me() and not 'desk' = any (private.standing(private.me(), old.folder_id)) then
    perform private.refuse('not_yours', '只有添加的人或办公室可以撤回这个附件');
  end if;
  new.withdrawn_at := private.sane_time(new.withdrawn_at);
  return new;
end
$$;
create trigger attachment_before_update before update on public.attachment for each row execute function private.attachment_before_update();
