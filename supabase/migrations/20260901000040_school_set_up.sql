-- What the school sets up for itself: units, terms, calendar, categories, check plan, checklist, workflow, deadlines.
create table public.unit (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  kind text not null,
  name text not null,
  grade text,
  size integer not null default 0,
  sort integer not null default 0,
  active boolean not null default true,
  constraint unit_kinds_are_known check (kind in ('class', 'dorm')),
  constraint units_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 50),
  constraint grades_are_short check (char_length(grade) <= 20),
  constraint unit_sizes_are_sane check (size between 0 and 1000),
  constraint unit_names_are_unique unique (folder_id, name)
);

create table public.term (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  constraint terms_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 50),
  constraint a_term_ends_after_it_starts check (ends_on > starts_on and starts_on >= date '2000-01-01' and ends_on - starts_on <= 370)
);

create table public.calendar_day (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  on_date date not null,
  kind text not null,
  name text not null default '',
  constraint calendar_kinds_are_known check (kind in ('holiday', 'workday')),
  constraint calendar_dates_are_sane check (on_date between date '2000-01-01' and date '2100-12-31'),
  constraint calendar_names_are_short check (char_length(name) <= 50),
  constraint a_date_is_listed_once unique (folder_id, on_date)
);

create table public.category (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  parent_id uuid,
  name text not null,
  kind text not null,
  department_id uuid,
  person_id uuid,
  sort integer not null default 0,
  active boolean not null default true,
  constraint categories_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 50),
  constraint category_kinds_are_known check (kind in ('dispute', 'bullying', 'petition', 'hazard', 'incident')),
  constraint a_category_is_not_its_own_parent check (parent_id is distinct from id),
  constraint categories_can_be_named_with_their_folder unique (id, folder_id),
  constraint a_category_lies_under_one_of_its_school foreign key (parent_id, folder_id) references public.category (id, folder_id),
  constraint a_category_names_a_department_of_its_school foreign key (department_id, folder_id) references public.department (id, folder_id),
  constraint a_category_names_a_person_of_its_school foreign key (person_id, folder_id) references public.person (id, folder_id)
);

create table public.check_slot (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  unit_kind text not null,
  ordinal integer not null,
  opens_weekday integer not null,
  due_weekday integer not null,
  due_time text not null,
  constraint slots_are_for_a_known_kind_of_unit check (unit_kind in ('class', 'dorm')),
  constraint slots_are_numbered_from_one check (ordinal between 1 and 7),
  constraint slots_open_before_they_are_due check (opens_weekday between 1 and 7 and due_weekday between opens_weekday and 7),
  constraint due_times_are_times check (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint a_slot_is_planned_once unique (folder_id, unit_kind, ordinal)
);

create table public.checklist_item (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  title text not null,
  hint text not null default '',
  answer text not null default 'finding',
  category_id uuid,
  unit_kind text,
  sort integer not null default 0,
  active boolean not null default true,
  constraint items_have_a_title check (btrim(title, E' \t\r\n\u3000\u00a0') <> '' and char_length(title) <= 60),
  constraint item_hints_are_short check (char_length(hint) <= 200),
  constraint answers_are_known check (answer in ('finding', 'absence')),
  constraint items_are_for_a_known_kind_of_unit check (unit_kind in ('class', 'dorm')),
  constraint an_item_names_a_category_of_its_school foreign key (category_id, folder_id) references public.category (id, folder_id)
);

create table public.workflow_step (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  case_kind text not null,
  from_status text not null,
  step text not null,
  to_status text not null,
  roles text[] not null,
  needs text[] not null default '{}',
  constraint steps_are_for_a_known_kind_of_case check (case_kind in ('dispute', 'bullying', 'petition', 'hazard', 'incident')),
  constraint step_statuses_are_known check (
    from_status in ('new', 'registered', 'accepted', 'handling', 'resolved', 'closed')
    and to_status in ('registered', 'accepted', 'handling', 'resolved', 'closed')),
  constraint step_words_are_known check (step in ('register', 'settle', 'accept', 'route', 'mediate', 'resolve', 'close', 'reopen')),
  constraint steps_are_for_known_relations check (
    roles <@ array['creator', 'keeper', 'handler', 'desk', 'lead'] and cardinality(roles) > 0 and array_position(roles, null) is null),
  constraint step_needs_are_known check (needs <@ array['note', 'handler', 'other'] and array_position(needs, null) is null),
  constraint a_step_is_defined_once unique (folder_id, case_kind, from_status, step)
);

create table public.deadline (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  case_kind text not null,
  days integer not null,
  unit text not null,
  source text not null default '',
  constraint deadlines_are_for_a_known_kind_of_case check (case_kind in ('dispute', 'bullying', 'petition', 'hazard', 'incident')),
  constraint deadlines_are_sane check (days between 1 and 365),
  constraint deadline_units_are_known check (unit in ('day', 'workday')),
  constraint deadline_sources_are_short check (char_length(source) <= 200),
  -- A school may tighten these, never loosen them: 60 days for a petition, 10 for a bullying finding.
  constraint deadlines_never_exceed_the_ceiling check (
    case case_kind
      when 'petition' then days <= case unit when 'day' then 60 else 40 end
      when 'bullying' then days <= case unit when 'day' then 10 else 6 end
      else true
    end),
  constraint a_kind_of_case_has_one_deadline unique (folder_id, case_kind)
);

alter table public.folder
  add constraint a_folder_names_a_known_unit foreign key (unit_id) references public.unit,
  add constraint a_folder_names_a_known_term foreign key (term_id) references public.term;

create index folder_unit on public.folder (unit_id);
create index folder_term on public.folder (term_id);
create index unit_folder on public.unit (folder_id);
create index term_folder on public.term (folder_id);
create index calendar_day_folder on public.calendar_day (folder_id);
create index category_folder on public.category (folder_id);
create index category_parent on public.category (parent_id);
create index check_slot_folder on public.check_slot (folder_id);
create index checklist_item_folder on public.checklist_item (folder_id);
create index workflow_step_folder on public.workflow_step (folder_id);
create index deadline_folder on public.deadline (folder_id);
