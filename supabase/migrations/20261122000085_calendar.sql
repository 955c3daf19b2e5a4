-- Working days by the school's own calendar, counted like the phone counts them: the day after `from` is the first.
create function private.days_on(p_folder uuid, p_from date, p_days integer, p_unit text) returns date
language plpgsql stable security definer set search_path = ''
as $$
begin
  if p_unit <> 'workday' or p_days <= 0 then return p_from + p_days; end if;
  -- A calendar that closes every day for years is a mistake: stop rather than search for ever.
  return coalesce((
    select x.day from (select p_from + i as day from generate_series(1, p_days * 2 + 30) i) x
    left join public.calendar_day c on c.folder_id = p_folder and c.on_date = x.day
    where coalesce(c.kind = 'workday', extract(isodow from x.day) <= 5)
    order by x.day offset p_days - 1 limit 1
  ), (
    select x.day from (select p_from + i as day from generate_series(1, 1000) i) x
    left join public.calendar_day c on c.folder_id = p_folder and c.on_date = x.day
    where coalesce(c.kind = 'workday', extract(isodow from x.day) <= 5)
    order by x.day offset p_days - 1 limit 1
  ), p_from + 1000);
end
$$;

-- From the day after `from` up to and including `to`.
create function private.workdays_between(p_folder uuid, p_from date, p_to date) returns integer
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select count(*) from (select p_from + i as day from generate_series(1, least(p_to - p_from, 1000)) i) x
    left join public.calendar_day c on c.folder_id = p_folder and c.on_date = x.day
    where coalesce(c.kind = 'workday', extract(isodow from x.day) <= 5)
  );
end
$$;
drop function private.due_on(uuid, text, date);
