-- Review: what a person saved before a matter was taken from them reached the server and was refused; the office decides about it.
create table private.review (
  mid uuid primary key references sync.mutation,
  outcome text not null,
  note text not null default '',
  by_id uuid not null references public.person,
  at timestamptz not null default now(),
  constraint review_outcomes_are_known check (outcome in ('taken', 'dropped')),
  constraint review_notes_are_short check (char_length(note) <= 500)
);
create index review_by on private.review (by_id);
alter table private.review enable row level security;
alter table private.review force row level security;
revoke all on table private.review from public, anon, authenticated;

create index mutation_refused on sync.mutation (folder_id) where status = 'rejected' and code in ('forbidden', 'not_found');

-- Refused because the folder was no longer open to its author, whoever that is, and open to me now, desk or lead of the school.
create function private.waiting_for_review(p_school uuid) returns setof sync.mutation
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.must(private.roles_in(auth.uid(), p_school) && array['desk', 'lead']);
  return query
  select m.*
  from sync.mutation m
  join public.folder f on f.id = m.folder_id and f.school_id = p_school
  where m.status = 'rejected' and m.code in ('forbidden', 'not_found') and m.person <> auth.uid()
    and private.can_open(auth.uid(), m.folder_id) and not private.can_open(m.person, m.folder_id)
    and exists (select from sync.access a where a.person_id = m.person and a.folder_id = m.folder_id and a.seen)
    and not exists (select from private.review r where r.mid = m.mid);
end
$$;

create function private.review_rows(p_school uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set timezone = 'UTC'
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('mid', w.mid, 'person', w.person, 'at', w.at, 'received_at', w.received_at, 'folder', w.folder_id,
      'tbl', w.tbl, 'id', w.row_id, 'k', w.k, 'data', w.payload -> 'data', 'set', w.payload -> 'set', 'sv', w.sv) order by w.received_at, w.n), '[]')
    from private.waiting_for_review(p_school) w
  );
end
$$;

create function private.note_review(p_school uuid, p_mids uuid[], p_outcome text, p_note text) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_count integer;
begin
  insert into private.review (mid, outcome, note, by_id)
  select w.mid, p_outcome, coalesce(p_note, ''), auth.uid() from private.waiting_for_review(p_school) w where w.mid = any (p_mids)
  on conflict (mid) do nothing;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

-- [{ mid, person, at, received_at, folder, tbl, id, k, data | set, sv }], oldest first.
create function public.review_list(p_school uuid) returns jsonb
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return private.review_rows(p_school);
end
$$;

-- p_outcome: 'taken' (the office has entered it as its own) or 'dropped'. Answers how many were decided by this call.
create function public.review_done(p_school uuid, p_mids uuid[], p_outcome text, p_note text) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return private.note_review(p_school, p_mids, p_outcome, p_note);
end
$$;

revoke all on function private.waiting_for_review(uuid), private.review_rows(uuid), private.note_review(uuid, uuid[], text, text),
  public.review_list(uuid), public.review_done(uuid, uuid[], text, text)
from public, anon, authenticated, service_role;
grant execute on function private.review_rows(uuid), private.note_review(uuid, uuid[], text, text), public.review_list(uuid), public.review_done(uuid, uuid[], text, text)
to authenticated;
