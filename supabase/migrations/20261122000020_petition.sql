-- What a letter or visit is besides a matter: how it came, who asks for what. In the folder of its case, one a case.
create table public.petition (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  case_id uuid not null,
  channel text not null,
  identity text not null default 'named',
  petitioner text not null default '',
  contact text not null default '',
  representatives text[] not null default '{}',
  request text not null default '',
  received_on date not null,
  from_organ text not null default '',
  procedure text,
  constraint channels_are_known check (channel in ('letter', 'visit', 'call', 'web', 'transferred')),
  constraint identities_are_known check (identity in ('named', 'anonymous', 'confidential')),
  constraint petitioners_are_short check (char_length(petitioner) <= 50),
  constraint contacts_are_short check (char_length(contact) <= 60),
  -- 《信访工作条例》第20条
  constraint at_most_five_represent check (
    cardinality(representatives) <= 5 and array_position(representatives, null) is null
    and array_to_string(representatives, E'\n') ~ '^([^\n]{1,50}(\n[^\n]{1,50})*)?$'),
  constraint requests_are_at_most_2000_characters check (char_length(request) <= 2000),
  constraint receipt_dates_are_sane check (received_on between date '1990-01-01' and date '2100-12-31'),
  constraint organs_are_short check (char_length(from_organ) <= 100),
  constraint procedures_are_known check (procedure in ('court', 'arbitration', 'review', 'statutory')),
  constraint a_case_has_one_petition unique (case_id, folder_id),
  constraint a_petition_belongs_to_the_case_of_its_folder foreign key (case_id, folder_id) references public.case (id, folder_id)
);
comment on constraint channels_are_known on public.petition is '请选择来信、来访、来电、网络或上级转办';
comment on constraint identities_are_known on public.petition is '请选择实名、匿名或要求保密';
comment on constraint petitioners_are_short on public.petition is '信访人姓名不能超过50字';
comment on constraint contacts_are_short on public.petition is '联系方式不能超过60字';
comment on constraint at_most_five_represent on public.petition is '代表不能超过5人，姓名不能超过50字';
comment on constraint requests_are_at_most_2000_characters on public.petition is '诉求不能超过2000字';
comment on constraint receipt_dates_are_sane on public.petition is '收到日期不对';
comment on constraint organs_are_short on public.petition is '转办机关不能超过100字';
comment on constraint procedures_are_known on public.petition is '应走的程序不对';
comment on constraint a_case_has_one_petition on public.petition is '这件事项已有来信来访登记';
create index petition_folder on public.petition (folder_id);

alter table public.petition enable row level security;
alter table public.petition force row level security;
revoke all on table public.petition from public, anon, authenticated;
grant select on table public.petition to authenticated;
create policy petition_is_read_where_open on public.petition for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, case_id, channel, identity, petitioner, contact, representatives, request, received_on, from_organ, procedure) on table public.petition to authenticated;
create policy petition_is_added_by_those_who_may on public.petition for insert to authenticated
  with check (private.may_work_on(folder_id));
grant update (channel, identity, petitioner, contact, representatives, request, received_on, from_organ, procedure) on table public.petition to authenticated;
create policy petition_is_changed_by_those_who_may on public.petition for update to authenticated
  using (private.may_work_on(folder_id))
  with check (private.may_work_on(folder_id));

create function private.petition_before_write() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_case public.case;
begin
  perform private.must(private.may_work_on(new.folder_id));
  select * into v_case from public.case c where c.id = new.case_id and c.folder_id = new.folder_id;
  if v_case.kind is distinct from 'petition' then perform private.refuse('bad_reference', '只有信访事项有来信来访登记'); end if;
  if v_case.status = 'closed' and not private.trusted() then perform private.refuse('closed', '已销号的事项不能再改，请先重启'); end if;
  return new;
end
$$;
create trigger petition_before_write before insert or update on public.petition for each row execute function private.petition_before_write();
