-- 建一所学校：先在控制台为每个人建好登录账号（邮箱 = 账号@accountDomain），再改下面四处名单，整段运行一次。
-- 角色：keeper 班主任或宿管，handler 部门办理人，desk 办公室，lead 校领导，admin 管理员。一个人可以有几行。
do $$
declare
  v_domain text := 'account.zhiwei.example';
  v_school uuid := gen_random_uuid();
  v_folder uuid := gen_random_uuid();
  v_term uuid := gen_random_uuid();
begin
  -- 一、校名和学期
  perform private.create_school(v_school, v_folder, '示例小学');
  perform private.install_school_defaults(v_school);
  insert into public.term (id, folder_id, name, starts_on, ends_on) values (v_term, v_folder, '2026—2027学年第一学期', '2026-08-31', '2027-01-17');

  -- 二、法定节假日和调休（holiday 放假，workday 周末上课）
  insert into public.calendar_day (id, folder_id, on_date, kind, name)
  select gen_random_uuid(), v_folder, d.on_date::date, d.kind, d.name
  from (values ('2026-10-01', 'holiday', '国庆节'), ('2026-10-10', 'workday', '国庆调休')) d(on_date, kind, name);

  -- 三、人员和角色（部门只有办理人需要）
  create temporary table staff (account text, name text, role text, department text) on commit drop;
  insert into staff values
    ('wanglaoshi', '王老师', 'keeper', null),
    ('zhaozhuren', '赵主任', 'handler', '德育处'),
    ('bangongshi', '办公室', 'desk', null),
    ('xiaozhang', '校长', 'lead', null),
    ('guanliyuan', '管理员', 'admin', null);
  insert into public.person (id, folder_id, name, account)
  select distinct on (u.id) u.id, v_folder, s.name, s.account from staff s join auth.users u on u.email = s.account || '@' || v_domain;
  insert into public.person_role (id, folder_id, person_id, role, department_id)
  select gen_random_uuid(), v_folder, p.id, s.role, (select d.id from public.department d where d.folder_id = v_folder and d.name = s.department)
  from staff s join public.person p on p.folder_id = v_folder and p.account = s.account;

  -- 四、班级、宿舍和负责人（kind：class 班级，dorm 宿舍）
  create temporary table rooms (kind text, name text, grade text, size integer, sort integer, keeper text) on commit drop;
  insert into rooms values
    ('class', '三年级1班', '三年级', 40, 1, 'wanglaoshi'),
    ('dorm', '1号楼101', null, 8, 2, 'wanglaoshi');
  insert into public.unit (id, folder_id, kind, name, grade, size, sort) select gen_random_uuid(), v_folder, r.kind, r.name, r.grade, r.size, r.sort from rooms r;
  perform private.open_unit_term(u.id, v_term, array(select p.id from public.person p where p.folder_id = v_folder and p.account = r.keeper))
  from rooms r join public.unit u on u.folder_id = v_folder and u.name = r.name;

  if (select count(*) from public.person p where p.folder_id = v_folder) < (select count(distinct s.account) from staff s) then
    raise exception '有的账号还没有登录用户：%', (
      select string_agg(distinct s.account, '、') from staff s where not exists (select from auth.users u where u.email = s.account || '@' || v_domain));
  end if;
end
$$;
-- 花名册由班主任或办公室登记；也可以直接写入 public.pupil（folder_id 是该班本学期的档，initials 是拼音首字母）。
