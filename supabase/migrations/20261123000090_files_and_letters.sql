-- A photo, paper or signature (签名) may hang on a household or one of its visits; a letter may name the household whose request it was.
-- A table with stamps still to come cannot be altered.
set constraints all immediate;
set constraints all deferred;
alter table public.attachment
  add column household_id uuid,
  add column visit_id uuid,
  drop constraint an_attachment_hangs_on_a_check_or_a_case,
  add constraint an_attachment_hangs_on_one_thing check (num_nonnulls(check_id, case_id, household_id) = 1),
  add constraint an_attachment_of_a_visit_is_one_of_its_household check (visit_id is null or household_id is not null),
  add constraint an_attachment_hangs_on_the_household_of_its_folder foreign key (household_id, folder_id) references public.household (id, folder_id),
  add constraint an_attachment_hangs_on_a_visit_of_its_folder foreign key (visit_id, folder_id) references public.visit (id, folder_id);
comment on constraint an_attachment_hangs_on_one_thing on public.attachment is '附件要放在一次排查、一件事项或一户走访对象下';
comment on constraint an_attachment_of_a_visit_is_one_of_its_household on public.attachment is '附件要放在一次排查、一件事项或一户走访对象下';
create index attachment_household on public.attachment (household_id, folder_id);
create index attachment_visit on public.attachment (visit_id, folder_id);
grant insert (household_id, visit_id) on table public.attachment to authenticated;
alter policy attachment_is_added_by_those_who_may on public.attachment with check (private.may_attach(folder_id));
alter policy attachment_is_changed_by_those_who_may on public.attachment using (private.may_attach(folder_id)) with check (private.may_attach(folder_id));

create or replace function private.attachment_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.must(private.may_attach(new.folder_id));
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
    if exists (select from public.household h where h.id = new.household_id and h.folder_id = new.folder_id and h.ended_at is not null) then
      perform private.refuse('closed', '这户的帮扶已经结束，不能再改');
    end if;
  end if;
  -- Two at once must not both be the ninth.
  perform pg_advisory_xact_lock(hashtextextended(coalesce(new.event_id, new.visit_id, new.case_id, new.check_id, new.household_id)::text, 9));
  if 9 <= (
    select count(*) from public.attachment a
    where a.folder_id = new.folder_id and a.withdrawn_at is null
      and (a.check_id, a.case_id, a.event_id, a.household_id, a.visit_id) is not distinct from (new.check_id, new.case_id, new.event_id, new.household_id, new.visit_id)) then
    perform private.refuse('too_many', '一处最多放9个附件');
  end if;
  return new;
end
$$;

create or replace function private.attachment_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() or new.withdrawn_at is not distinct from old.withdrawn_at then return new; end if;
  perform private.must(private.may_attach(old.folder_id));
  if old.withdrawn_at is not null then perform private.refuse('withdrawn', '这个附件已经撤回'); end if;
  if old.created_by is distinct from private.me() and not 'desk' = any (private.standing(private.me(), old.folder_id)) then
    perform private.refuse('not_yours', '只有添加的人或办公室可以撤回这个附件');
  end if;
  new.withdrawn_at := private.sane_time(new.withdrawn_at);
  return new;
end
$$;

create or replace function private.may_upload(p_path text, p_metadata jsonb) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_folder uuid;
begin
  if p_path !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{64}$' then return false; end if;
  v_folder := split_part(p_path, '/', 2)::uuid;
  if not private.may_attach(v_folder) then return false; end if;
  return exists (
    select from public.attachment a
    where a.folder_id = v_folder and a.sha256 = split_part(p_path, '/', 3) and private.file_path(a.folder_id, a.sha256) = p_path and a.withdrawn_at is null
      and (a.created_by = auth.uid() or private.standing(auth.uid(), v_folder) && array['desk', 'lead'])
      -- Storage says beforehand how much is coming, where it knows; how much came is asked when the file is stamped.
      and coalesce(p_metadata ->> 'contentLength' = a.bytes::text, true));
end
$$;

-- When the household is deleted the matter stays: it only forgets where it came from.
alter table public.petition add column household_id uuid references public.household on delete set null;
create index petition_household on public.petition (household_id);
grant insert (household_id) on table public.petition to authenticated;

create or replace function private.petition_before_write() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_case public.case;
  v_house public.household;
begin
  -- A household deleted after its time leaves even closed matters.
  if tg_op = 'UPDATE' then
    if new.household_id is null and (to_jsonb(new) - 'household_id') = (to_jsonb(old) - 'household_id') then return new; end if;
  end if;
  perform private.must(private.may_work_on(new.folder_id));
  select * into v_case from public.case c where c.id = new.case_id and c.folder_id = new.folder_id;
  if v_case.kind is distinct from 'petition' then perform private.refuse('bad_reference', '只有信访事项有来信来访登记'); end if;
  if v_case.status = 'closed' and not private.trusted() then perform private.refuse('closed', '已销号的事项不能再改，请先重启'); end if;
  if tg_op = 'INSERT' and new.household_id is not null then
    select h.* into v_house from public.household h where h.id = new.household_id and private.school_of(h.folder_id) = private.school_of(new.folder_id);
    if not found or not (private.trusted() or private.can_open(auth.uid(), v_house.folder_id)) then
      perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
    end if;
    -- From its first rows on: otherwise the office would read in the letter what it may not see in the household.
    if (select f.restricted from public.folder f where f.id = v_house.folder_id) then perform private.restrict(new.folder_id, null); end if;
    -- Whoever is kept out of the household must not learn of it here.
    if exists (
      select from public.folder_member m
      where m.folder_id = v_house.folder_id and m.part = 'recused' and (m.ends_at is null or m.ends_at > clock_timestamp()) and private.can_open(m.person_id, new.folder_id)) then
      perform private.refuse('bad_reference', '这户有人需要回避，不能与这件事项关联');
    end if;
  end if;
  return new;
end
$$;
