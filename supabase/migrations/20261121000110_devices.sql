-- Devices: which phones an account has been used on, what each last said it still held, and whether the school ended it.
create table private.device (
  device uuid not null,
  person_id uuid not null references public.person,
  label text not null default '',
  ops integer not null default 0,
  files integer not null default 0,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid references public.person,
  primary key (device, person_id),
  constraint device_labels_are_short check (char_length(label) <= 60),
  constraint what_a_device_holds_is_counted check (ops >= 0 and files >= 0)
);
create index device_person on private.device (person_id);
create index device_ended_by on private.device (ended_by);
alter table private.device enable row level security;
alter table private.device force row level security;
revoke all on table private.device from public, anon, authenticated;

-- A count as a phone may claim it: anything else is nothing.
create function private.claimed_count(p_value jsonb) returns integer
language plpgsql immutable set search_path = ''
as $$
begin
  return case when sync.is_whole(p_value, 1000000) then (p_value #>> '{}')::numeric::integer else 0 end;
end
$$;

-- Keeps what a phone says of itself; answers what it had said before. Null when this account belongs to no school.
create function private.note_device(p_device uuid, p_waiting jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' set timezone = 'UTC'
as $$
declare
  v_before private.device;
begin
  if not exists (select from public.person p where p.id = auth.uid()) then return null; end if;
  select * into v_before from private.device d where d.device = p_device and d.person_id = auth.uid();
  insert into private.device as d (device, person_id, label, ops, files)
  values (p_device, auth.uid(), left(coalesce(p_waiting ->> 'label', ''), 60), private.claimed_count(p_waiting -> 'ops'), private.claimed_count(p_waiting -> 'files'))
  on conflict (device, person_id) do update
    set label = case when excluded.label = '' then d.label else excluded.label end, ops = excluded.ops, files = excluded.files, last_seen_at = clock_timestamp();
  return jsonb_build_object(
    'ended', v_before.ended_at is not null,
    'waiting', case when v_before.device is null then null
      else jsonb_build_object('ops', v_before.ops, 'files', v_before.files, 'at', v_before.last_seen_at) end);
end
$$;

create function private.device_ended(p_device uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select from private.device d where d.device = p_device and d.person_id = auth.uid() and d.ended_at is not null);
end
$$;

-- What a phone says at each contact, before and after it sends: { ended, waiting: { ops, files, at } | null, now }.
create function public.device_hello(p_device uuid, p_waiting jsonb) returns jsonb
language plpgsql volatile security invoker set search_path = '' set timezone = 'UTC'
as $$
begin
  if private.me() is null then raise exception using errcode = '42501', message = '请先登录'; end if;
  return coalesce(private.note_device(p_device, p_waiting), '{"ended": false, "waiting": null}') || jsonb_build_object('now', to_jsonb(clock_timestamp()));
end
$$;

-- The devices of a school's people, for its admin: counts and times, never content.
create function private.devices_of(p_school uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set timezone = 'UTC'
as $$
begin
  perform private.must(private.may_set_up(private.school_folder(p_school)));
  return (
    select coalesce(jsonb_agg(jsonb_build_object('device', d.device, 'person', d.person_id, 'label', d.label, 'ops', d.ops, 'files', d.files,
      'first_seen_at', d.first_seen_at, 'last_seen_at', d.last_seen_at, 'ended_at', d.ended_at, 'ended_by', d.ended_by) order by d.last_seen_at desc), '[]')
    from private.device d
    join public.person p on p.id = d.person_id
    where p.folder_id = private.school_folder(p_school)
  );
end
$$;

-- Whoever signs in again needs the password: the sessions of an ended device cannot be told from the person's others.
create function private.end_sessions(p_person uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if to_regclass('auth.sessions') is not null then execute 'delete from auth.sessions where user_id = $1' using p_person; end if;
  if to_regclass('auth.refresh_tokens') is not null then execute 'delete from auth.refresh_tokens where user_id::text = $1::text' using p_person; end if;
exception when insufficient_privilege then
  null; -- A server that keeps its auth tables to itself: the device still gets nothing more through us.
end
$$;

create function private.set_device_end(p_school uuid, p_device uuid, p_person uuid, p_end boolean) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.must(private.may_set_up(private.school_folder(p_school)));
  update private.device d
    set ended_at = case when p_end then coalesce(d.ended_at, clock_timestamp()) end, ended_by = case when p_end then coalesce(d.ended_by, auth.uid()) end
    from public.person p
    where d.device = p_device and d.person_id = p_person and p.id = d.person_id and p.folder_id = private.school_folder(p_school);
  if not found then return false; end if;
  if p_end then perform private.end_sessions(p_person); end if;
  return true;
end
$$;

create function public.device_list(p_school uuid) returns jsonb
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return private.devices_of(p_school);
end
$$;

-- p_end false lets a device back in. Answers whether there was such a device.
create function public.device_end(p_school uuid, p_device uuid, p_person uuid, p_end boolean) returns boolean
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return private.set_device_end(p_school, p_device, p_person, p_end);
end
$$;

revoke all on function public.device_hello(uuid, jsonb), public.device_list(uuid), public.device_end(uuid, uuid, uuid, boolean),
  private.claimed_count(jsonb), private.note_device(uuid, jsonb), private.device_ended(uuid), private.devices_of(uuid), private.end_sessions(uuid),
  private.set_device_end(uuid, uuid, uuid, boolean)
from public, anon, authenticated, service_role;
grant execute on function public.device_hello(uuid, jsonb), public.device_list(uuid), public.device_end(uuid, uuid, uuid, boolean),
  private.note_device(uuid, jsonb), private.device_ended(uuid), private.devices_of(uuid), private.set_device_end(uuid, uuid, uuid, boolean)
to authenticated;
