-- A household that is offered support: who, where, how to reach them, why. The reason for support, never a class of person; no field for an opinion.
create table public.household (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  name text not null,
  people text[] not null default '{}',
  address text not null default '',
  phone text not null default '',
  needs text not null default '',
  reason text not null,
  reason_note text not null default '',
  pupil_id uuid references public.pupil,
  case_id uuid references public.case,
  review_on date not null default date '2000-01-01', -- always overwritten
  consent text not null default 'none',
  consent_on date,
  visitors uuid[] not null default '{}',
  ended_at timestamptz,
  end_reason text,
  keep_until date,
  created_by uuid references public.person,
  created_at timestamptz not null default now(),
  constraint households_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 50),
  constraint at_most_twelve_people_at_home check (
    cardinality(people) <= 12 and array_position(people, null) is null and array_to_string(people, '') !~ E'\n' and array_to_string(people, E'\n') ~ '^([^\n]{1,50}(\n[^\n]{1,50})*)?$'),
  constraint addresses_are_short check (char_length(address) <= 100),
  constraint phones_are_short check (char_length(phone) <= 30),
  constraint household_needs_are_short check (char_length(needs) <= 200),
  constraint reasons_for_support_are_known check (reason in ('open_request', 'hardship', 'illness', 'left_behind', 'after_event', 'other')),
  constraint reason_notes_are_short check (char_length(reason_note) <= 200),
  constraint consents_are_known check (consent in ('none', 'given', 'refused', 'withdrawn')),
  constraint end_reasons_are_known check (end_reason in ('settled', 'helped', 'moved', 'asked', 'other')),
  constraint a_folder_holds_one_household unique (folder_id),
  constraint households_can_be_named_with_their_folder unique (id, folder_id)
);
comment on constraint households_have_a_name on public.household is '请填写户主或称呼，不超过50字';
comment on constraint at_most_twelve_people_at_home on public.household is '家里的人不能超过12人，姓名不能超过50字';
comment on constraint addresses_are_short on public.household is '住址不能超过100字';
comment on constraint phones_are_short on public.household is '电话不能超过30字';
comment on constraint household_needs_are_short on public.household is '语言、无障碍需要不能超过200字';
comment on constraint reasons_for_support_are_known on public.household is '请选择帮扶缘由';
comment on constraint reason_notes_are_short on public.household is '缘由说明不能超过200字';
comment on constraint consents_are_known on public.household is '是否同意填写不对';
comment on constraint end_reasons_are_known on public.household is '结束原因不对';
comment on constraint a_folder_holds_one_household on public.household is '这个档里已有走访对象';
create index household_pupil on public.household (pupil_id);
create index household_case on public.household (case_id);
create index household_created_by on public.household (created_by);

alter table public.household enable row level security;
alter table public.household force row level security;
revoke all on table public.household from public, anon, authenticated;
grant select on table public.household to authenticated;
create policy household_is_read_where_open on public.household for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, name, people, address, phone, needs, reason, reason_note, pupil_id, case_id) on table public.household to authenticated;
create policy household_is_added_by_those_who_may on public.household for insert to authenticated
  with check (private.may_visit(folder_id));
grant update (name, people, address, phone, needs, reason, reason_note) on table public.household to authenticated;
create policy household_is_changed_by_those_who_may on public.household for update to authenticated
  using (private.may_visit(folder_id))
  with check (private.may_visit(folder_id));

create function private.today() returns date
language plpgsql stable set search_path = ''
as $$
begin
  return (now() at time zone 'Asia/Shanghai')::date;
end
$$;

-- At the end of the running term, or in half a year.
create function private.next_review(p_school_folder uuid) returns date
language plpgsql stable security definer set search_path = ''
as $$
begin
  return coalesce(
    (select max(t.ends_on) from public.term t where t.folder_id = p_school_folder and private.today() between t.starts_on and t.ends_on),
    private.today() + 180);
end
$$;

create function private.household_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_folder public.folder;
  v_asked public.case;
begin
  perform private.must(private.may_visit(new.folder_id));
  select * into v_folder from public.folder f where f.id = new.folder_id;
  if v_folder.kind <> 'household' then perform private.refuse('wrong_folder', '走访对象要放在自己的档里'); end if;
  if not private.trusted() then
    perform private.must(v_folder.created_by = private.me());
    new.created_by := private.me();
    new.created_at := now();
  end if;
  new.review_on := private.next_review(private.school_folder(v_folder.school_id));
  new.visitors := array(
    select m.person_id from public.folder_member m
    where m.folder_id = new.folder_id and m.part = 'visitor' and (m.ends_at is null or m.ends_at > clock_timestamp()) order by m.starts_at, m.person_id);
  if new.pupil_id is not null and not exists (
    select from public.pupil p where p.id = new.pupil_id and private.school_of(p.folder_id) = v_folder.school_id
      and (private.trusted() or private.open_to_me(p.folder_id))) then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  if new.case_id is not null then
    v_asked.id := new.id;
    v_asked.folder_id := new.folder_id;
    perform private.must_be_linkable(v_asked, v_folder.school_id, new.case_id, 'link');
  end if;
  return new;
end
$$;
create trigger household_before_insert before insert on public.household for each row execute function private.household_before_insert();

create function private.household_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if (new.name, new.people, new.address, new.phone, new.needs, new.reason, new.reason_note)
     is not distinct from (old.name, old.people, old.address, old.phone, old.needs, old.reason, old.reason_note) then
    return new;
  end if;
  perform private.must(private.may_visit(old.folder_id));
  if old.ended_at is not null then perform private.refuse('closed', '这户的帮扶已经结束，不能再改'); end if;
  return new;
end
$$;
create trigger household_before_update before update on public.household for each row execute function private.household_before_update();
