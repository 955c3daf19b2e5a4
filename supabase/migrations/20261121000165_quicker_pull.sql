-- A class teacher holds a thousand matters: an empty pull looks at what changed since, by index, and no longer at each of them.
create or replace function sync.revoked(p_cursor jsonb) returns setof uuid
language sql stable security definer set search_path = '' set jit = off rows 10
as $$
  with sent as materialized (
    select c.school_id, auth.uid() as person_id, p.seq, p.desk_until as place_until,
      case when jsonb_typeof(p_cursor -> c.school_id::text -> 'seq') = 'number'
        then least(greatest(trunc((p_cursor -> c.school_id::text ->> 'seq')::numeric), 0), 9007199254740991)::bigint else 0 end as after
    from sync.counter c
    left join sync.access p on p.person_id = auth.uid() and p.school_id = c.school_id and p.folder_id is null
  ), changed as materialized (
    select s.folder_id from (
      select a.folder_id, a.seen from sent t join sync.access a on a.person_id = auth.uid() and a.school_id = t.school_id and a.seq > t.after
      union
      select a.folder_id, a.seen from sent t join sync.access a on a.person_id = auth.uid() and a.school_id = t.school_id and t.seq > t.after
      union
      select a.folder_id, a.seen from public.folder_member m join sync.access a on a.person_id = auth.uid() and a.folder_id = m.folder_id
      where m.person_id = auth.uid() and m.ends_at <= now()
    ) s
    where s.folder_id is not null and s.seen
  )
  select c.folder_id from changed c where c.folder_id not in (select private.open_folders())
  union
  select f.id from sent s join public.folder f on f.school_id = s.school_id and f.kind = 'school'
  where s.seq is not null and not private.can_open(s.person_id, f.id)
  union
  -- Once at the desk, no longer: all ordinary folders of that time, except those already shut to the person then.
  select f.id from sent s join public.folder f on f.school_id = s.school_id
  where s.place_until is not null and s.seq > s.after
    and f.kind in ('unit_term', 'case', 'household', 'desk') and not f.restricted and f.created_at < s.place_until
    and f.id not in (select private.folders_of(s.person_id))
    and not exists (
      select from public.folder_member m
      where m.folder_id = f.id and m.person_id = s.person_id and m.part = 'recused' and (m.ends_at is null or m.ends_at > now()))
$$;
