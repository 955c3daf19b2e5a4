-- The desk's rounds before holidays (节日慰问), and the visits themselves, each one record that two people may fill in together.
create table public.visit_round (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  name text not null,
  from_on date not null,
  to_on date not null,
  budget numeric(12, 2),
  gifts text not null default '',
  household_ids uuid[] not null default '{}',
  note text not null default '',
  created_by uuid references public.person,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint rounds_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 50),
  constraint a_round_ends_after_it_starts check (to_on >= from_on and from_on >= date '2000-01-01' and to_on - from_on <= 370),
  constraint budgets_are_sane check (budget >= 0),
  constraint gifts_are_short check (char_length(gifts) <= 300),
  constraint a_round_is_not_endless check (cardinality(household_ids) <= 500 and array_position(household_ids, null) is null),
  constraint round_notes_are_at_most_2000_characters check (char_length(note) <= 2000)
);
comment on constraint rounds_have_a_name on public.visit_round is '请填写慰问活动名称，不超过50字';
comment on constraint a_round_ends_after_it_starts on public.visit_round is '慰问活动的起止日期不对';
comment on constraint budgets_are_sane on public.visit_round is '经费不能是负数';
comment on constraint gifts_are_short on public.visit_round is '慰问品不能超过300字';
comment on constraint a_round_is_not_endless on public.visit_round is '一次慰问活动最多500户';
comment on constraint round_notes_are_at_most_2000_characters on public.visit_round is '小结不能超过2000字';
create index visit_round_folder on public.visit_round (folder_id);
create index visit_round_created_by on public.visit_round (created_by);
create index visit_round_households on public.visit_round using gin (household_ids);

alter table public.visit_round enable row level security;
alter table public.visit_round force row level security;
revoke all on table public.visit_round from public, anon, authenticated;
grant select on table public.visit_round to authenticated;
create policy visit_round_is_read_where_open on public.visit_round for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, name, from_on, to_on, budget, gifts, household_ids, note) on table public.visit_round to authenticated;
create policy visit_round_is_added_by_those_who_may on public.visit_round for insert to authenticated
  with check (private.may_look_back(folder_id));
grant update (name, from_on, to_on, budget, gifts, household_ids, note, finished_at) on table public.visit_round to authenticated;
create policy visit_round_is_changed_by_those_who_may on public.visit_round for update to authenticated
  using (private.may_look_back(folder_id))
  with check (private.may_look_back(folder_id));

-- A round may name only what everybody at the desk may see, and nobody who asked for no more visits.
create function private.may_be_in_round(p_school uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 1000
as $$
begin
  return query
  select h.id
  from public.household h
  join public.folder f on f.id = h.folder_id and f.school_id = p_school
  where h.ended_at is null and h.consent <> 'withdrawn' and not f.restricted and not exists (
    select from public.folder_member m
    join public.person_role r on r.person_id = m.person_id and r.role in ('desk', 'lead') and r.folder_id = private.school_folder(p_school)
    where m.folder_id = f.id and m.part = 'recused' and (m.ends_at is null or m.ends_at > clock_timestamp()));
end
$$;

create function private.visit_round_before_write() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() then return new; end if;
  if tg_op = 'UPDATE' then
    -- Households leave a round by themselves, in the doings of people who do not see it.
    if new.household_ids <@ old.household_ids and (to_jsonb(new) - 'household_ids') = (to_jsonb(old) - 'household_ids') then return new; end if;
  end if;
  perform private.must(private.may_look_back(new.folder_id));
  if tg_op = 'INSERT' then
    new.created_by := private.me();
    new.created_at := now();
  elsif old.finished_at is not null and new.finished_at is distinct from old.finished_at then
    perform private.refuse('settled', '这次慰问活动已经完成');
  else
    new.finished_at := case when new.finished_at is not null then private.sane_time(new.finished_at) end;
  end if;
  if exists (
    select from unnest(new.household_ids) x
    where (tg_op = 'INSERT' or not x = any (old.household_ids)) and x not in (select private.may_be_in_round(private.school_of(new.folder_id)))) then
    perform private.refuse('bad_reference', '里面有不在此列的走访对象：只列正在帮扶、大家都能看的；限定知情和有人回避的请单独安排');
  end if;
  if (select count(*) from (select distinct unnest(new.household_ids)) x) <> cardinality(new.household_ids) then
    perform private.refuse('bad_value', '同一户列了两次');
  end if;
  return new;
end
$$;
create trigger visit_round_before_write before insert or update on public.visit_round for each row execute function private.visit_round_before_write();

-- What somebody at the desk may not see any more, and who is visited no more, leaves the lists.
create or replace function private.leave_runs(p_folder uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  update public.look_run r set case_ids = array_remove(r.case_ids, c.id)
  from public.case c where c.folder_id = p_folder and r.case_ids @> array[c.id];
  update public.visit_round r set household_ids = array_remove(r.household_ids, h.id)
  from public.household h where h.folder_id = p_folder and r.household_ids @> array[h.id];
$$;

create table public.visit (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  household_id uuid not null,
  planned_on date not null,
  at_time text,
  reasons text[] not null,
  people uuid[] not null,
  round_id uuid references public.visit_round on delete set null,
  state text not null default 'planned',
  started_at timestamptz,
  ended_at timestamptz,
  present text[] not null default '{}',
  asked text not null default '',
  hard text[] not null default '{}',
  hard_note text not null default '',
  answered text not null default '',
  agreed text,
  note text not null default '',
  created_by uuid references public.person,
  created_at timestamptz not null default now(),
  constraint visit_dates_are_sane check (planned_on between date '2000-01-01' and date '2100-12-31'),
  constraint visit_times_are_times check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint visit_reasons_are_known check (
    reasons <@ array['festival', 'home', 'listen', 'reply', 'follow_up', 'aid'] and cardinality(reasons) between 1 and 6 and array_position(reasons, null) is null),
  constraint one_to_six_people_visit check (cardinality(people) between 1 and 6 and array_position(people, null) is null),
  constraint visit_states_are_known check (state in ('planned', 'done', 'nobody', 'declined', 'cancelled')),
  constraint at_most_eight_are_present check (
    cardinality(present) <= 8 and array_position(present, null) is null and array_to_string(present, '') !~ E'\n' and array_to_string(present, E'\n') ~ '^([^\n]{1,50}(\n[^\n]{1,50})*)?$'),
  constraint what_was_asked_is_at_most_2000_characters check (char_length(asked) <= 2000),
  constraint hardships_are_known check (
    hard <@ array['money', 'illness', 'work', 'study', 'housing', 'care', 'paperwork', 'other'] and cardinality(hard) <= 8 and array_position(hard, null) is null),
  constraint hardship_notes_are_short check (char_length(hard_note) <= 500),
  constraint what_was_answered_is_at_most_2000_characters check (char_length(answered) <= 2000),
  constraint agreements_are_known check (agreed in ('signature', 'read_back', 'not_agreed')),
  constraint visit_notes_are_short check (char_length(note) <= 500),
  constraint visits_can_be_named_with_their_folder unique (id, folder_id),
  constraint a_visit_belongs_to_the_household_of_its_folder foreign key (household_id, folder_id) references public.household (id, folder_id)
);
comment on constraint visit_dates_are_sane on public.visit is '走访日期不对';
comment on constraint visit_times_are_times on public.visit is '走访时间请写成 18:00 这样';
comment on constraint visit_reasons_are_known on public.visit is '请选择走访事由';
comment on constraint one_to_six_people_visit on public.visit is '请选择1到6名走访人';
comment on constraint visit_states_are_known on public.visit is '走访结果不对';
comment on constraint at_most_eight_are_present on public.visit is '在场的人不能超过8人，姓名不能超过50字';
comment on constraint what_was_asked_is_at_most_2000_characters on public.visit is '诉求不能超过2000字';
comment on constraint hardships_are_known on public.visit is '困难的种类不对';
comment on constraint hardship_notes_are_short on public.visit is '困难说明不能超过500字';
comment on constraint what_was_answered_is_at_most_2000_characters on public.visit is '答复不能超过2000字';
comment on constraint agreements_are_known on public.visit is '请选择签字、读后认可或未认可';
comment on constraint visit_notes_are_short on public.visit is '备注不能超过500字';
create index visit_folder on public.visit (folder_id);
create index visit_household on public.visit (household_id, folder_id);
create index visit_of_round on public.visit (round_id);
create index visit_created_by on public.visit (created_by);

alter table public.visit enable row level security;
alter table public.visit force row level security;
revoke all on table public.visit from public, anon, authenticated;
grant select on table public.visit to authenticated;
create policy visit_is_read_where_open on public.visit for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, household_id, planned_on, at_time, reasons, people, round_id, state, started_at, ended_at, present, asked, hard, hard_note, answered, agreed, note)
  on table public.visit to authenticated;
create policy visit_is_added_by_those_who_may on public.visit for insert to authenticated
  with check (private.may_visit(folder_id));
grant update (planned_on, at_time, reasons, people, round_id, state, started_at, ended_at, present, asked, hard, hard_note, answered, agreed, note) on table public.visit to authenticated;
create policy visit_is_changed_by_those_who_may on public.visit for update to authenticated
  using (private.may_visit(folder_id))
  with check (private.may_visit(folder_id));

-- What the person said last, as of a day.
create function private.has_consent(p_household uuid, p_day date) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return coalesce((
    select e.step = 'consent' and e.data ->> 'answer' = 'given'
    from public.household_event e
    where e.household_id = p_household and e.step in ('consent', 'withdraw') and (e.at at time zone 'Asia/Shanghai')::date <= p_day
    order by e.at desc, e.created_at desc limit 1), false);
end
$$;

create function private.must_be_agreed(p_household uuid, p_day date) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.has_consent(p_household, p_day) then perform private.refuse('needs_consent', '先记下对方是否同意'); end if;
end
$$;

-- Support that goes on: the household of the folder, while it has neither ended nor been asked to end.
create function private.must_go_on(p_household uuid, p_folder uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_house public.household;
begin
  select * into v_house from public.household h where h.id = p_household and h.folder_id = p_folder;
  if not found then perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档'); end if;
  if v_house.ended_at is not null then perform private.refuse('closed', '这户的帮扶已经结束，不能再改'); end if;
  if v_house.consent = 'withdrawn' then perform private.refuse('needs_consent', '对方已撤回同意，不再走访'); end if;
end
$$;

create function private.visit_word(p_state text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case p_state when 'planned' then '已计划' when 'done' then '已走访' when 'nobody' then '无人在家' when 'declined' then '对方谢绝' when 'cancelled' then '已取消' else p_state end;
end
$$;

create function private.visit_before_write() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_school uuid := private.school_of(new.folder_id);
  v_was public.visit;
begin
  if private.trusted() then return new; end if;
  perform private.must(private.may_visit(new.folder_id));
  if new.started_at > now() then new.started_at := now(); end if;
  if new.ended_at > now() then new.ended_at := now(); end if;
  if tg_op = 'INSERT' then
    new.created_by := private.me();
    new.created_at := now();
    perform private.must_go_on(new.household_id, new.folder_id);
  else
    v_was := old;
    if new.state <> old.state and old.state <> 'planned' then
      perform private.refuse('illegal_step', format('这次走访已是「%s」，不能再改成「%s」', private.visit_word(old.state), private.visit_word(new.state)));
    end if;
  end if;
  if new.state = 'done' and v_was.state is distinct from 'done' then
    perform private.must_be_agreed(new.household_id, coalesce((new.started_at at time zone 'Asia/Shanghai')::date, new.planned_on));
  end if;
  if new.people is distinct from v_was.people then
    perform private.must_be_free(p, v_school, new.folder_id, null, '走访人必须是本校在用的人员') from unnest(new.people) p;
  end if;
  if new.round_id is distinct from v_was.round_id and new.round_id is not null
     and not exists (select from public.visit_round r where r.id = new.round_id and private.school_of(r.folder_id) = v_school and private.open_to_me(r.folder_id)) then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  return new;
end
$$;
create trigger visit_before_write before insert or update on public.visit for each row execute function private.visit_before_write();
