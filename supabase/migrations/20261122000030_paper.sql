-- A paper that was made: the words filled in, and its number, which only the server gives. Append-only; voided, never erased.
create table private.paper_number (
  school_id uuid not null references public.school,
  kind text not null,
  year integer not null,
  last integer not null default 0,
  primary key (school_id, kind, year)
);
alter table private.paper_number enable row level security;
alter table private.paper_number force row level security;
revoke all on table private.paper_number from public, anon, authenticated;

create table public.paper (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  case_id uuid not null,
  kind text not null,
  data jsonb not null default '{}',
  number text,
  created_by uuid references public.person,
  created_at timestamptz not null default now(),
  voided_at timestamptz,
  constraint paper_kinds_are_known check (kind in ('accept_notice', 'decline_notice', 'extend_notice', 'opinion', 'agreement', 'folder')),
  constraint what_a_paper_says_is_small check (jsonb_typeof(data) = 'object' and octet_length(data::text) <= 16384),
  constraint a_paper_belongs_to_the_case_of_its_folder foreign key (case_id, folder_id) references public.case (id, folder_id)
);
comment on constraint paper_kinds_are_known on public.paper is '没有这种文书';
comment on constraint what_a_paper_says_is_small on public.paper is '文书的内容太多';
create index paper_folder on public.paper (folder_id);
create index paper_case on public.paper (case_id, folder_id);
create index paper_created_by on public.paper (created_by);

alter table public.paper enable row level security;
alter table public.paper force row level security;
revoke all on table public.paper from public, anon, authenticated;
grant select on table public.paper to authenticated;
create policy paper_is_read_where_open on public.paper for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, case_id, kind, data) on table public.paper to authenticated;
create policy paper_is_added_by_those_who_may on public.paper for insert to authenticated
  with check (private.may_work_on(folder_id));
grant update (voided_at) on table public.paper to authenticated;
create policy paper_is_changed_by_those_who_may on public.paper for update to authenticated
  using (private.may_work_on(folder_id))
  with check (private.may_work_on(folder_id));

-- 信受〔2026〕0003号: without gaps within a school, a kind and a year; refused papers use none up.
create function private.next_paper_number(p_school uuid, p_kind text) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_year integer := extract(year from now() at time zone 'Asia/Shanghai');
  v_last integer;
begin
  insert into private.paper_number as n (school_id, kind, year, last) values (p_school, p_kind, v_year, 1)
  on conflict (school_id, kind, year) do update set last = n.last + 1
  returning last into v_last;
  return case p_kind when 'accept_notice' then '信受' when 'decline_notice' then '信退' when 'extend_notice' then '信延' when 'opinion' then '信复' when 'agreement' then '调解' else '案卷' end
    || '〔' || v_year || '〕' || lpad(v_last::text, greatest(4, length(v_last::text)), '0') || '号';
end
$$;

create function private.paper_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.must(private.may_work_on(new.folder_id));
  if not private.trusted() then
    new.created_by := private.me();
    new.created_at := now();
    new.voided_at := null;
  end if;
  -- A paper that is refused anyway must not be what the counter waits for.
  if not exists (select from public.case c where c.id = new.case_id and c.folder_id = new.folder_id and c.status <> 'new') then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  new.number := private.next_paper_number(private.school_of(new.folder_id), new.kind);
  return new;
end
$$;
create trigger paper_before_insert before insert on public.paper for each row execute function private.paper_before_insert();

-- Voided once, by whoever made it or the desk.
create function private.paper_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() or new.voided_at is not distinct from old.voided_at then return new; end if;
  perform private.must(private.may_work_on(old.folder_id));
  if old.voided_at is not null then perform private.refuse('withdrawn', '这份文书已经作废'); end if;
  if old.created_by is distinct from private.me() and not 'desk' = any (private.standing(private.me(), old.folder_id)) then
    perform private.refuse('not_yours', '只有制作的人或办公室可以作废这份文书');
  end if;
  new.voided_at := private.sane_time(new.voided_at);
  return new;
end
$$;
create trigger paper_before_update before update on public.paper for each row execute function private.paper_before_update();
