-- What a new school begins with: workflow, deadlines, check plan, departments, categories, checklist. All of it the school's to edit.

-- A school and its folder name each other, so both are written in one statement.
create function private.create_school(p_school uuid, p_folder uuid, p_name text) returns uuid
language sql volatile security definer set search_path = ''
as $$
  with f as (
    insert into public.folder (id, folder_id, school_id, kind) values (p_folder, p_folder, p_school, 'school')
  )
  insert into public.school (id, folder_id, name) values (p_school, p_folder, p_name) returning folder_id
$$;

-- The folder of a unit in a term, with its keepers. Answers the folder that is there already, or a new one.
create function private.open_unit_term(p_unit uuid, p_term uuid, p_keepers uuid[] default '{}') returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_folder uuid := (select f.id from public.folder f where f.kind = 'unit_term' and f.unit_id = p_unit and f.term_id = p_term);
begin
  if v_folder is null then
    v_folder := gen_random_uuid();
    insert into public.folder (id, folder_id, school_id, kind, unit_id, term_id)
    select v_folder, v_folder, private.school_of(u.folder_id), 'unit_term', u.id, p_term from public.unit u where u.id = p_unit;
  end if;
  perform private.make_member(v_folder, k, 'keeper') from unnest(p_keepers) k;
  return v_folder;
end
$$;

create function private.install_workflow(p_folder uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.workflow_step (id, folder_id, case_kind, from_status, step, to_status, roles, needs)
  select gen_random_uuid(), p_folder, k, w.from_status, w.step, w.to_status,
    case when k = 'dispute' then w.roles || w.also_in_disputes else w.roles end, w.needs
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
  ) w (from_status, step, to_status, roles, also_in_disputes, needs)
  where w.step <> 'settle' or k in ('dispute', 'hazard')
$$;

create function private.install_plan(p_folder uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.deadline (id, folder_id, case_kind, days, unit, source)
  select gen_random_uuid(), p_folder, d.* from (values
    ('dispute', 5, 'workday', '学校规定'),
    ('bullying', 10, 'day', '学校规定：发现后10日内作出认定（参照《未成年人保护法》第39条及时处理的要求）'),
    ('petition', 60, 'day', '《信访工作条例》（2022）第34条：自受理之日起60日内办结'),
    ('hazard', 7, 'day', '学校规定'),
    ('incident', 1, 'day', '学校规定')
  ) d;
  insert into public.check_slot (id, folder_id, unit_kind, ordinal, opens_weekday, due_weekday, due_time)
  select gen_random_uuid(), p_folder, s.* from (values
    ('class', 1, 1, 3, '18:00'), ('class', 2, 4, 5, '18:00'),
    ('dorm', 1, 1, 2, '22:30'), ('dorm', 2, 3, 4, '22:30')
  ) s;
  insert into public.department (id, folder_id, name, sort)
  select gen_random_uuid(), p_folder, d.name, d.sort
  from unnest(array['教导处', '德育处', '党支部（工会）', '后勤处', '少先队', '办公室']) with ordinality d (name, sort)
$$;

-- The category tree: what is screened, as which kind of matter, by which department.
create function private.install_categories(p_folder uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_group record;
  v_parent uuid;
begin
  for v_group in
    select g.name, g.kind, g.department, g.children, g.sort
    from (values
      ('学生矛盾', 'dispute', '德育处', array['同学争执', '孤立排挤', '借拿财物', '座位与值日', '宿舍作息', '宿舍床位与用品', '网络言语', '起绰号取笑', '师生之间', '家长之间', '其他学生矛盾'], 1),
      ('疑似欺凌', 'bullying', '德育处', array['身体伤害', '言语侮辱', '排斥孤立', '强要财物', '网络欺凌'], 2),
      ('教职工利益', 'petition', '党支部（工会）', array['考核评价', '职称评聘', '工资福利', '代课教师诉求', '其他教职工诉求'], 3),
      ('教师履职与师德', 'petition', '党支部（工会）', array['教育教学方式', '有偿补课', '其他师德事项'], 4),
      ('基建、资产与财务', 'petition', '后勤处', array['工程建设', '资产与采购', '收费与财务公开'], 5),
      ('考试、招生与收费', 'petition', '教导处', array['招生与分班', '考试与成绩', '收费与资助'], 6),
      ('教学秩序', 'petition', '教导处', array['课程与作业', '作息与课后服务', '食堂与住宿服务'], 7),
      ('安全隐患', 'hazard', '后勤处', array['校舍与设施', '消防与用电', '食品与饮水', '宿舍安全', '校园周边与交通', '自然灾害隐患'], 8),
      ('突发事件', 'incident', '办公室', array['学生受伤或突发疾病', '学生走失或未到校', '自然灾害', '公共卫生', '其他突发事件'], 9)
    ) g (name, kind, department, children, sort)
    order by g.sort
  loop
    v_parent := gen_random_uuid();
    insert into public.category (id, folder_id, parent_id, name, kind, department_id, sort)
    select v_parent, p_folder, null, v_group.name, v_group.kind, d.id, v_group.sort
    from (select (select d.id from public.department d where d.folder_id = p_folder and d.name = v_group.department) as id) d;
    insert into public.category (id, folder_id, parent_id, name, kind, department_id, sort)
    select gen_random_uuid(), p_folder, v_parent, c.name, v_group.kind,
      (select d.id from public.department d where d.folder_id = p_folder and d.name = v_group.department), c.sort
    from unnest(v_group.children) with ordinality c (name, sort);
  end loop;
end
$$;

-- The checklist asks about matters, never about what somebody is like.
create function private.install_checklist(p_folder uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.checklist_item (id, folder_id, title, hint, answer, category_id, unit_kind, sort)
  select gen_random_uuid(), p_folder, i.title, i.hint, i.answer,
    (select c.id from public.category c where c.folder_id = p_folder and c.parent_id is not null and c.name = i.category), i.unit_kind, i.sort
  from (values
    ('因座位、值日、活动发生争执', '写事实：什么时候、在哪里、为了什么', 'finding', '座位与值日', 'class', 1),
    ('因作息、床位、卫生发生争执', '写事实：什么时候、在哪里、为了什么', 'finding', '宿舍作息', 'dorm', 2),
    ('同学之间争吵或动手', '写事实，不贴标签', 'finding', '同学争执', null, 3),
    ('有同学被冷落、不让参加活动', '写看到、听到的事，不猜原因', 'finding', '孤立排挤', null, 4),
    ('起绰号、取笑', '写原话和场合', 'finding', '起绰号取笑', null, 5),
    ('借东西不还、未经同意拿东西', '写明什么物品、现在在哪里', 'finding', '借拿财物', null, 6),
    ('伤人的话（含班级群、网上）', '写原话和场合；网上的先请当事人保留', 'finding', '网络言语', null, 7),
    ('身上有伤、受伤', '先照看孩子；写看到的情况和孩子自己的说法', 'finding', '学生受伤或突发疾病', null, 8),
    ('反复被同一些人欺负', '先制止、先保护；写事实', 'finding', '身体伤害', null, 9),
    ('教室、走廊、设施有安全隐患', '写明位置，能拍照就拍照', 'finding', '校舍与设施', 'class', 10),
    ('宿舍用电、门窗、床铺有安全隐患', '写明位置，能拍照就拍照', 'finding', '宿舍安全', 'dorm', 11),
    ('有学生缺勤、未归', '逐人写明原因，是否联系上家长', 'absence', null, null, 12)
  ) i (title, hint, answer, category, unit_kind, sort)
$$;

create function private.install_school_defaults(p_school uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_folder uuid := private.school_folder(p_school);
begin
  if v_folder is null then raise exception 'school % has no folder', p_school; end if;
  perform private.install_workflow(v_folder);
  perform private.install_plan(v_folder);
  perform private.install_categories(v_folder);
  perform private.install_checklist(v_folder);
end
$$;
