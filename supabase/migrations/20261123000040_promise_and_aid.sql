-- What was promised to a household, by whom, by when; and the help (帮扶) that is proposed, approved, delivered. Their states follow from events alone.
create table public.promise (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  household_id uuid not null,
  visit_id uuid,
  what text not null,
  by_person uuid not null references public.person,
  due_on date not null,
  state text not null default 'open',
  settled_on date,
  reason text not null default '',
  created_by uuid references public.person,
  created_at timestamptz not null default now(),
  constraint promises_say_what check (btrim(what, E' \t\r\n\u3000\u00a0') <> '' and char_length(what) <= 300),
  constraint promise_dates_are_sane check (due_on between date '2000-01-01' and date '2100-12-31'),
  constraint promise_states_are_known check (state in ('open', 'kept', 'changed', 'broken')),
  constraint promises_can_be_named_with_their_folder unique (id, folder_id),
  constraint a_promise_belongs_to_the_household_of_its_folder foreign key (household_id, folder_id) references public.household (id, folder_id),
  constraint a_promise_was_made_on_a_visit_of_its_folder foreign key (visit_id, folder_id) references public.visit (id, folder_id)
);
comment on constraint promises_say_what on public.promise is '请填写承诺的事，不超过300字';
comment on constraint promise_dates_are_sane on public.promise is '承诺的日期不对';
comment on constraint promise_states_are_known on public.promise is '承诺的状态不对';
create index promise_folder on public.promise (folder_id);
create index promise_household on public.promise (household_id, folder_id);
create index promise_visit on public.promise (visit_id, folder_id);
create index promise_by_person on public.promise (by_person);
create index promise_created_by on public.promise (created_by);

alter table public.promise enable row level security;
alter table public.promise force row level security;
revoke all on table public.promise from public, anon, authenticated;
grant select on table public.promise to authenticated;
create policy promise_is_read_where_open on public.promise for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, household_id, visit_id, what, by_person, due_on) on table public.promise to authenticated;
create policy promise_is_added_by_those_who_may on public.promise for insert to authenticated
  with check (private.may_visit(folder_id));

create table public.aid (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  household_id uuid not null,
  kind text not null,
  form text not null default 'once',
  source text not null default '',
  amount numeric(12, 2),
  quantity text not null default '',
  until date,
  state text not null default 'proposed',
  decided_by uuid references public.person,
  decided_at timestamptz,
  delivered_on date,
  note text not null default '',
  created_by uuid references public.person,
  created_at timestamptz not null default now(),
  constraint aid_kinds_are_known check (kind in ('subsidy', 'materials', 'tutoring', 'medical', 'job', 'legal', 'counselling', 'other')),
  constraint aid_forms_are_known check (form in ('once', 'plan')),
  constraint aid_sources_are_short check (char_length(source) <= 100),
  constraint aid_amounts_are_sane check (amount >= 0),
  constraint aid_quantities_are_short check (char_length(quantity) <= 100),
  constraint aid_dates_are_sane check (until between date '2000-01-01' and date '2100-12-31'),
  constraint aid_states_are_known check (state in ('proposed', 'approved', 'refused', 'delivered', 'stopped')),
  constraint aid_notes_are_short check (char_length(note) <= 500),
  constraint aids_can_be_named_with_their_folder unique (id, folder_id),
  constraint aid_belongs_to_the_household_of_its_folder foreign key (household_id, folder_id) references public.household (id, folder_id)
);
comment on constraint aid_kinds_are_known on public.aid is '请选择帮扶种类';
comment on constraint aid_forms_are_known on public.aid is '请选择一次性或长期';
comment on constraint aid_sources_are_short on public.aid is '来源不能超过100字';
comment on constraint aid_amounts_are_sane on public.aid is '金额不能是负数';
comment on constraint aid_quantities_are_short on public.aid is '数量不能超过100字';
comment on constraint aid_dates_are_sane on public.aid is '帮扶截止日期不对';
comment on constraint aid_states_are_known on public.aid is '帮扶的状态不对';
comment on constraint aid_notes_are_short on public.aid is '帮扶说明不能超过500字';
create index aid_folder on public.aid (folder_id);
create index aid_household on public.aid (household_id, folder_id);
create index aid_decided_by on public.aid (decided_by);
create index aid_created_by on public.aid (created_by);

alter table public.aid enable row level security;
alter table public.aid force row level security;
revoke all on table public.aid from public, anon, authenticated;
grant select on table public.aid to authenticated;
create policy aid_is_read_where_open on public.aid for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, household_id, kind, form, source, amount, quantity, until, note) on table public.aid to authenticated;
create policy aid_is_added_by_those_who_may on public.aid for insert to authenticated
  with check (private.may_visit(folder_id));

create function private.promise_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() then return new; end if;
  perform private.must(private.may_visit(new.folder_id));
  new.by_person := coalesce(new.by_person, private.me());
  new.created_by := private.me();
  new.created_at := now();
  perform private.must_go_on(new.household_id, new.folder_id), private.must_be_agreed(new.household_id, private.today()),
    private.must_be_free(new.by_person, private.school_of(new.folder_id), new.folder_id, null, '承诺人必须是本校在用的人员');
  return new;
end
$$;
create trigger promise_before_insert before insert on public.promise for each row execute function private.promise_before_insert();

create function private.aid_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() then return new; end if;
  perform private.must(private.may_visit(new.folder_id));
  new.created_by := private.me();
  new.created_at := now();
  perform private.must_go_on(new.household_id, new.folder_id), private.must_be_agreed(new.household_id, private.today());
  return new;
end
$$;
create trigger aid_before_insert before insert on public.aid for each row execute function private.aid_before_insert();
