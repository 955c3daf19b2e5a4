-- Two people changed the same field: the server keeps its value and both are shown until someone settles it.
create table public.conflict (
  id uuid primary key default gen_random_uuid(),
  folder_id uuid not null references public.folder,
  tbl text not null,
  row_id uuid not null,
  field text not null,
  base jsonb,
  mine jsonb,
  theirs jsonb,
  mine_by uuid not null references public.person,
  mine_at timestamptz not null,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by uuid references public.person,
  kept text,
  constraint what_was_kept_is_known check (kept in ('mine', 'theirs')),
  constraint a_settled_conflict_says_what_was_kept check ((settled_at is null) = (kept is null))
);

create index conflict_folder on public.conflict (folder_id);
create index conflict_row on public.conflict (row_id);
