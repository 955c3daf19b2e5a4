-- Whether what a step carries is what its fields say, and whether whom and what it names may be named. A matter that is not open to the actor is
-- answered like one that is not there.
create function private.is_date(p_value text) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return p_value ~ '^\d{4}-\d{2}-\d{2}$' and p_value::date between date '1990-01-01' and date '2100-12-31';
exception when others then
  return false;
end
$$;

create function private.is_moment(p_value text) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return p_value ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}' and p_value::timestamptz is not null;
exception when others then
  return false;
end
$$;

-- The shape alone: null, or whether it fits.
create function private.fits_field(p_field private.step_field, p_value jsonb) returns boolean
language plpgsql stable set search_path = ''
as $$
declare
  v_text text := p_value #>> '{}';
begin
  if p_field.type in ('people', 'names') then
    if jsonb_typeof(p_value) <> 'array' then return false; end if;
    if exists (select from jsonb_array_elements(p_value) x where jsonb_typeof(x) <> 'string') then return false; end if;
    if p_field.type = 'people' then
      return jsonb_array_length(p_value) <= 10 and not exists (select from jsonb_array_elements(p_value) x where not sync.is_uuid(x));
    end if;
    return not exists (
      select from jsonb_array_elements_text(p_value) x where btrim(x, E' \t\r\n\u3000\u00a0') = '' or char_length(x) > coalesce(p_field.most, 50));
  end if;
  if jsonb_typeof(p_value) <> 'string' then return false; end if;
  return case p_field.type
    when 'text' then char_length(v_text) <= p_field.most
    when 'choice' then v_text = any (p_field.choices)
    when 'date' then private.is_date(v_text)
    when 'moment' then private.is_moment(v_text)
    else sync.is_uuid(p_value)
  end;
end
$$;

-- Whoever is given a part in a matter works at the school and is not whom it concerns.
create function private.must_be_free(p_person uuid, p_school uuid, p_folder uuid, p_role text, p_sentence text) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_roles text[] := private.roles_in(p_person, p_school);
begin
  if cardinality(v_roles) = 0 or p_role is not null and not p_role = any (v_roles) then perform private.refuse('bad_handler', p_sentence); end if;
  if private.recused(p_person, p_folder) or exists (select from public.case_party p where p.folder_id = p_folder and p.person_id = p_person) then
    perform private.refuse('recused_handler', '当事人和回避的人不能办理此事项');
  end if;
end
$$;

create function private.must_be_linkable(p_case public.case, p_school uuid, p_other uuid, p_step text) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_other public.case;
begin
  select c.* into v_other from public.case c join public.folder f on f.id = c.folder_id and f.school_id = p_school where c.id = p_other and c.status <> 'new';
  if not found or not (private.trusted() or private.can_open(auth.uid(), v_other.folder_id)) then
    perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
  end if;
  if v_other.id = p_case.id then perform private.refuse('bad_value', '不能与它自己关联'); end if;
  -- Whoever is kept out of the other matter must not learn of it here.
  if exists (
    select from public.folder_member m
    where m.folder_id = v_other.folder_id and m.part = 'recused' and (m.ends_at is null or m.ends_at > clock_timestamp()) and private.can_open(m.person_id, p_case.folder_id)) then
    perform private.refuse('bad_reference', '那件事项有人需要回避，不能与这件关联');
  end if;
  if p_step = 'merge' and p_case.kind = 'bullying' and v_other.kind <> 'bullying' then perform private.refuse('bad_value', '疑似欺凌只能并入疑似欺凌的事项'); end if;
  if p_step = 'merge' and v_other.status = 'closed' then perform private.refuse('closed', '要并入的事项已销号，请先重启它'); end if;
end
$$;

create function private.check_reference(p_field private.step_field, p_value jsonb, p_case public.case, p_school uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_school_folder uuid := private.school_folder(p_school);
  v_id uuid := case when p_field.type <> 'people' then (p_value #>> '{}')::uuid end;
begin
  case p_field.type
    when 'people' then
      perform private.must_be_free(x::uuid, p_school, p_case.folder_id, null, p_field.word || '必须是本校在用的人员') from jsonb_array_elements_text(p_value) x;
    when 'person' then
      if p_field.step = 'recuse' then
        if not exists (select from public.person p where p.id = v_id and p.folder_id = v_school_folder) then perform private.refuse('bad_handler', p_field.word || '必须是本校人员'); end if;
      elsif p_field.step = 'lead' then
        perform private.must_be_free(v_id, p_school, p_case.folder_id, 'lead', p_field.word || '必须是本校在用的校领导');
      else
        perform private.must_be_free(v_id, p_school, p_case.folder_id, null, p_field.word || '必须是本校在用的人员');
      end if;
    when 'case' then
      perform private.must_be_linkable(p_case, p_school, v_id, p_field.step);
    when 'category' then
      if not exists (select from public.category c where c.id = v_id and c.folder_id = v_school_folder and c.kind = 'bullying') then
        perform private.refuse('bad_reference', '请选择疑似欺凌的类别');
      end if;
    when 'item' then
      if not exists (select from public.duty_item d where d.id = v_id and d.folder_id = v_school_folder) then
        perform private.refuse('bad_reference', '所引用的内容不存在，或不属于这个档');
      end if;
  end case;
end
$$;

create function private.check_data(p_step text, p_data jsonb, p_case public.case, p_school uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_field private.step_field;
  v_value jsonb;
  v_left jsonb := p_data;
begin
  for v_field in select * from private.step_field f where f.step = p_step order by f.sort loop
    v_value := p_data -> v_field.name;
    v_left := v_left - v_field.name;
    if v_value is null or v_value = 'null'
       or v_field.type = 'text' and jsonb_typeof(v_value) = 'string' and btrim(v_value #>> '{}', E' \t\r\n\u3000\u00a0') = '' then
      if v_field.required and (v_field.kinds is null or p_case.kind = any (v_field.kinds)) then
        perform private.refuse('missing', format('「%s」要填写%s', private.step_word(p_step), v_field.word));
      end if;
      continue;
    end if;
    if not private.fits_field(v_field, v_value) then
      perform private.refuse('bad_value', format('「%s」的%s填写不对', private.step_word(p_step), v_field.word));
    end if;
    if v_field.type = 'names' and jsonb_array_length(v_value) < v_field.least then
      perform private.refuse('missing', format('「%s」要写明至少%s名%s', private.step_word(p_step), v_field.least, v_field.word));
    end if;
    if v_field.type in ('person', 'people', 'case', 'category', 'item') then perform private.check_reference(v_field, v_value, p_case, p_school); end if;
  end loop;
  if v_left <> '{}' then perform private.refuse('bad_value', format('「%s」里有不认识的内容', private.step_word(p_step))); end if;
end
$$;
