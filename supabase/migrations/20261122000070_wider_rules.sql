-- `workflow_step` and `deadline` say more: what was done before, who else may, several clocks a kind, what starts and what stops each.
alter table public.workflow_step drop constraint step_words_are_known, drop constraint steps_are_for_known_relations, drop constraint step_needs_are_known;
alter table public.workflow_step
  add constraint step_words_are_known check (step in (
    'register', 'settle', 'accept', 'decline', 'route', 'take', 'return', 'handle', 'mediate', 'tell', 'stop', 'inquire', 'find', 'measure', 'report', 'secure', 'fix', 'verify', 'tick',
    'extend', 'grant', 'deny', 'pause', 'unpause', 'supervise', 'relieve', 'lead', 'refer', 'answer', 'resolve', 'close', 'follow', 'look', 'reopen', 'restrict', 'unrestrict', 'share',
    'recuse', 'escalate', 'link', 'merge', 'review', 'reviewed')),
  add constraint steps_are_for_known_relations check (
    roles <@ array['creator', 'keeper', 'handler', 'co', 'officer', 'desk', 'lead'] and cardinality(roles) > 0 and array_position(roles, null) is null),
  -- `did:find:serious`: was done in this round; ` if:…` only then; `~` a reminder, never refused.
  add constraint step_needs_are_known check (
    array_position(needs, null) is null
    and array_to_string(needs, ',') ~ '^((note|handler|other|asked|paused|running|supervised|plain|did:[a-z]+(:[a-z_]+)?( if:[a-z]+(:[a-z_]+)?)?~?)(,|$))*$');

alter table public.deadline
  add column clock text not null default 'handle',
  add column starts text[] not null default '{}',
  add column stops text[] not null default '{}',
  add column whose text not null default 'ours',
  add column extend_days integer not null default 0,
  add column pauses boolean not null default false,
  add column rise_days integer not null default 0;
-- A rule of the first schema was the one that counts until its kind of case is settled.
update public.deadline set clock = case case_kind when 'bullying' then 'find' when 'petition' then 'decide' when 'hazard' then 'fix' else 'handle' end;
-- Where the law counts in days a school cannot count in working days: over a long holiday they would run past the day the law names.
update public.deadline set unit = 'day', days = least(ceil(days * 1.4), case case_kind when 'bullying' then 10 else 60 end)
where unit = 'workday' and case_kind in ('bullying', 'petition');
-- A table with stamps still to come cannot be altered.
set constraints all immediate;
set constraints all deferred;
alter table public.deadline
  drop constraint deadlines_never_exceed_the_ceiling,
  drop constraint deadline_units_are_known,
  drop constraint a_kind_of_case_has_one_deadline,
  add constraint deadline_units_are_known check (unit in ('hour', 'day', 'workday')),
  add constraint a_kind_of_case_has_a_clock_once unique (folder_id, case_kind, clock),
  add constraint clocks_have_a_name check (clock ~ '^[a-z][a-z_0-9]{0,19}$'),
  add constraint what_starts_and_stops_a_clock_is_known check (
    array_position(starts, null) is null and array_position(stops, null) is null and cardinality(starts) <= 10 and cardinality(stops) <= 10
    and array_to_string(starts || stops, ',') ~ '^([a-z]+(:[a-z_]+)?(,|$))*$'),
  add constraint clocks_are_ours_or_theirs check (whose in ('ours', 'theirs')),
  add constraint extensions_are_sane check (extend_days between 0 and 365),
  add constraint rising_is_sane check (rise_days between 0 and 365),
  -- 《信访工作条例》第23、34、35、36条；欺凌10日内认定。A school may tighten these, never loosen them.
  add constraint deadlines_never_exceed_the_ceiling check (
    case case_kind || ' ' || clock
      when 'bullying find' then days <= case unit when 'day' then 10 when 'hour' then 240 else 0 end and extend_days = 0 and not pauses
      when 'petition notice' then days <= case unit when 'day' then 15 when 'hour' then 360 else 0 end and extend_days = 0 and not pauses
      when 'petition notice_simple' then days <= case unit when 'day' then 15 when 'hour' then 360 else 5 end and extend_days = 0 and not pauses
      when 'petition decide' then days <= case unit when 'day' then 60 when 'hour' then 365 else 0 end and extend_days <= 30 and not pauses
      when 'petition decide_simple' then days <= case unit when 'day' then 60 when 'hour' then 365 else 20 end and extend_days = 0 and not pauses
      when 'petition object' then unit <> 'hour' and days <= 5 and extend_days = 0 and not pauses
      when 'petition review_ask' then unit = 'day' and days = 30 and extend_days = 0 and not pauses
      when 'petition review_decide' then unit = 'day' and days = 30 and extend_days = 0 and not pauses
      when 'petition second_ask' then unit = 'day' and days = 30 and extend_days = 0 and not pauses
      when 'petition second_decide' then unit = 'day' and days = 30 and extend_days = 0 and not pauses
      else true
    end);
comment on constraint a_kind_of_case_has_a_clock_once on public.deadline is '这类事项已有这个期限';
comment on constraint clocks_have_a_name on public.deadline is '期限的代码不对';
comment on constraint what_starts_and_stops_a_clock_is_known on public.deadline is '期限的起止步骤不对';
comment on constraint clocks_are_ours_or_theirs on public.deadline is '期限应是本校的或对方的';
comment on constraint extensions_are_sane on public.deadline is '可延天数应在0到365之间';
comment on constraint rising_is_sane on public.deadline is '超期上报天数应在0到365之间';

grant insert (clock, starts, stops, whose, extend_days, pauses, rise_days) on table public.deadline to authenticated;
grant update (extend_days, pauses, rise_days) on table public.deadline to authenticated;
