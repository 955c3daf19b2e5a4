-- Row level security on every synced table: one rule for reading, column grants for writing, deletes by nobody.

-- school
alter table public.school enable row level security;
alter table public.school force row level security;
revoke all on table public.school from public, anon, authenticated;
grant select on table public.school to authenticated;
create policy school_is_read_where_open on public.school for select to authenticated
  using (folder_id in (select private.open_folders()));

-- folder
alter table public.folder enable row level security;
alter table public.folder force row level security;
revoke all on table public.folder from public, anon, authenticated;
grant select on table public.folder to authenticated;
create policy folder_is_read_where_open on public.folder for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, school_id, kind, unit_id, term_id, restricted) on table public.folder to authenticated;
create policy folder_is_added_by_those_who_may on public.folder for insert to authenticated
  with check (id = folder_id and kind = 'case' and not restricted and private.may_report_in(school_id));

-- folder_member
alter table public.folder_member enable row level security;
alter table public.folder_member force row level security;
revoke all on table public.folder_member from public, anon, authenticated;
grant select on table public.folder_member to authenticated;
create policy folder_member_is_read_where_open on public.folder_member for select to authenticated
  using (folder_id in (select private.open_folders()));

-- person
alter table public.person enable row level security;
alter table public.person force row level security;
revoke all on table public.person from public, anon, authenticated;
grant select on table public.person to authenticated;
create policy person_is_read_where_open on public.person for select to authenticated
  using (folder_id in (select private.open_folders()));
grant update (name, active) on table public.person to authenticated;
create policy person_is_changed_by_those_who_may on public.person for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- person_role
alter table public.person_role enable row level security;
alter table public.person_role force row level security;
revoke all on table public.person_role from public, anon, authenticated;
grant select on table public.person_role to authenticated;
create policy person_role_is_read_where_open on public.person_role for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, person_id, role, department_id) on table public.person_role to authenticated;
create policy person_role_is_added_by_those_who_may on public.person_role for insert to authenticated
  with check (private.may_set_up(folder_id)
    and person_id <> (select private.me())
    and person_id in (select p.id from public.person p where p.folder_id = person_role.folder_id));

-- department
alter table public.department enable row level security;
alter table public.department force row level security;
revoke all on table public.department from public, anon, authenticated;
grant select on table public.department to authenticated;
create policy department_is_read_where_open on public.department for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, name, sort) on table public.department to authenticated;
create policy department_is_added_by_those_who_may on public.department for insert to authenticated
  with check (private.may_set_up(folder_id));
grant update (name, sort) on table public.department to authenticated;
create policy department_is_changed_by_those_who_may on public.department for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- unit
alter table public.unit enable row level security;
alter table public.unit force row level security;
revoke all on table public.unit from public, anon, authenticated;
grant select on table public.unit to authenticated;
create policy unit_is_read_where_open on public.unit for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, kind, name, grade, size, sort, active) on table public.unit to authenticated;
create policy unit_is_added_by_those_who_may on public.unit for insert to authenticated
  with check (private.may_set_up(folder_id));
grant update (name, grade, size, sort, active) on table public.unit to authenticated;
create policy unit_is_changed_by_those_who_may on public.unit for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- category
alter table public.category enable row level security;
alter table public.category force row level security;
revoke all on table public.category from public, anon, authenticated;
grant select on table public.category to authenticated;
create policy category_is_read_where_open on public.category for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, parent_id, name, kind, department_id, person_id, sort, active) on table public.category to authenticated;
create policy category_is_added_by_those_who_may on public.category for insert to authenticated
  with check (private.may_set_up(folder_id));
grant update (parent_id, name, department_id, person_id, sort, active) on table public.category to authenticated;
create policy category_is_changed_by_those_who_may on public.category for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- term
alter table public.term enable row level security;
alter table public.term force row level security;
revoke all on table public.term from public, anon, authenticated;
grant select on table public.term to authenticated;
create policy term_is_read_where_open on public.term for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, name, starts_on, ends_on) on table public.term to authenticated;
create policy term_is_added_by_those_who_may on public.term for insert to authenticated
  with check (private.may_set_up(folder_id));
grant update (name, starts_on, ends_on) on table public.term to authenticated;
create policy term_is_changed_by_those_who_may on public.term for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- calendar_day
alter table public.calendar_day enable row level security;
alter table public.calendar_day force row level security;
revoke all on table public.calendar_day from public, anon, authenticated;
grant select on table public.calendar_day to authenticated;
create policy calendar_day_is_read_where_open on public.calendar_day for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, on_date, kind, name) on table public.calendar_day to authenticated;
create policy calendar_day_is_added_by_those_who_may on public.calendar_day for insert to authenticated
  with check (private.may_set_up(folder_id));
grant update (on_date, kind, name) on table public.calendar_day to authenticated;
create policy calendar_day_is_changed_by_those_who_may on public.calendar_day for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- check_slot
alter table public.check_slot enable row level security;
alter table public.check_slot force row level security;
revoke all on table public.check_slot from public, anon, authenticated;
grant select on table public.check_slot to authenticated;
create policy check_slot_is_read_where_open on public.check_slot for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, unit_kind, ordinal, opens_weekday, due_weekday, due_time) on table public.check_slot to authenticated;
create policy check_slot_is_added_by_those_who_may on public.check_slot for insert to authenticated
  with check (private.may_set_up(folder_id));
grant update (opens_weekday, due_weekday, due_time) on table public.check_slot to authenticated;
create policy check_slot_is_changed_by_those_who_may on public.check_slot for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- checklist_item
alter table public.checklist_item enable row level security;
alter table public.checklist_item force row level security;
revoke all on table public.checklist_item from public, anon, authenticated;
grant select on table public.checklist_item to authenticated;
create policy checklist_item_is_read_where_open on public.checklist_item for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, title, hint, answer, category_id, unit_kind, sort, active) on table public.checklist_item to authenticated;
create policy checklist_item_is_added_by_those_who_may on public.checklist_item for insert to authenticated
  with check (private.may_set_up(folder_id));
grant update (title, hint, answer, category_id, unit_kind, sort, active) on table public.checklist_item to authenticated;
create policy checklist_item_is_changed_by_those_who_may on public.checklist_item for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- workflow_step
alter table public.workflow_step enable row level security;
alter table public.workflow_step force row level security;
revoke all on table public.workflow_step from public, anon, authenticated;
grant select on table public.workflow_step to authenticated;
create policy workflow_step_is_read_where_open on public.workflow_step for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, case_kind, from_status, step, to_status, roles, needs) on table public.workflow_step to authenticated;
create policy workflow_step_is_added_by_those_who_may on public.workflow_step for insert to authenticated
  with check (private.may_set_up(folder_id));
grant update (to_status, roles, needs) on table public.workflow_step to authenticated;
create policy workflow_step_is_changed_by_those_who_may on public.workflow_step for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- deadline
alter table public.deadline enable row level security;
alter table public.deadline force row level security;
revoke all on table public.deadline from public, anon, authenticated;
grant select on table public.deadline to authenticated;
create policy deadline_is_read_where_open on public.deadline for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, case_kind, days, unit, source) on table public.deadline to authenticated;
create policy deadline_is_added_by_those_who_may on public.deadline for insert to authenticated
  with check (private.may_set_up(folder_id));
grant update (days, unit, source) on table public.deadline to authenticated;
create policy deadline_is_changed_by_those_who_may on public.deadline for update to authenticated
  using (private.may_set_up(folder_id))
  with check (private.may_set_up(folder_id));

-- pupil
alter table public.pupil enable row level security;
alter table public.pupil force row level security;
revoke all on table public.pupil from public, anon, authenticated;
grant select on table public.pupil to authenticated;
create policy pupil_is_read_where_open on public.pupil for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, name, pinyin, initials, number, active) on table public.pupil to authenticated;
create policy pupil_is_added_by_those_who_may on public.pupil for insert to authenticated
  with check (private.may_keep_roster(folder_id));
grant update (name, pinyin, initials, number, active) on table public.pupil to authenticated;
create policy pupil_is_changed_by_those_who_may on public.pupil for update to authenticated
  using (private.may_keep_roster(folder_id))
  with check (private.may_keep_roster(folder_id));

-- check
alter table public.check enable row level security;
alter table public.check force row level security;
revoke all on table public.check from public, anon, authenticated;
grant select on table public.check to authenticated;
create policy check_is_read_where_open on public.check for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, unit_id, week_start, ordinal, result, answers, checked_at) on table public.check to authenticated;
create policy check_is_added_by_those_who_may on public.check for insert to authenticated
  with check (private.may_keep_roster(folder_id));
grant update (withdrawn_at) on table public.check to authenticated;
create policy check_is_changed_by_those_who_may on public.check for update to authenticated
  using (private.may_keep_roster(folder_id))
  with check (private.may_keep_roster(folder_id));

-- absence
alter table public.absence enable row level security;
alter table public.absence force row level security;
revoke all on table public.absence from public, anon, authenticated;
grant select on table public.absence to authenticated;
create policy absence_is_read_where_open on public.absence for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, check_id, pupil_id, pupil_name, reason, detail, parent_reached) on table public.absence to authenticated;
create policy absence_is_added_by_those_who_may on public.absence for insert to authenticated
  with check (private.may_keep_roster(folder_id));
grant update (reason, detail, parent_reached) on table public.absence to authenticated;
create policy absence_is_changed_by_those_who_may on public.absence for update to authenticated
  using (private.may_keep_roster(folder_id))
  with check (private.may_keep_roster(folder_id));

-- case
alter table public.case enable row level security;
alter table public.case force row level security;
revoke all on table public.case from public, anon, authenticated;
grant select on table public.case to authenticated;
create policy case_is_read_where_open on public.case for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, kind, category_id, unit_id, facts, occurred_at, place, urgency, settled_on_spot, spot_action, check_id, item_id, registered_at) on table public.case to authenticated;
create policy case_is_added_by_those_who_may on public.case for insert to authenticated
  with check (private.may_work_on(folder_id));
grant update (facts, occurred_at, place, urgency, category_id, spot_action) on table public.case to authenticated;
create policy case_is_changed_by_those_who_may on public.case for update to authenticated
  using (private.may_work_on(folder_id))
  with check (private.may_work_on(folder_id));

-- case_party
alter table public.case_party enable row level security;
alter table public.case_party force row level security;
revoke all on table public.case_party from public, anon, authenticated;
grant select on table public.case_party to authenticated;
create policy case_party_is_read_where_open on public.case_party for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, case_id, name, pupil_id, person_id, unit_id) on table public.case_party to authenticated;
create policy case_party_is_added_by_those_who_may on public.case_party for insert to authenticated
  with check (private.may_work_on(folder_id));

-- case_event
alter table public.case_event enable row level security;
alter table public.case_event force row level security;
revoke all on table public.case_event from public, anon, authenticated;
grant select on table public.case_event to authenticated;
create policy case_event_is_read_where_open on public.case_event for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, case_id, step, note, handler_id, department_id, at) on table public.case_event to authenticated;
create policy case_event_is_added_by_those_who_may on public.case_event for insert to authenticated
  with check (private.may_work_on(folder_id));

-- conflict
alter table public.conflict enable row level security;
alter table public.conflict force row level security;
revoke all on table public.conflict from public, anon, authenticated;
grant select on table public.conflict to authenticated;
create policy conflict_is_read_where_open on public.conflict for select to authenticated
  using (folder_id in (select private.open_folders()));
grant update (settled_at, kept) on table public.conflict to authenticated;
create policy conflict_is_changed_by_those_who_may on public.conflict for update to authenticated
  using (private.may_work_on(folder_id) or private.may_keep_roster(folder_id) or private.may_set_up(folder_id))
  with check (private.may_work_on(folder_id) or private.may_keep_roster(folder_id) or private.may_set_up(folder_id));

-- Functions the policies and triggers call as the signed-in person.
grant execute on function private.me() to authenticated;
grant execute on function private.open_folders() to authenticated;
grant execute on function private.open_to_me(uuid) to authenticated;
grant execute on function private.may_set_up(uuid) to authenticated;
grant execute on function private.may_keep_roster(uuid) to authenticated;
grant execute on function private.may_work_on(uuid) to authenticated;
grant execute on function private.may_report_in(uuid) to authenticated;
grant execute on function private.my_schools() to authenticated;
