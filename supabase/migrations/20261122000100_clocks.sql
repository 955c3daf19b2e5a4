-- The clocks of a case after a step. src/domain folds the same way; a test compares them step by step.
create function private.instant_text(p_at timestamptz) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
end
$$;

-- Clocks of one series stop one after another: follow_1, then follow_2.
create function private.clock_series(p_clock text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return regexp_replace(p_clock, '_\d+$', '');
end
$$;

-- p_case: before the step, but for kind, status and what 暂停 and 延期 need. p_rules: the deadlines of its kind now. p_on: the day that counts, p_at its moment.
create function private.clocks_after(p_case public.case, p_event public.case_event, p_tokens text[], p_rules public.deadline[], p_folder uuid, p_on date, p_at timestamptz)
returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_clocks jsonb := case when p_event.step in ('reopen', 'escalate') then '{}' else p_case.clocks end;
  v_rule public.deadline;
  v_clock jsonb;
  v_first text;
  v_stopped text[] := '{}'; -- series
  v_due date;
  v_at timestamptz;
  v_moved integer;
begin
  if p_event.to_status in ('resolved', 'closed') and p_event.from_status not in ('resolved', 'closed') then
    -- What others may still ask for is not over because we are done.
    foreach v_rule in array p_rules loop
      if v_rule.whose = 'ours' and v_clocks ? v_rule.clock and not v_clocks -> v_rule.clock ? 'done' then
        v_clocks := jsonb_set(v_clocks, array[v_rule.clock, 'done'], to_jsonb(p_on));
      end if;
    end loop;
  elsif v_clocks <> '{}' then
    loop
      select r.clock into v_first
      from unnest(p_rules) r
      where v_clocks ? r.clock and not v_clocks -> r.clock ? 'done' and r.stops && p_tokens and not private.clock_series(r.clock) = any (v_stopped)
      order by v_clocks -> r.clock ->> 'due', r.clock limit 1;
      exit when not found;
      v_stopped := v_stopped || private.clock_series(v_first);
      v_clocks := jsonb_set(v_clocks, array[v_first, 'done'], to_jsonb(p_on));
    end loop;
  end if;

  foreach v_rule in array p_rules loop
    if v_rule.starts && p_tokens and (not v_clocks ? v_rule.clock or v_clocks -> v_rule.clock ? 'done') then
      v_at := case when v_rule.unit = 'hour' then p_at + make_interval(hours => v_rule.days) end;
      v_due := case when v_rule.unit = 'hour' then (v_at at time zone 'Asia/Shanghai')::date else private.days_on(p_folder, p_on, v_rule.days, v_rule.unit) end;
      v_clocks := v_clocks || jsonb_build_object(v_rule.clock,
        jsonb_build_object('on', p_on, 'due', v_due) || case when v_at is null then '{}' else jsonb_build_object('at', private.instant_text(v_at)) end);
    end if;
  end loop;

  case p_event.step
    when 'route' then
      -- Who routes may ask for it earlier than the rule, never later: the clock the case is due by.
      v_first := private.due_clock(p_case, v_clocks, p_rules);
      if v_first is not null and p_event.data ->> 'until' < v_clocks -> v_first ->> 'due' then
        v_clocks := jsonb_set(v_clocks, array[v_first, 'due'], p_event.data -> 'until');
      end if;
    when 'grant' then
      v_clock := v_clocks -> (p_case.asked ->> 'clock');
      if v_clock is not null and not v_clock ? 'done' then
        v_clocks := jsonb_set(v_clocks, array[p_case.asked ->> 'clock', 'due'], p_case.asked -> 'until');
      end if;
    when 'unpause' then
      foreach v_rule in array p_rules loop
        v_clock := v_clocks -> v_rule.clock;
        if v_rule.pauses and v_clock is not null and not v_clock ? 'done' and p_on > p_case.paused_on then
          v_moved := case v_rule.unit when 'workday' then private.workdays_between(p_folder, p_case.paused_on, p_on) else p_on - p_case.paused_on end;
          v_clock := v_clock || jsonb_build_object('due', private.days_on(p_folder, (v_clock ->> 'due')::date, v_moved, v_rule.unit));
          if v_clock ? 'at' then v_clock := v_clock || jsonb_build_object('at', private.instant_text((v_clock ->> 'at')::timestamptz + make_interval(days => v_moved))); end if;
          v_clocks := jsonb_set(v_clocks, array[v_rule.clock], v_clock);
        end if;
      end loop;
    else null;
  end case;
  return v_clocks;
end
$$;

-- The clock a case is due by: of ours that run, and are not paused, the earliest.
create function private.due_clock(p_case public.case, p_clocks jsonb, p_rules public.deadline[]) returns text
language plpgsql stable set search_path = ''
as $$
begin
  if p_clocks = '{}' then return null; end if;
  return (
    select r.clock from unnest(p_rules) r
    where p_clocks ? r.clock and not p_clocks -> r.clock ? 'done' and r.whose = 'ours' and not (r.pauses and p_case.paused_on is not null)
    order by p_clocks -> r.clock ->> 'due', r.clock limit 1
  );
end
$$;
