-- One class or dormitory in one term: its roster, its checks, the absences found.
create table public.pupil (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  name text not null,
  pinyin text not null default '',
  initials text not null default '',
  number text not null default '',
  active boolean not null default true,
  constraint pupils_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 50),
  constraint pinyin_is_short check (char_length(pinyin) <= 200 and char_length(initials) <= 50),
  constraint pupil_numbers_are_short check (char_length(number) <= 30),
  constraint pupils_can_be_named_with_their_folder unique (id, folder_id)
);

create table public.check (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  unit_id uuid not null references public.unit,
  week_start date not null,
  ordinal integer not null,
  result text not null,
  answers uuid[] not null default '{}',
  checked_at timestamptz not null,
  checked_by uuid references public.person,
  withdrawn_at timestamptz,
  constraint weeks_start_on_monday check (extract(isodow from week_start) = 1),
  constraint weeks_are_sane check (week_start between date '2000-01-01' and date '2100-12-31'),
  constraint checks_are_numbered_from_one check (ordinal between 1 and 7),
  constraint results_are_known check (result in ('clear', 'found')),
  constraint answers_are_few_and_whole check (cardinality(answers) <= 50 and array_position(answers, null) is null),
  constraint checks_can_be_named_with_their_folder unique (id, folder_id)
);

create table public.absence (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  check_id uuid not null,
  pupil_id uuid,
  pupil_name text not null,
  reason text not null,
  detail text not null default '',
  parent_reached text not null,
  constraint absences_name_a_pupil check (btrim(pupil_name, E' \t\r\n\u3000\u00a0') <> '' and char_length(pupil_name) <= 50),
  constraint absences_have_a_reason check (btrim(reason, E' \t\r\n\u3000\u00a0') <> '' and char_length(reason) <= 100),
  constraint absence_details_are_short check (char_length(detail) <= 1000),
  constraint whether_the_parent_was_reached_is_known check (parent_reached in ('yes', 'no', 'trying')),
  constraint an_absence_belongs_to_a_check_of_its_folder foreign key (check_id, folder_id) references public.check (id, folder_id),
  constraint an_absence_names_a_pupil_of_its_folder foreign key (pupil_id, folder_id) references public.pupil (id, folder_id)
);

create index pupil_folder on public.pupil (folder_id);
create index check_folder on public.check (folder_id);
create index check_unit on public.check (unit_id);
create index absence_folder on public.absence (folder_id);
create index absence_check on public.absence (check_id);
create index absence_pupil on public.absence (pupil_id);
