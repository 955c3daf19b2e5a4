-- The rules a school begins with: which step from where to where, by whom, what it needs; which clock runs how long. `=` stays where it is.
create function private.default_steps() returns table (case_kind text, from_status text, step text, to_status text, roles text[], needs text[])
language plpgsql immutable set search_path = '' rows 400
as $$
begin
  return query
  select k, f, w.step, case w.to_status when '=' then f else w.to_status end, string_to_array(w.roles, ' '), coalesce(string_to_array(nullif(w.needs, ''), ','), '{}')
  from (values
    ('dispute bullying petition hazard incident', 'new', 'register', 'registered', 'creator desk lead', ''),
    ('dispute hazard', 'registered', 'settle', 'closed', 'creator keeper', 'note,plain'),
    ('petition', 'registered', 'settle', 'closed', 'creator desk', 'note,plain'),
    ('dispute', 'registered', 'accept', 'accepted', 'desk lead keeper creator', ''),
    ('bullying petition hazard incident', 'registered', 'accept', 'accepted', 'desk lead', ''),
    ('petition', 'registered', 'decline', 'closed', 'desk lead', 'note'),
    ('dispute bullying petition hazard incident', 'registered accepted handling', 'route', 'handling', 'desk lead', 'handler'),
    ('dispute bullying petition hazard incident', 'handling', 'take', '=', 'handler co', ''),
    ('dispute bullying petition hazard incident', 'handling', 'return', 'accepted', 'handler', 'note'),
    ('dispute bullying petition hazard incident', 'handling', 'handle', '=', 'handler co officer desk lead', 'note'),
    ('dispute petition hazard incident', 'registered accepted handling', 'mediate', 'handling', 'creator keeper handler co desk', 'note'),
    ('dispute bullying petition hazard incident', 'registered accepted handling resolved', 'tell', '=', 'creator keeper handler co desk lead', ''),
    ('petition', 'closed', 'tell', '=', 'creator keeper handler co desk lead', ''),
    ('bullying', 'registered accepted handling', 'stop', '=', 'creator keeper handler desk lead', 'note'),
    ('bullying', 'accepted handling', 'inquire', '=', 'handler co desk lead', 'note'),
    ('bullying', 'handling', 'find', '=', 'desk lead handler', 'note'),
    ('dispute', 'handling', 'find', '=', 'desk lead', 'note'),
    ('bullying', 'handling', 'measure', '=', 'handler co desk lead', ''),
    ('incident bullying hazard', 'registered accepted handling resolved', 'report', '=', 'creator keeper handler co desk lead', ''),
    ('hazard', 'registered accepted handling', 'secure', '=', 'creator keeper handler co desk lead', 'note'),
    ('hazard', 'handling', 'fix', '=', 'handler co', 'note'),
    ('hazard', 'handling resolved', 'verify', '=', 'creator keeper desk lead', 'other'),
    ('incident', 'registered accepted handling', 'tick', '=', 'creator keeper handler co desk lead', ''),
    ('dispute bullying petition hazard incident', 'accepted handling', 'extend', '=', 'handler desk', 'note'),
    ('dispute bullying petition hazard incident', 'accepted handling', 'grant', '=', 'lead', 'asked,other'),
    ('dispute bullying petition hazard incident', 'accepted handling', 'deny', '=', 'lead', 'note,asked,other'),
    ('dispute hazard', 'accepted handling', 'pause', '=', 'lead', 'note,running'),
    ('dispute hazard', 'accepted handling', 'unpause', '=', 'lead desk', 'paused'),
    ('dispute bullying petition hazard incident', 'registered accepted handling', 'supervise', '=', 'lead', 'note'),
    ('dispute bullying petition hazard incident', 'registered accepted handling', 'relieve', '=', 'lead', 'note,supervised'),
    ('dispute bullying petition hazard incident', 'registered accepted handling', 'lead', '=', 'lead', ''),
    ('dispute bullying petition hazard incident', 'accepted handling', 'refer', '=', 'desk lead', 'note'),
    ('dispute bullying petition hazard incident', 'accepted handling resolved', 'answer', '=', 'desk lead', 'note,did:refer'),
    ('dispute', 'handling', 'resolve', 'resolved', 'handler desk', 'note,plain,did:tell~'),
    ('bullying', 'handling', 'resolve', 'resolved', 'handler desk', 'note,did:stop,did:tell:side_a,did:tell:side_b,did:inquire,did:find,did:measure if:find:bullying,did:measure if:find:serious,did:report:police if:find:serious,did:report:education if:find:serious'),
    ('petition', 'handling', 'resolve', 'resolved', 'handler desk', 'note'),
    ('hazard', 'handling', 'resolve', 'resolved', 'handler desk', 'note,did:fix'),
    ('incident', 'handling', 'resolve', 'resolved', 'handler desk', 'note,did:report:first'),
    ('dispute', 'resolved', 'close', 'closed', 'desk lead', 'other,did:tell~'),
    ('bullying', 'resolved', 'close', 'closed', 'lead', 'other'),
    ('petition', 'resolved', 'close', 'closed', 'desk lead', 'other,did:tell:reply'),
    ('hazard', 'resolved', 'close', 'closed', 'desk lead', 'other,did:verify'),
    ('incident', 'resolved', 'close', 'closed', 'desk lead', 'other'),
    ('dispute bullying petition hazard incident', 'resolved closed', 'follow', '=', 'creator keeper handler co desk lead', 'note'),
    ('dispute bullying petition hazard incident', 'closed', 'look', '=', 'desk lead', 'note'),
    ('dispute bullying petition hazard incident', 'resolved closed', 'reopen', 'handling', 'desk lead', 'note'),
    ('dispute bullying petition hazard incident', 'registered accepted handling resolved', 'restrict', '=', 'desk lead', 'note'),
    ('dispute bullying petition hazard incident', 'registered accepted handling resolved', 'unrestrict', '=', 'desk lead', 'note'),
    ('dispute bullying petition hazard incident', 'registered accepted handling resolved closed', 'share', '=', 'desk lead', 'note'),
    ('dispute bullying petition hazard incident', 'registered accepted handling resolved closed', 'recuse', '=', 'desk lead', 'note'),
    ('dispute', 'registered accepted handling', 'escalate', 'accepted', 'creator keeper handler desk lead', 'note'),
    ('dispute bullying petition hazard incident', 'registered accepted handling resolved closed', 'link', '=', 'creator keeper handler co desk lead', ''),
    ('dispute bullying petition hazard incident', 'registered accepted handling', 'merge', 'closed', 'desk lead', 'note'),
    ('petition', 'resolved closed', 'review', '=', 'desk lead', ''),
    ('petition', 'resolved closed', 'reviewed', '=', 'desk lead', 'note,did:review')
  ) w (kinds, froms, step, to_status, roles, needs)
  cross join lateral unnest(string_to_array(w.kinds, ' ')) k
  cross join lateral unnest(string_to_array(w.froms, ' ')) f;
end
$$;

create or replace function private.install_workflow(p_folder uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.workflow_step (id, folder_id, case_kind, from_status, step, to_status, roles, needs)
  select gen_random_uuid(), p_folder, d.* from private.default_steps() d
  on conflict (folder_id, case_kind, from_status, step) do nothing
$$;

-- Each names its source. What the law does not say is the school's own rule.
create function private.default_deadlines() returns table (case_kind text, clock text, days integer, unit text, starts text[], stops text[], whose text, extend_days integer, pauses boolean, rise_days integer, source text)
language plpgsql immutable set search_path = '' rows 30
as $$
begin
  return query
  select k, d.clock, d.days, d.unit, string_to_array(d.starts, ' '), coalesce(string_to_array(nullif(d.stops, ''), ' '), '{}'), d.whose, d.extend_days, d.pauses, d.rise_days, d.source
  from (values
    ('dispute', 'handle', 5, 'workday', 'register reopen unescalated', '', 'ours', 5, true, 2, '学校规定'),
    ('dispute bullying petition', 'follow_1', 7, 'day', 'close', 'follow', 'ours', 0, false, 0, '学校规定：销号后1周回访'),
    ('dispute bullying petition', 'follow_2', 28, 'day', 'close', 'follow', 'ours', 0, false, 0, '学校规定：销号后4周再回访'),
    ('bullying', 'find', 10, 'day', 'register escalate reopen', 'find', 'ours', 0, false, 1, '学校规定：发现后10日内作出认定（参照《未成年人保护法》第39条及时处理的要求）'),
    ('petition', 'notice', 15, 'day', 'register', 'accept', 'ours', 0, false, 1, '《信访工作条例》（2022）第23条：自收到之日起15日内书面告知'),
    ('petition', 'notice_simple', 3, 'workday', 'register:simple', 'accept', 'ours', 0, false, 1, '学校规定：简易办理3个工作日内告知'),
    ('petition', 'object', 5, 'workday', 'register:transferred', 'accept', 'ours', 0, false, 1, '《信访工作条例》（2022）第23条：转送、交办的事项不属于本单位的，自收到之日起5个工作日内提出异议并说明理由'),
    ('petition', 'decide', 60, 'day', 'accept:ordinary reopen', '', 'ours', 30, false, 2, '《信访工作条例》（2022）第34条：自受理之日起60日内办结，经负责人批准可延长不超过30日'),
    ('petition', 'decide_simple', 10, 'workday', 'accept:simple', '', 'ours', 0, false, 2, '学校规定：简易办理10个工作日内办结'),
    ('petition', 'review_ask', 30, 'day', 'tell:reply', 'review:first', 'theirs', 0, false, 0, '《信访工作条例》（2022）第35条：自收到书面答复之日起30日内可请求复查'),
    ('petition', 'review_decide', 30, 'day', 'review:first', 'reviewed:first', 'theirs', 0, false, 0, '《信访工作条例》（2022）第35条：自收到复查请求之日起30日内提出复查意见'),
    ('petition', 'second_ask', 30, 'day', 'reviewed:first', 'review:second', 'theirs', 0, false, 0, '《信访工作条例》（2022）第36条：自收到书面答复之日起30日内可请求复核'),
    ('petition', 'second_decide', 30, 'day', 'review:second', 'reviewed:second', 'theirs', 0, false, 0, '《信访工作条例》（2022）第36条：自收到复核请求之日起30日内提出复核意见'),
    ('hazard', 'fix', 7, 'day', 'register reopen', 'fix', 'ours', 30, true, 1, '学校规定'),
    ('incident', 'first_report', 2, 'hour', 'register', 'report:first', 'ours', 0, false, 0, '学校规定：突发事件2小时内首报'),
    ('incident', 'handle', 1, 'day', 'register reopen', '', 'ours', 0, false, 1, '学校规定')
  ) d (kinds, clock, days, unit, starts, stops, whose, extend_days, pauses, rise_days, source)
  cross join lateral unnest(string_to_array(d.kinds, ' ')) k;
end
$$;

create function private.install_deadlines(p_folder uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.deadline (id, folder_id, case_kind, clock, days, unit, starts, stops, whose, extend_days, pauses, rise_days, source)
  select gen_random_uuid(), p_folder, d.* from private.default_deadlines() d
  on conflict (folder_id, case_kind, clock) do nothing
$$;

create or replace function private.install_plan(p_folder uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.install_deadlines(p_folder);
  insert into public.check_slot (id, folder_id, unit_kind, ordinal, opens_weekday, due_weekday, due_time)
  select gen_random_uuid(), p_folder, s.* from (values
    ('class', 1, 1, 3, '18:00'), ('class', 2, 4, 5, '18:00'),
    ('dorm', 1, 1, 2, '22:30'), ('dorm', 2, 3, 4, '22:30')
  ) s;
  insert into public.department (id, folder_id, name, sort)
  select gen_random_uuid(), p_folder, d.name, d.sort
  from unnest(array['教导处', '德育处', '党支部（工会）', '后勤处', '少先队', '办公室']) with ordinality d (name, sort);
end
$$;

-- The desk's own folder: look-back runs lie in it.
create function private.open_desk(p_school uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.folder (id, folder_id, school_id, kind)
  select x.id, x.id, p_school, 'desk' from (select gen_random_uuid() as id) x
  where not exists (select from public.folder f where f.school_id = p_school and f.kind = 'desk')
$$;

create or replace function private.install_school_defaults(p_school uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_folder uuid := private.school_folder(p_school);
begin
  if v_folder is null then raise exception 'school % has no folder', p_school; end if;
  perform private.install_workflow(v_folder);
  perform private.install_plan(v_folder);
  perform private.install_categories(v_folder);
  perform private.install_checklist(v_folder);
  perform private.install_duty(v_folder);
  perform private.open_desk(p_school);
end
$$;
