-- After a step: the household, promise or aid as it stands now, and who visits.

-- Nobody visits any more; what was planned is cancelled first, by someone who still may.
create function private.stop_visits(p_folder uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  update public.visit v set state = 'cancelled' where v.folder_id = p_folder and v.state = 'planned';
  perform private.leave_runs(p_folder);
  perform private.end_membership(p_folder, m.person_id, m.part)
  from (
    select distinct x.person_id, x.part from public.folder_member x
    where x.folder_id = p_folder and x.part in ('visitor', 'shared') and (x.ends_at is null or x.ends_at > clock_timestamp())) m;
end
$$;

create function private.keep_until(p_folder uuid) returns date
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.today() + (select s.support_days from public.folder f join public.school s on s.id = f.school_id where f.id = p_folder);
end
$$;

create function private.household_event_after_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_on date := (new.at at time zone 'Asia/Shanghai')::date;
  v_people uuid[];
  v_person uuid := (new.data ->> 'person')::uuid;
begin
  case new.step
    when 'consent' then
      -- What was said before, and arrives later, changes nothing that was said since.
      if not exists (select from public.household_event e where e.household_id = new.household_id and e.step in ('consent', 'withdraw') and e.id <> new.id and e.at > new.at) then
        -- Asked once more after a withdrawal, a no is no new answer: its clock runs on.
        update public.household h set consent = new.data ->> 'answer', consent_on = v_on, keep_until = null
        where h.id = new.household_id and not (h.consent = 'withdrawn' and new.data ->> 'answer' = 'refused');
      end if;
    when 'withdraw' then
      perform private.stop_visits(new.folder_id);
      update public.household h set consent = 'withdrawn', consent_on = v_on, visitors = '{}', keep_until = coalesce(h.keep_until, private.keep_until(new.folder_id))
      where h.id = new.household_id;
    when 'assign' then
      v_people := array(select distinct x::uuid from jsonb_array_elements_text(new.data -> 'people') x order by 1);
      update public.household h set visitors = v_people where h.id = new.household_id;
      perform private.end_membership(new.folder_id, m.person_id, 'visitor')
      from public.folder_member m where m.folder_id = new.folder_id and m.part = 'visitor' and not m.person_id = any (v_people);
      perform private.make_member(new.folder_id, p, 'visitor') from unnest(v_people) p;
    when 'review' then
      update public.household h set review_on = (new.data ->> 'next')::date where h.id = new.household_id;
    when 'end' then
      perform private.stop_visits(new.folder_id);
      update public.household h set ended_at = new.at, end_reason = new.data ->> 'reason', visitors = '{}', keep_until = coalesce(h.keep_until, private.keep_until(new.folder_id))
      where h.id = new.household_id;
    when 'restrict' then perform private.restrict(new.folder_id, null);
    when 'unrestrict' then update public.folder f set restricted = false where f.id = new.folder_id and f.restricted;
    when 'share' then perform private.share_until(new.folder_id, v_person, (new.data ->> 'until')::date);
    when 'recuse' then perform private.recuse(new.folder_id, v_person);
    when 'keep' then
      update public.promise p set state = 'kept', settled_on = v_on, reason = new.note where p.id = new.about_id;
    when 'change' then
      update public.promise p set state = 'changed', due_on = (new.data ->> 'due')::date, reason = new.note where p.id = new.about_id;
    when 'break' then
      update public.promise p set state = 'broken', settled_on = v_on, reason = new.note where p.id = new.about_id;
    when 'approve', 'refuse' then
      update public.aid a set state = case new.step when 'approve' then 'approved' else 'refused' end, decided_by = new.by_id, decided_at = new.at where a.id = new.about_id;
    when 'deliver' then
      update public.aid a set state = 'delivered', delivered_on = (new.data ->> 'on')::date where a.id = new.about_id;
    when 'stop' then
      update public.aid a set state = 'stopped' where a.id = new.about_id;
    else null; -- correct, seen, link, printed: that it happened is all
  end case;
  return null;
end
$$;
create trigger household_event_after_insert after insert on public.household_event for each row execute function private.household_event_after_insert();

-- A household somebody is recused from is no longer theirs to visit either.
create or replace function private.recuse(p_folder uuid, p_person uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.end_membership(p_folder, p_person);
  if not private.recused(p_person, p_folder) then
    insert into public.folder_member (folder_id, person_id, part) values (p_folder, p_person, 'recused');
  end if;
  update public.case c set
    handler_id = nullif(c.handler_id, p_person), co_ids = array_remove(c.co_ids, p_person),
    lead_id = nullif(c.lead_id, p_person), answerable_id = nullif(c.answerable_id, p_person)
  where c.folder_id = p_folder and p_person = any (array[c.handler_id, c.lead_id, c.answerable_id] || c.co_ids);
  update public.household h set visitors = array_remove(h.visitors, p_person) where h.folder_id = p_folder and h.visitors @> array[p_person];
  if exists (select from public.person_role r where r.person_id = p_person and r.role in ('desk', 'lead')) then perform private.leave_runs(p_folder); end if;
end
$$;
