-- A school, and the folder (档): the unit of access, sync, storage, export and retention. Every row lives in exactly one.
create table public.school (
  id uuid primary key,
  folder_id uuid not null,
  name text not null,
  constraint schools_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 100)
);

create table public.folder (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  school_id uuid not null references public.school,
  kind text not null,
  unit_id uuid,
  term_id uuid,
  restricted boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint folder_kinds_are_known check (kind in ('school', 'unit_term', 'case', 'household', 'desk')),
  constraint a_folder_lies_in_itself check (folder_id = id),
  constraint a_unit_term_folder_names_both check (kind <> 'unit_term' or (unit_id is not null and term_id is not null)),
  constraint the_school_folder_is_open_to_all_members check (kind <> 'school' or not restricted)
);

-- A school and its folder name each other: `private.create_school` writes both in one statement.
alter table public.school add constraint schools_lie_in_their_folder foreign key (folder_id) references public.folder;

create index school_folder on public.school (folder_id);
create index folder_folder on public.folder (folder_id);
create index folder_school_kind on public.folder (school_id, kind);
create unique index a_school_has_one_school_folder on public.folder (school_id) where kind = 'school';
create unique index a_unit_has_one_folder_a_term on public.folder (unit_id, term_id) where kind = 'unit_term';
