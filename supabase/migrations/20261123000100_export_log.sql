-- Whoever takes the visits or the aid out as a file says so first. With reasons and words: a leader, or the office with a purpose it states.
create table private.export_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  school_id uuid not null references public.school,
  person_id uuid not null references public.person,
  what text not null,
  purpose text not null,
  with_words boolean not null,
  rows integer not null,
  allowed boolean not null
);
create index export_log_school on private.export_log (school_id, at);
create index export_log_person on private.export_log (person_id);
alter table private.export_log enable row level security;
alter table private.export_log force row level security;
revoke all on table private.export_log from public, anon, authenticated, service_role;

-- The school named, or the first in which this person has one of these roles.
create function private.my_school_as(p_school uuid, p_roles text[]) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select s from private.my_schools() s where (p_school is null or s = p_school) and private.roles_in(auth.uid(), s) && p_roles order by s limit 1);
end
$$;

create function private.note_export(p_what text, p_purpose text, p_with_words boolean, p_rows integer, p_school uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_school uuid := private.my_school_as(p_school, array['desk', 'lead']);
  v_purpose text := left(btrim(coalesce(p_purpose, ''), E' \t\r\n\u3000\u00a0'), 200);
  v_allowed boolean;
begin
  perform private.must(v_school is not null);
  v_allowed := not coalesce(p_with_words, true) or 'lead' = any (private.roles_in(auth.uid(), v_school)) or char_length(v_purpose) >= 5;
  insert into private.export_log (school_id, person_id, what, purpose, with_words, rows, allowed)
  values (v_school, auth.uid(), left(coalesce(p_what, ''), 50), v_purpose, coalesce(p_with_words, true), least(greatest(coalesce(p_rows, 0), 0), 1000000), v_allowed);
  return v_allowed;
end
$$;

-- Whether the file may be made; written down either way. p_what: which ledger, p_rows: how many rows it will have.
create function public.export_note(p_what text, p_purpose text, p_with_words boolean, p_rows integer, p_school uuid default null) returns boolean
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return private.note_export(p_what, p_purpose, p_with_words, p_rows, p_school);
end
$$;

revoke all on function private.my_school_as(uuid, text[]), private.note_export(text, text, boolean, integer, uuid), public.export_note(text, text, boolean, integer, uuid)
from public, anon, authenticated, service_role;
grant execute on function private.note_export(text, text, boolean, integer, uuid), public.export_note(text, text, boolean, integer, uuid) to authenticated;
