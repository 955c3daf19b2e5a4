-- How changes travel. `counter` orders commits, `entry` says what changed, `access` whose access changed, `mutation` what phones sent.
create table sync.counter (
  school_id uuid primary key references public.school,
  seq bigint not null default 0,
  epoch uuid not null default gen_random_uuid()
);

create table sync.entry (
  school_id uuid not null,
  folder_id uuid not null,
  tbl text not null,
  id uuid not null,
  seq bigint not null,
  gone boolean not null default false,
  primary key (folder_id, tbl, id)
);
create unique index entry_school_seq on sync.entry (school_id, seq);
create index entry_folder_seq on sync.entry (folder_id, seq);

-- folder_id null: the person's place in the school itself changed, so the whole school is pulled again.
-- due: changed in this transaction, to be stamped when it commits. seen: the person could open the folder at some time,
-- so their phone may hold it and is told to let go; a folder never open to someone is never named to them.
-- desk_until: when the person last ceased to see all ordinary folders.
create table sync.access (
  school_id uuid not null,
  person_id uuid not null,
  folder_id uuid,
  seq bigint not null default 0,
  due boolean not null default false,
  seen boolean not null default false,
  desk_until timestamptz,
  constraint access_changes_are_kept_once unique nulls not distinct (person_id, school_id, folder_id)
);
create index access_folder_due on sync.access (folder_id) where due;
create index access_person_seq on sync.access (person_id, seq);

-- Memberships that start later: announced by the first pull after their start.
create table sync.upcoming (
  person_id uuid not null,
  folder_id uuid not null,
  starts_at timestamptz not null,
  primary key (person_id, folder_id, starts_at)
);

-- Idempotency key, append-only audit and quarantine in one.
create table sync.mutation (
  mid uuid primary key,
  person uuid not null,
  device uuid,
  school uuid,
  n bigint,
  at timestamptz,
  sv integer,
  folder_id uuid,
  tbl text,
  row_id uuid,
  k text,
  payload jsonb not null,
  status text not null,
  code text,
  message text,
  conflicts uuid[] not null default '{}',
  received_at timestamptz not null default now(),
  constraint stored_verdicts_are_final check (status in ('applied', 'conflict', 'rejected', 'malformed'))
);
create index mutation_person on sync.mutation (person, received_at);
create index mutation_row on sync.mutation (row_id);
create index mutation_school on sync.mutation (school, received_at);
