-- Before a step: is it legal from here, is it this person's, is what it needs there, is what it carries whole?
create function private.check_support_data(p_step text, p_fields jsonb, p_data jsonb, p_folder uuid, p_household uuid, p_school uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_field private.step_field;
  v_value jsonb;
  v_left jsonb := p_data;
  v_here public.case; -- this household, as far as rules about linking ask
begin
  for v_field in select * from jsonb_populate_recordset(null::private.step_field, p_fields) loop
    v_value := p_data -> v_field.name;
    v_left := v_left - v_field.name;
    if v_value is null or v_value = 'null'
       or v_field.type = 'text' and jsonb_typeof(v_value) = 'string' and btrim(v_value #>> '{}', E' \t\r\n\u3000\u00a0') = '' then
      if v_field.required then perform private.refuse('missing', format('「%s」要填写%s', private.support_word(p_step), v_field.word)); end if;
      continue;
    end if;
    if not private.fits_field(v_field, v_value)
       or v_field.type = 'people' and jsonb_array_length(v_value) not between v_field.least and v_field.most
       or v_field.type = 'date' and v_field.most is not null and (v_value #>> '{}')::date not between private.today() and private.today() + v_field.most then
      perform private.refuse('bad_value', format('「%s」的%s填写不对', private.support_word(p_step), v_field.word));
    end if;
    case v_field.type
      when 'people' then
        perform private.must_be_free(x::uuid, p_school, p_folder, null, v_field.word || '必须是本校在用的人员') from jsonb_array_elements_text(v_value) x;
        -- Not whoever only sets the school up or only sees its totals.
        if exists (select from jsonb_array_elements_text(v_value) x where not private.roles_in(x::uuid, p_school) && array['keeper', 'handler', 'desk', 'lead']) then
          perform private.refuse('bad_handler', v_field.word || '必须是班主任、宿管、部门、办公室的人员或校领导');
        end if;
      when 'person' then
        if p_step <> 'recuse' then
          perform private.must_be_free((v_value #>> '{}')::uuid, p_school, p_folder, null, v_field.word || '必须是本校在用的人员');
        elsif not exists (select from public.person p where p.id = (v_value #>> '{}')::uuid and p.folder_id = private.school_folder(p_school)) then
          perform private.refuse('bad_handler', v_field.word || '必须是本校人员');
        end if;
      when 'case' then
        v_here.id := p_household;
        v_here.folder_id := p_folder;
        perform private.must_be_linkable(v_here, p_school, (v_value #>> '{}')::uuid, 'link');
      when 'file' then
        if not exists (select from public.attachment a where a.id = (v_value #>> '{}')::uuid and a.folder_id = p_folder and a.withdrawn_at is null) then
          perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
        end if;
      else null;
    end case;
  end loop;
  if v_left <> '{}' then perform private.refuse('bad_value', format('「%s」里有不认识的内容', private.support_word(p_step))); end if;
end
$$;

-- Help that costs money or goods needs a leader's word first.
create function private.costs(p_aid public.aid) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return p_aid.kind in ('subsidy', 'materials') or coalesce(p_aid.amount, 0) > 0 or btrim(p_aid.quantity, E' \t\r\n\u3000\u00a0') <> '';
end
$$;

create function private.check_support_needs(p_needs text[], p_event public.household_event, p_house public.household, p_aid public.aid) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_need text;
  v_word text := private.support_word(p_event.step);
  v_said boolean := btrim(p_event.note, E' \t\r\n\u3000\u00a0') <> '';
begin
  foreach v_need in array p_needs loop
    if v_need = 'note' and not v_said then
      perform private.refuse('needs_note', format('「%s」需要写明情况', v_word));
    elsif v_need = 'contact' and p_house.consent = 'withdrawn' then
      perform private.refuse('needs_consent', format('对方已撤回同意，不能再「%s」', v_word));
    elsif v_need = 'other' and p_aid.created_by = p_event.by_id then
      perform private.refuse('needs_other', '不能审批自己提出的帮扶，请由其他校领导来办');
    elsif v_need = 'free' and private.costs(p_aid) then
      perform private.refuse('needs_approval', '要花钱或发放物品的帮扶，先由校领导同意，再落实');
    elsif v_need = 'plan' and p_aid.form <> 'plan' then
      perform private.refuse('illegal_step', format('这项帮扶已是「%s」，不能再「%s」', private.support_state_word(p_aid.state), v_word));
    elsif v_need = 'receipt' and not v_said and coalesce(p_event.data -> 'receipt', 'null') = 'null' then
      perform private.refuse('needs_receipt', '「落实」要写明签收情况，或附上收据');
    end if;
  end loop;
end
$$;

create function private.household_event_before_insert() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_me uuid := private.me();
  v_school uuid := private.school_of(new.folder_id);
  v_tbl text;
  v_state text;
  v_house public.household;
  v_promise public.promise;
  v_aid public.aid;
  v_rule private.support_step;
  v_roles text[];
begin
  perform private.must(private.may_visit(new.folder_id));
  select * into v_house from public.household h where h.id = new.household_id and h.folder_id = new.folder_id for update;
  if not found then perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档'); end if;
  select s.tbl into v_tbl from private.support_step s where s.step = new.step limit 1;
  if not found then perform private.refuse('bad_value', '没有这个步骤'); end if;
  case v_tbl
    when 'promise' then
      select * into v_promise from public.promise p where p.id = new.about_id and p.folder_id = new.folder_id for update;
      v_state := v_promise.state;
    when 'aid' then
      select * into v_aid from public.aid a where a.id = new.about_id and a.folder_id = new.folder_id for update;
      v_state := v_aid.state;
    else
      v_state := case when v_house.ended_at is null then 'open' else 'ended' end;
      if new.about_id is not null and not exists (select from public.visit v where v.id = new.about_id and v.folder_id = new.folder_id) then v_state := null; end if;
  end case;
  if v_state is null then perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档'); end if;

  select * into v_rule from private.support_step s where s.tbl = v_tbl and s.step = new.step and s.from_state = v_state;
  if not found then
    perform private.refuse('illegal_step', case v_tbl
      when 'household' then format('这户的帮扶已经结束，不能再「%s」', private.support_word(new.step))
      else format('这项%s已是「%s」，不能再「%s」', case v_tbl when 'promise' then '承诺' else '帮扶' end, private.support_state_word(v_state), private.support_word(new.step)) end);
  end if;
  if not private.trusted() then
    v_roles := v_rule.roles;
    -- Where only the people named may look, they may also let one more look.
    if new.step = 'share' and (select f.restricted from public.folder f where f.id = new.folder_id) then v_roles := v_roles || 'visitor'::text; end if;
    if not v_roles && (
        private.roles_in(v_me, v_school)
        || case when 'visitor' = any (private.standing(v_me, new.folder_id)) then array['visitor'] else '{}' end
        || case when v_promise.by_person = v_me then array['promiser'] else '{}' end) then
      perform private.refuse('not_your_step', format('您不能在这户「%s」', private.support_word(new.step)));
    end if;
    new.by_id := v_me;
    new.at := private.sane_time(new.at);
    new.created_at := now();
  end if;
  perform private.check_support_needs(v_rule.needs, new, v_house, v_aid),
    private.check_support_data(new.step, v_rule.fields, new.data, new.folder_id, new.household_id, v_school);
  return new;
end
$$;
create trigger household_event_before_insert before insert on public.household_event for each row execute function private.household_event_before_insert();
