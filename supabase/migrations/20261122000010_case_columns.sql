-- A step carries what was filled in, a case its clocks and what was done in this round. The server folds them (…100_fold.sql); phones write `signs` and `side` only.
alter table public.case_event add column data jsonb not null default '{}';
alter table public.case_event drop constraint event_steps_are_known;
alter table public.case_event
  add constraint event_steps_are_known check (step in (
    'register', 'settle', 'accept', 'decline', 'route', 'take', 'return', 'handle', 'mediate', 'tell', 'stop', 'inquire', 'find', 'measure', 'report', 'secure', 'fix', 'verify', 'tick',
    'extend', 'grant', 'deny', 'pause', 'unpause', 'supervise', 'relieve', 'lead', 'refer', 'answer', 'resolve', 'close', 'follow', 'look', 'reopen', 'restrict', 'unrestrict', 'share',
    'recuse', 'escalate', 'link', 'merge', 'review', 'reviewed')),
  add constraint what_a_step_carries_is_small check (jsonb_typeof(data) = 'object' and octet_length(data::text) <= 8192);
comment on constraint what_a_step_carries_is_small on public.case_event is '这一步填写的内容太多';

alter table public.case
  add column outcome text,
  add column clocks jsonb not null default '{}', -- { [clock]: { on, due, at?, done? } }, running while there is no `done`
  add column due_clock text,
  add column follow_on date,
  add column paused_on date,
  add column asked jsonb, -- { clock, until }: an extension that waits for an answer
  add column done text[] not null default '{}',
  add column answerable_id uuid references public.person,
  add column taken_at timestamptz,
  add column co_ids uuid[] not null default '{}',
  add column lead_id uuid references public.person,
  add column supervised boolean not null default false,
  add column next_on date,
  add column signs text[] not null default '{}',
  add column merged_into uuid,
  add constraint outcomes_are_known check (outcome in ('settled', 'declined', 'agreed', 'supported', 'explained', 'not_supported', 'fixed', 'handled', 'merged')),
  add constraint signs_are_known check (
    signs <@ array['repeated', 'unequal', 'injury', 'humiliation', 'extortion', 'exclusion', 'online'] and array_position(signs, null) is null and cardinality(signs) <= 7);
comment on constraint outcomes_are_known on public.case is '办理结果不对';
comment on constraint signs_are_known on public.case is '疑似欺凌的情形不对';
create index case_answerable on public.case (answerable_id);
create index case_lead on public.case (lead_id);

alter table public.case_party
  add column side text,
  add constraint sides_are_known check (side in ('a', 'b', 'victim', 'other', 'petitioner', 'complained', 'witness'));
comment on constraint sides_are_known on public.case_party is '当事人的身份不对';

grant insert (data) on table public.case_event to authenticated;
grant insert (signs), update (signs) on table public.case to authenticated;
grant insert (side), update (side) on table public.case_party to authenticated;
create policy case_party_is_changed_by_those_who_may on public.case_party for update to authenticated
  using (private.may_work_on(folder_id))
  with check (private.may_work_on(folder_id));

create function private.case_party_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.trusted() or new.side is not distinct from old.side then return new; end if;
  perform private.must(private.may_work_on(old.folder_id));
  if exists (select from public.case c where c.id = old.case_id and c.status = 'closed') then
    perform private.refuse('closed', '已销号的事项不能再改，请先重启');
  end if;
  return new;
end
$$;
create trigger case_party_before_update before update on public.case_party for each row execute function private.case_party_before_update();

create or replace function private.case_before_update() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if (new.facts, new.occurred_at, new.place, new.urgency, new.category_id, new.spot_action, new.signs)
     is not distinct from (old.facts, old.occurred_at, old.place, old.urgency, old.category_id, old.spot_action, old.signs) then
    return new;
  end if;
  perform private.must(private.may_work_on(old.folder_id));
  if old.status = 'closed' then perform private.refuse('closed', '已销号的事项不能再改，请先重启'); end if;
  if new.occurred_at is distinct from old.occurred_at and new.occurred_at > now() + interval '1 day' then
    perform private.refuse('invalid', '发生时间不能晚于现在');
  end if;
  if new.category_id is distinct from old.category_id
     and not private.in_school(private.school_of(old.folder_id), new.category_id, null, null, null) then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  return new;
end
$$;
