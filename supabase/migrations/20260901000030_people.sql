-- Departments, people, their roles in a school, and who may open which folder.
create table public.department (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  name text not null,
  sort integer not null default 0,
  constraint departments_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 50),
  constraint department_names_are_unique unique (folder_id, name),
  constraint departments_can_be_named_with_their_folder unique (id, folder_id)
);

-- id is the account's id (auth.users.id).
create table public.person (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  name text not null,
  account text not null default '',
  active boolean not null default true,
  constraint people_have_a_name check (btrim(name, E' \t\r\n\u3000\u00a0') <> '' and char_length(name) <= 50),
  constraint accounts_are_short check (char_length(account) <= 100),
  constraint people_can_be_named_with_their_folder unique (id, folder_id)
);

-- folder_id is the school folder: a person of one school may also have a role in another (a central school's overseer).
create table public.person_role (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  person_id uuid not null references public.person,
  role text not null,
  department_id uuid,
  constraint roles_are_known check (role in ('keeper', 'handler', 'desk', 'lead', 'admin', 'overseer')),
  constraint a_role_is_given_once unique (folder_id, person_id, role),
  constraint a_role_names_a_department_of_its_school foreign key (department_id, folder_id) references public.department (id, folder_id)
);

create table public.folder_member (
  id uuid primary key default gen_random_uuid(),
  folder_id uuid not null references public.folder,
  person_id uuid not null references public.person,
  part text not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  constraint parts_are_known check (part in ('creator', 'keeper', 'handler', 'lead', 'visitor', 'shared', 'recused')),
  constraint a_membership_ends_after_it_starts check (ends_at is null or ends_at >= starts_at)
);

create index department_folder on public.department (folder_id);
create index person_folder on public.person (folder_id);
create index person_role_folder on public.person_role (folder_id);
create index person_role_person on public.person_role (person_id);
create index person_role_department on public.person_role (department_id);
create index folder_member_folder on public.folder_member (folder_id);
create index folder_member_person on public.folder_member (person_id);
