-- A request out of a restricted household is a restricted matter from its first rows on: otherwise the office would read in the letter what it may not see in the household.
create or replace function private.petition_before_write() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_case public.case;
  v_house public.household;
begin
  -- A household deleted after its time leaves even closed matters.
  if tg_op = 'UPDATE' then
    if new.household_id is null and (to_jsonb(new) - 'household_id') = (to_jsonb(old) - 'household_id') then return new; end if;
  end if;
  perform private.must(private.may_work_on(new.folder_id));
  select * into v_case from public.case c where c.id = new.case_id and c.folder_id = new.folder_id;
  if v_case.kind is distinct from 'petition' then perform private.refuse('bad_reference', '只有信访事项有来信来访登记'); end if;
  if v_case.status = 'closed' and not private.trusted() then perform private.refuse('closed', '已销号的事项不能再改，请先重启'); end if;
  if tg_op = 'INSERT' and new.household_id is not null then
    select h.* into v_house from public.household h where h.id = new.household_id and private.school_of(h.folder_id) = private.school_of(new.folder_id);
    if not found or not (private.trusted() or private.can_open(auth.uid(), v_house.folder_id)) then
      perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
    end if;
    if (select f.restricted from public.folder f where f.id = v_house.folder_id) then perform private.restrict(new.folder_id, null); end if;
    -- Whoever is kept out of the household must not learn of it here.
    if exists (
      select from public.folder_member m
      where m.folder_id = v_house.folder_id and m.part = 'recused' and (m.ends_at is null or m.ends_at > clock_timestamp()) and private.can_open(m.person_id, new.folder_id)) then
      perform private.refuse('bad_reference', '这户有人需要回避，不能与这件事项关联');
    end if;
  end if;
  return new;
end
$$;
