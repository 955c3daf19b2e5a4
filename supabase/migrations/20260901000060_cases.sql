-- A matter that must be settled, who it concerns, and every step taken. Severity belongs to the matter, never to a person.
create table public.case (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  number text,
  kind text not null,
  category_id uuid not null references public.category,
  unit_id uuid references public.unit,
  facts text not null,
  occurred_at timestamptz not null,
  place text not null default '',
  urgency text not null default 'normal',
  settled_on_spot boolean not null default false,
  spot_action text not null default '',
  check_id uuid references public.check,
  item_id uuid references public.checklist_item,
  registered_at timestamptz not null default now(),
  created_by uuid references public.person,
  status text not null default 'new',
  handler_id uuid references public.person,
  department_id uuid references public.department,
  due_on date,
  resolved_at timestamptz,
  closed_at timestamptz,
  constraint case_kinds_are_known check (kind in ('dispute', 'bullying', 'petition', 'hazard', 'incident')),
  constraint facts_are_not_empty check (btrim(facts, E' \t\r\n\u3000\u00a0') <> ''),
  constraint facts_are_at_most_2000_characters check (char_length(facts) <= 2000),
  constraint places_are_at_most_100_characters check (char_length(place) <= 100),
  constraint spot_actions_are_at_most_2000_characters check (char_length(spot_action) <= 2000),
  constraint urgencies_are_known check (urgency in ('normal', 'pressing', 'urgent')),
  constraint case_statuses_are_known check (status in ('new', 'registered', 'accepted', 'handling', 'resolved', 'closed')),
  constraint matters_did_not_happen_long_ago check (occurred_at >= timestamptz '1990-01-01 00:00:00+08'),
  constraint a_folder_holds_one_case unique (folder_id),
  constraint cases_can_be_named_with_their_folder unique (id, folder_id)
);

create table public.case_party (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  case_id uuid not null,
  name text not null,
  pupil_id uuid references public.pupil,
  person_id uuid references public.person,
  unit_id uuid references public.unit,
  constraint parties_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 50),
  constraint a_party_is_a_pupil_or_a_person check (pupil_id is null or person_id is null),
  constraint a_party_belongs_to_the_case_of_its_folder foreign key (case_id, folder_id) references public.case (id, folder_id)
);

create table public.case_event (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  case_id uuid not null,
  step text not null,
  note text not null default '',
  handler_id uuid references public.person,
  department_id uuid references public.department,
  at timestamptz not null default now(),
  by_id uuid references public.person,
  from_status text,
  to_status text,
  created_at timestamptz not null default now(),
  constraint event_steps_are_known check (step in ('register', 'settle', 'accept', 'route', 'mediate', 'resolve', 'close', 'reopen')),
  constraint notes_are_at_most_2000_characters check (char_length(note) <= 2000),
  constraint an_event_belongs_to_the_case_of_its_folder foreign key (case_id, folder_id) references public.case (id, folder_id)
);

-- Numbers without gaps: one row a school and year, locked by whoever registers.
create table private.case_number (
  school_id uuid not null references public.school,
  year integer not null,
  last integer not null default 0,
  primary key (school_id, year)
);
alter table private.case_number enable row level security;
alter table private.case_number force row level security;
revoke all on table private.case_number from public, anon, authenticated;

create index case_folder on public.case (folder_id);
create index case_category on public.case (category_id);
create index case_unit on public.case (unit_id);
create index case_check on public.case (check_id);
create index case_handler on public.case (handler_id);
create index case_created_by on public.case (created_by);
create index case_party_folder on public.case_party (folder_id);
create index case_party_case on public.case_party (case_id);
create index case_party_pupil on public.case_party (pupil_id);
create index case_party_person on public.case_party (person_id);
create index case_event_folder on public.case_event (folder_id);
create index case_event_case on public.case_event (case_id);
