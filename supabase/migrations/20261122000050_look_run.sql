-- 回头看: the office takes closed matters of a period again, each is confirmed or reopened, nothing is left out. In the desk's own folder, so
-- a run may name only what everybody at the desk may see: matters that are restricted, or from which one of them is recused, are looked at one by one.
create table public.look_run (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  from_on date not null,
  to_on date not null,
  scope text not null,
  kind text,
  share integer,
  seed integer not null default 0,
  case_ids uuid[] not null default '{}',
  note text not null default '',
  created_by uuid references public.person,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint a_run_ends_after_it_starts check (to_on >= from_on and from_on >= date '2000-01-01' and to_on - from_on <= 740),
  constraint run_scopes_are_known check (scope in ('all', 'kind', 'sample')),
  constraint run_kinds_are_known check (kind in ('dispute', 'bullying', 'petition', 'hazard', 'incident')),
  constraint a_run_by_kind_names_it check (scope <> 'kind' or kind is not null),
  constraint a_sample_says_its_share check ((scope = 'sample') = (share is not null) and share between 1 and 100),
  constraint a_run_is_not_endless check (cardinality(case_ids) <= 5000 and array_position(case_ids, null) is null),
  constraint run_notes_are_short check (char_length(note) <= 500)
);
comment on constraint a_run_ends_after_it_starts on public.look_run is '回头看的起止日期不对';
comment on constraint run_scopes_are_known on public.look_run is '请选择全部、按类型或抽查';
comment on constraint run_kinds_are_known on public.look_run is '事项类型不对';
comment on constraint a_run_by_kind_names_it on public.look_run is '请选择事项类型';
comment on constraint a_sample_says_its_share on public.look_run is '抽查须写明比例（1%到100%）';
comment on constraint a_run_is_not_endless on public.look_run is '一次回头看最多5000件，请缩短时间段';
comment on constraint run_notes_are_short on public.look_run is '说明不能超过500字';
create index look_run_folder on public.look_run (folder_id);
create index look_run_created_by on public.look_run (created_by);
create index look_run_cases on public.look_run using gin (case_ids);

create function private.may_look_back(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return (
    select exists (
      select from public.folder f where f.id = p_folder and f.kind = 'desk' and private.standing(auth.uid(), f.id) && array['desk', 'lead'])
  );
end
$$;
grant execute on function private.may_look_back(uuid) to authenticated;

alter table public.look_run enable row level security;
alter table public.look_run force row level security;
revoke all on table public.look_run from public, anon, authenticated;
grant select on table public.look_run to authenticated;
create policy look_run_is_read_where_open on public.look_run for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, from_on, to_on, scope, kind, share, seed, case_ids, note) on table public.look_run to authenticated;
create policy look_run_is_added_by_those_who_may on public.look_run for insert to authenticated
  with check (private.may_look_back(folder_id));
grant update (finished_at) on table public.look_run to authenticated;
create policy look_run_is_changed_by_those_who_may on public.look_run for update to authenticated
  using (private.may_look_back(folder_id))
  with check (private.may_look_back(folder_id));

-- What a run of this period (and kind) may hold: closed in it, and open to everybody the run itself is open to.
create function private.looked_at(p_school uuid, p_from date, p_to date, p_kind text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 1000
as $$
begin
  return query
  select c.id
  from public.case c
  join public.folder f on f.id = c.folder_id and f.school_id = p_school
  where c.status = 'closed' and not f.restricted and (p_kind is null or c.kind = p_kind)
    and c.closed_at >= p_from::timestamp at time zone 'Asia/Shanghai' and c.closed_at < (p_to + 1)::timestamp at time zone 'Asia/Shanghai'
    and not exists (
      select from public.folder_member m
      join public.person_role r on r.person_id = m.person_id and r.role in ('desk', 'lead') and r.folder_id = private.school_folder(p_school)
      where m.folder_id = f.id and m.part = 'recused' and (m.ends_at is null or m.ends_at > clock_timestamp()));
end
$$;

create function private.look_run_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_may uuid[];
begin
  if private.trusted() then return new; end if;
  perform private.must(private.may_look_back(new.folder_id));
  new.created_by := private.me();
  new.created_at := now();
  new.finished_at := null;
  v_may := array(select private.looked_at(private.school_of(new.folder_id), new.from_on, new.to_on, new.kind));
  if not new.case_ids <@ v_may then
    perform private.refuse('bad_reference', '里面有不在此列的事项：只列这段时间销号、大家都能看的；限定知情和有人回避的请逐件回头看');
  end if;
  if (select count(*) from (select distinct unnest(new.case_ids)) x) <> cardinality(new.case_ids) then
    perform private.refuse('bad_value', '同一件事项列了两次');
  end if;
  if new.scope <> 'sample' and cardinality(new.case_ids) <> cardinality(v_may) then
    perform private.refuse('bad_value', '这段时间还有销号的事项没有列入，请同步后重新选取');
  end if;
  if new.scope = 'sample' and cardinality(new.case_ids) < least(cardinality(v_may), greatest(1, cardinality(v_may) * new.share / 100)) then
    perform private.refuse('bad_value', '抽取的件数少于所写的比例，请同步后重新选取');
  end if;
  return new;
end
$$;
create trigger look_run_before_insert before insert on public.look_run for each row execute function private.look_run_before_insert();

-- Finished once each of its matters was looked at in this run, or is being worked on again.
create function private.look_run_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_left integer;
begin
  if private.trusted() or new.finished_at is not distinct from old.finished_at then return new; end if;
  perform private.must(private.may_look_back(old.folder_id));
  if old.finished_at is not null then perform private.refuse('settled', '这次回头看已经完成'); end if;
  select count(*) into v_left
  from public.case c
  where c.id = any (old.case_ids) and c.status = 'closed' and not exists (
    select from public.case_event e where e.case_id = c.id and e.folder_id = c.folder_id and e.step = 'look' and e.data ->> 'run' = old.id::text);
  if v_left > 0 then perform private.refuse('needs_did', format('还有%s件没有回头看', v_left)); end if;
  new.finished_at := private.sane_time(new.finished_at);
  return new;
end
$$;
create trigger look_run_before_update before update on public.look_run for each row execute function private.look_run_before_update();

-- What somebody at the desk may not see any more leaves the runs they can see.
create function private.leave_runs(p_folder uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  update public.look_run r set case_ids = array_remove(r.case_ids, c.id)
  from public.case c where c.folder_id = p_folder and r.case_ids @> array[c.id]
$$;
