-- Schools at work get the new rules; what they had changed themselves is kept, and made no weaker. Their cases get clocks and what was done.
create temporary table first_step on commit drop as
select k as case_kind, w.from_status, w.step, w.to_status, case when k = 'dispute' then w.roles || w.also_in_disputes else w.roles end as roles, w.needs
from unnest(array['dispute', 'bullying', 'petition', 'hazard', 'incident']) k
cross join (values
  ('new', 'register', 'registered', array['creator', 'desk', 'lead'], array[]::text[], array[]::text[]),
  ('registered', 'settle', 'closed', array['creator', 'keeper'], array[]::text[], array['note']),
  ('registered', 'accept', 'accepted', array['desk', 'lead'], array['keeper', 'creator'], array[]::text[]),
  ('registered', 'route', 'handling', array['desk', 'lead'], array[]::text[], array['handler']),
  ('accepted', 'route', 'handling', array['desk', 'lead'], array[]::text[], array['handler']),
  ('handling', 'route', 'handling', array['desk', 'lead'], array[]::text[], array['handler']),
  ('registered', 'mediate', 'handling', array['creator', 'keeper', 'handler', 'desk'], array[]::text[], array['note']),
  ('accepted', 'mediate', 'handling', array['creator', 'keeper', 'handler', 'desk'], array[]::text[], array['note']),
  ('handling', 'mediate', 'handling', array['creator', 'keeper', 'handler', 'desk'], array[]::text[], array['note']),
  ('handling', 'resolve', 'resolved', array['handler', 'desk'], array[]::text[], array['note']),
  ('resolved', 'close', 'closed', array['desk', 'lead'], array[]::text[], array['other']),
  ('resolved', 'reopen', 'handling', array['desk', 'lead'], array[]::text[], array['note']),
  ('closed', 'reopen', 'handling', array['desk', 'lead'], array[]::text[], array['note'])
) w (from_status, step, to_status, roles, also_in_disputes, needs);

delete from public.workflow_step w where w.case_kind = 'bullying' and w.step in ('mediate', 'settle');
update public.workflow_step w set
  roles = case when w.roles = f.roles then d.roles else w.roles end,
  needs = case when w.needs = f.needs then d.needs else d.needs || array(select n from unnest(w.needs) n where not n = any (d.needs)) end
from private.default_steps() d
left join first_step f on (f.case_kind, f.from_status, f.step) = (d.case_kind, d.from_status, d.step)
where (w.case_kind, w.from_status, w.step) = (d.case_kind, d.from_status, d.step)
  and (w.roles, w.needs) is distinct from (case when w.roles = f.roles then d.roles else w.roles end, case when w.needs = f.needs then d.needs else d.needs || array(select n from unnest(w.needs) n where not n = any (d.needs)) end);

update public.deadline w set starts = d.starts, stops = d.stops, whose = d.whose, extend_days = d.extend_days, pauses = d.pauses, rise_days = d.rise_days,
  source = case when w.source like '《信访工作条例》（2022）第34条%' then d.source else w.source end
from private.default_deadlines() d where (w.case_kind, w.clock) = (d.case_kind, d.clock);

do $$
declare
  v_school record;
begin
  for v_school in select f.school_id, f.id from public.folder f where f.kind = 'school' loop
    perform private.install_workflow(v_school.id);
    perform private.install_deadlines(v_school.id);
    perform private.install_duty(v_school.id);
    perform private.open_desk(v_school.school_id);
  end loop;
end
$$;

-- Every case: what was done since it was last reopened, who answers for it, the clock it was due by. A petition not accepted yet is due to be told.
with round as (
  select e.case_id, e.step, e.data, e.by_id, e.created_at, e.at, e.id, max(e.created_at) filter (where e.step = 'reopen') over (partition by e.case_id) as since
  from public.case_event e
), told as (
  select r.case_id, t.token, min((row(r.created_at, r.at, r.id, t.place)::text)) as first
  from round r cross join lateral unnest(private.tokens_of(r.step, r.data)) with ordinality t (token, place)
  where r.since is null or r.created_at >= r.since
  group by 1, 2
), what as (
  select told.case_id, array_agg(told.token order by told.first) as done from told group by 1
), fresh as (
  select c.id, coalesce(w.done, '{}') as done,
    case when c.kind = 'petition' and c.status = 'registered' then 'notice' when c.kind = 'petition' then 'decide' when c.kind = 'bullying' then 'find' when c.kind = 'hazard' then 'fix' else 'handle' end as clock,
    (c.registered_at at time zone 'Asia/Shanghai')::date as on_date,
    case when c.kind = 'petition' and c.status = 'registered' then least(c.due_on, (c.registered_at at time zone 'Asia/Shanghai')::date + 15) else c.due_on end as due,
    case when c.status in ('resolved', 'closed') then (coalesce(c.resolved_at, c.closed_at, now()) at time zone 'Asia/Shanghai')::date end as stopped
  from public.case c left join what w on w.case_id = c.id
)
update public.case c set
  done = f.done,
  due_on = f.due,
  due_clock = case when f.due is not null then f.clock end,
  clocks = case when f.due is null then '{}' else jsonb_build_object(f.clock,
    jsonb_build_object('on', f.on_date, 'due', f.due) || case when f.stopped is null then '{}' else jsonb_build_object('done', f.stopped) end) end,
  answerable_id = case when c.status = 'new' then null else coalesce(c.handler_id, c.created_by) end,
  taken_at = case when c.handler_id is not null then (select min(e.at) from public.case_event e where e.case_id = c.id and e.by_id = c.handler_id and e.step = 'mediate') end,
  outcome = case when c.status = 'closed' and 'settle' = any (f.done) and not 'close' = any (f.done) then 'settled' when c.status in ('resolved', 'closed') then 'handled' end
from fresh f where f.id = c.id;
