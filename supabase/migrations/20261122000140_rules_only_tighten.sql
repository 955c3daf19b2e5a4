-- The school edits its table, and may ask for more; what the tracks of suspected bullying and of letters and visits ask for cannot be taken out, nor led around.
create function private.workflow_step_before_write() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_rule record;
begin
  if private.trusted() then return new; end if;
  perform private.must(private.may_set_up(new.folder_id));
  if new.case_kind not in ('bullying', 'petition') then return new; end if;
  select * into v_rule from private.default_steps() d where (d.case_kind, d.from_status, d.step) = (new.case_kind, new.from_status, new.step);
  if found then
    if exists (select from unnest(v_rule.needs) n where n not like '%~' and not n = any (new.needs)) or new.to_status <> v_rule.to_status then
      perform private.refuse('invalid', '可以增加要求，不能去掉规定的要求，也不能改变这一步的去向');
    end if;
  elsif new.to_status in ('resolved', 'closed') and new.to_status <> new.from_status then
    perform private.refuse('invalid', '这类事项不能另设办结或销号的途径');
  end if;
  return new;
end
$$;
create trigger workflow_step_before_write before insert or update on public.workflow_step for each row execute function private.workflow_step_before_write();
