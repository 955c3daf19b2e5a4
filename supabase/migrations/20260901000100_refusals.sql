-- Every refusal is a sentence for the person and a code for the program.
create function private.refuse(p_code text, p_sentence text) returns void
language plpgsql immutable set search_path = ''
as $$
begin
  raise exception using errcode = 'ZW001', message = p_sentence, hint = p_code;
end
$$;

create function private.sentence(p_constraint text) returns text
language sql immutable set search_path = ''
as $$
  select case p_constraint
    when 'schools_have_a_name' then '请填写学校名称，不超过100字'
    when 'folder_kinds_are_known' then '档的类型不对'
    when 'a_folder_lies_in_itself' then '档的编号不对'
    when 'a_unit_term_folder_names_both' then '班级档须写明班级和学期'
    when 'the_school_folder_is_open_to_all_members' then '学校档不能设为限制'
    when 'departments_have_a_name' then '请填写部门名称，不超过50字'
    when 'department_names_are_unique' then '已有同名部门'
    when 'people_have_a_name' then '请填写姓名，不超过50字'
    when 'accounts_are_short' then '账号不能超过100字'
    when 'roles_are_known' then '角色不对'
    when 'a_role_is_given_once' then '此人已有这个角色'
    when 'parts_are_known' then '成员身份不对'
    when 'a_membership_ends_after_it_starts' then '结束时间不能早于开始时间'
    when 'unit_kinds_are_known' then '请选择班级或宿舍'
    when 'units_have_a_name' then '请填写班级或宿舍名称，不超过50字'
    when 'grades_are_short' then '年级不能超过20字'
    when 'unit_sizes_are_sane' then '人数应在0到1000之间'
    when 'unit_names_are_unique' then '已有同名班级或宿舍'
    when 'a_unit_has_one_folder_a_term' then '该班级本学期已建档'
    when 'a_school_has_one_school_folder' then '该校已建档'
    when 'terms_have_a_name' then '请填写学期名称，不超过50字'
    when 'a_term_ends_after_it_starts' then '学期的起止日期不对'
    when 'calendar_kinds_are_known' then '请选择放假或上课'
    when 'calendar_dates_are_sane' then '日期不对'
    when 'calendar_names_are_short' then '名称不能超过50字'
    when 'a_date_is_listed_once' then '这一天已在校历中'
    when 'categories_have_a_name' then '请填写类别名称，不超过50字'
    when 'category_kinds_are_known' then '类别的事项类型不对'
    when 'a_category_is_not_its_own_parent' then '上级类别不能是它自己'
    when 'slots_are_for_a_known_kind_of_unit' then '请选择班级或宿舍'
    when 'slots_are_numbered_from_one' then '排查次序应在1到7之间'
    when 'slots_open_before_they_are_due' then '截止应不早于开始，且在同一周内'
    when 'due_times_are_times' then '截止时间请写成 18:00 这样'
    when 'a_slot_is_planned_once' then '这一次排查已在计划中'
    when 'items_have_a_title' then '请填写排查内容，不超过60字'
    when 'item_hints_are_short' then '提示不能超过200字'
    when 'answers_are_known' then '排查项的类型不对'
    when 'items_are_for_a_known_kind_of_unit' then '请选择班级或宿舍'
    when 'steps_are_for_a_known_kind_of_case' then '事项类型不对'
    when 'step_statuses_are_known' then '流程的状态不对'
    when 'step_words_are_known' then '流程的步骤不对'
    when 'steps_are_for_known_relations' then '流程的经办人不对'
    when 'step_needs_are_known' then '流程的要求不对'
    when 'a_step_is_defined_once' then '这一步已有规定'
    when 'deadlines_are_for_a_known_kind_of_case' then '事项类型不对'
    when 'deadlines_are_sane' then '期限应在1到365天之间'
    when 'deadline_units_are_known' then '期限单位应为日或工作日'
    when 'deadline_sources_are_short' then '依据不能超过200字'
    when 'deadlines_never_exceed_the_ceiling' then '期限可以缩短，不能超过规定的上限'
    when 'a_kind_of_case_has_one_deadline' then '这类事项已有期限'
    when 'pupils_have_a_name' then '请填写学生姓名，不超过50字'
    when 'pinyin_is_short' then '拼音太长'
    when 'pupil_numbers_are_short' then '学号不能超过30字'
    when 'weeks_start_on_monday' then '周起始日必须是星期一'
    when 'weeks_are_sane' then '周起始日不对'
    when 'checks_are_numbered_from_one' then '排查次序应在1到7之间'
    when 'results_are_known' then '排查结果不对'
    when 'answers_are_few_and_whole' then '排查项太多或有空项'
    when 'absences_name_a_pupil' then '请填写缺勤学生姓名，不超过50字'
    when 'absences_have_a_reason' then '请填写缺勤原因，不超过100字'
    when 'absence_details_are_short' then '缺勤说明不能超过1000字'
    when 'whether_the_parent_was_reached_is_known' then '请选择是否联系上家长'
    when 'case_kinds_are_known' then '事项类型不对'
    when 'facts_are_not_empty' then '请填写简要情况'
    when 'facts_are_at_most_2000_characters' then '简要情况不能超过2000字'
    when 'places_are_at_most_100_characters' then '地点不能超过100字'
    when 'spot_actions_are_at_most_2000_characters' then '现场处置情况不能超过2000字'
    when 'urgencies_are_known' then '紧急程度不对'
    when 'case_statuses_are_known' then '事项状态不对'
    when 'matters_did_not_happen_long_ago' then '发生时间太早，请核对'
    when 'a_folder_holds_one_case' then '这个档里已有事项'
    when 'parties_have_a_name' then '请填写当事人姓名，不超过50字'
    when 'a_party_is_a_pupil_or_a_person' then '当事人不能既是学生又是教职工'
    when 'event_steps_are_known' then '没有这个步骤'
    when 'notes_are_at_most_2000_characters' then '记录不能超过2000字'
    when 'what_was_kept_is_known' then '请选择保留哪一个'
    when 'a_settled_conflict_says_what_was_kept' then '请选择保留哪一个'
  end
$$;

create function private.field_word(p_column text) returns text
language sql immutable set search_path = ''
as $$
  select coalesce(case p_column
    when 'name' then '名称' when 'facts' then '简要情况' when 'occurred_at' then '发生时间' when 'category_id' then '类别' when 'kind' then '类型'
    when 'reason' then '原因' when 'pupil_name' then '学生姓名' when 'parent_reached' then '是否联系上家长' when 'step' then '步骤' when 'case_id' then '所属事项'
    when 'check_id' then '所属排查' when 'unit_id' then '班级或宿舍' when 'week_start' then '周起始日' when 'ordinal' then '次序' when 'result' then '结果'
    when 'checked_at' then '排查时间' when 'school_id' then '学校' when 'place' then '地点' when 'urgency' then '紧急程度' when 'note' then '记录'
    when 'title' then '标题' when 'person_id' then '人员' when 'role' then '角色' when 'on_date' then '日期' when 'starts_on' then '开始日期' when 'ends_on' then '结束日期'
  end, p_column)
$$;

create function private.status_word(p_status text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case p_status when 'new' then '新建' when 'registered' then '待受理' when 'accepted' then '待分流' when 'handling' then '办理中'
    when 'resolved' then '已办结' when 'closed' then '已销号' else p_status end;
end
$$;

create function private.step_word(p_step text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case p_step when 'register' then '登记' when 'settle' then '现场处置' when 'accept' then '受理' when 'route' then '分流'
    when 'mediate' then '调处记录' when 'resolve' then '办结' when 'close' then '销号' when 'reopen' then '重启' else p_step end;
end
$$;

-- What an error means to the phone. Only the errors of the operation itself come here; passing faults roll the whole batch back.
create function private.verdict_of(p_state text, p_message text, p_hint text, p_constraint text, p_column text) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return case
    when p_state = 'ZW001' then jsonb_build_object('code', p_hint, 'message', p_message)
    when p_state = '42501' then jsonb_build_object('code', 'forbidden', 'message', '您没有权限做这项操作')
    when p_state = '23514' then jsonb_build_object('code', 'invalid', 'message', coalesce(private.sentence(p_constraint), '填写的内容不符合要求'))
    when p_state = '23502' then jsonb_build_object('code', 'missing', 'message', '缺少必填内容：' || private.field_word(p_column))
    when p_state = '23503' then jsonb_build_object('code', 'bad_reference', 'message', '所引用的内容不存在，或不属于这个档')
    when p_state = '23505' then jsonb_build_object('code', 'exists', 'message', coalesce(private.sentence(p_constraint), '这条记录已经存在'))
    when p_state like '22%' then jsonb_build_object('code', 'bad_value', 'message', '填写的内容格式不对')
    else jsonb_build_object('code', 'failed', 'message', '服务器没能处理这条记录（' || p_state || '）')
  end;
end
$$;
