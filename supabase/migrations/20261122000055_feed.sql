-- Four more tables travel.
create or replace function sync.tables() returns text[]
language plpgsql immutable set search_path = ''
as $$
begin
  return (
    select array['school', 'folder', 'folder_member', 'person', 'person_role', 'department', 'unit', 'category', 'term', 'calendar_day',
      'check_slot', 'checklist_item', 'workflow_step', 'deadline', 'pupil', 'check', 'absence', 'case', 'case_party', 'case_event', 'conflict', 'attachment',
      'petition', 'paper', 'duty_item', 'look_run']
  );
end
$$;
select private.install_feed();
