-- What was found after the first schema had gone to schools, brought to those that run it.

-- Access asks the clock, not `now()`: a transaction may have begun before a membership that is committed in what it reads, and would pass it by for good.
-- A recusal counts from the moment it is committed, whatever the reader's transaction time.
create or replace function private.recused(p_person uuid, p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_now constant timestamptz := clock_timestamp();
begin
  return (
    select exists (
      select from public.folder_member m
      where m.folder_id = p_folder and m.person_id = p_person and m.part = 'recused' and (m.ends_at is null or m.ends_at > v_now))
  );
end
$$;

-- All folders open to a person. `private.standing` says the same of one folder; a test holds them equal.
create or replace function private.folders_of(p_person uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 1000
as $$
declare
  v_now constant timestamptz := clock_timestamp();
begin
  return query
  with mine as materialized (
    select f.school_id, f.id as folder_id, bool_or(r.role in ('desk', 'lead')) as sees_ordinary
    from public.person p
    join public.person_role r on r.person_id = p.id
    join public.folder f on f.id = r.folder_id
    where p.id = p_person and p.active
    group by f.school_id, f.id
  ), shut as materialized (
    select m.folder_id from public.folder_member m
    where m.person_id = p_person and m.part = 'recused' and (m.ends_at is null or m.ends_at > v_now)
  ), open as (
    select mine.folder_id as id from mine
    union all
    select f.id from mine join public.folder f on f.school_id = mine.school_id
    where mine.sees_ordinary and not f.restricted and f.kind in ('unit_term', 'case', 'household', 'desk')
    union all
    select f.id from public.folder_member m
    join public.folder f on f.id = m.folder_id
    join mine on mine.school_id = f.school_id
    where m.person_id = p_person and m.part <> 'recused' and f.kind <> 'school'
      and m.starts_at <= v_now and (m.ends_at is null or m.ends_at > v_now)
      and not (mine.sees_ordinary and not f.restricted)
  )
  select open.id from open where open.id not in (select shut.folder_id from shut);
end
$$;

-- What a person is to one folder: parts and roles that count there. Empty: not open.
create or replace function private.standing(p_person uuid, p_folder uuid) returns text[]
language plpgsql stable security definer set search_path = '' cost 1000
as $$
declare
  v_now constant timestamptz := clock_timestamp();
begin
  return (
    with f as (
      select f.id, f.kind, f.restricted, private.roles_in(p_person, f.school_id) as roles
      from public.folder f where f.id = p_folder
    )
    select coalesce(array_agg(distinct s.word), '{}')
    from f
    cross join lateral (
      select unnest(f.roles) as word where f.kind = 'school'
      union all
      select role from unnest(f.roles) as role where f.kind <> 'school' and not f.restricted and role in ('desk', 'lead')
      union all
      select m.part from public.folder_member m
      where f.kind <> 'school' and m.folder_id = f.id and m.person_id = p_person and m.part <> 'recused'
        and m.starts_at <= v_now and (m.ends_at is null or m.ends_at > v_now)
    ) s
    where cardinality(f.roles) > 0 and not private.recused(p_person, f.id)
  );
end
$$;

-- Membership follows from what happens: who creates, keeps, handles; and recusal (回避), which beats everything.
create or replace function private.make_member(p_folder uuid, p_person uuid, p_part text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.folder_member (folder_id, person_id, part)
  select p_folder, p_person, p_part
  where p_person is not null and not private.recused(p_person, p_folder) and not exists (
    select from public.folder_member m
    where m.folder_id = p_folder and m.person_id = p_person and m.part = p_part and (m.ends_at is null or m.ends_at > clock_timestamp()));
end
$$;

-- The keepers of a unit, in the term that runs or (in the holidays) ran last.
create or replace function private.keepers_of(p_unit uuid) returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
  select distinct m.person_id
  from public.folder_member m
  where m.part = 'keeper' and m.starts_at <= clock_timestamp() and (m.ends_at is null or m.ends_at > clock_timestamp())
    and m.folder_id = (
      select f.id from public.folder f join public.term t on t.id = f.term_id
      where f.kind = 'unit_term' and f.unit_id = p_unit and t.starts_on <= (now() at time zone 'Asia/Shanghai')::date
      order by t.starts_on desc limit 1);
end
$$;

-- How a person stands to a case, in the words of `workflow_step.roles`.
create or replace function private.relations(p_person uuid, p_case public.case) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select array(
      select 'creator' where p_case.created_by = p_person
      union select 'handler' where p_case.handler_id = p_person
      union select 'keeper' where exists (
        select from public.folder_member m
        where m.folder_id = p_case.folder_id and m.person_id = p_person and m.part = 'keeper'
          and m.starts_at <= clock_timestamp() and (m.ends_at is null or m.ends_at > clock_timestamp()))
      union select r from unnest(private.roles_in(p_person, private.school_of(p_case.folder_id))) r where r in ('desk', 'lead'))
  );
end
$$;

-- Each foreign key has an index that covers it; what another index does already is dropped.
drop index public.person_role_department, public.category_parent, public.absence_check, public.absence_pupil, public.case_folder, public.case_party_case, public.case_event_case, sync.access_folder_due;
create index person_role_department on public.person_role (department_id, folder_id);
create index category_parent on public.category (parent_id, folder_id);
create index category_department on public.category (department_id, folder_id);
create index category_person on public.category (person_id, folder_id);
create index checklist_item_category on public.checklist_item (category_id, folder_id);
create index absence_check on public.absence (check_id, folder_id);
create index absence_pupil on public.absence (pupil_id, folder_id);
create index check_checked_by on public.check (checked_by);
create index case_item on public.case (item_id);
create index case_department on public.case (department_id);
create index case_party_case on public.case_party (case_id, folder_id);
create index case_party_unit on public.case_party (unit_id);
create index case_event_case on public.case_event (case_id, folder_id);
create index case_event_handler on public.case_event (handler_id);
create index case_event_department on public.case_event (department_id);
create index case_event_by on public.case_event (by_id);
create index conflict_mine_by on public.conflict (mine_by);
create index conflict_settled_by on public.conflict (settled_by);
create index access_folder on sync.access (folder_id);
