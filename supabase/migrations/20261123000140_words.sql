-- What is missing is named in words also where it is a visit's, a promise's or a round's.
create or replace function private.field_word(p_column text) returns text
language sql immutable set search_path = ''
as $$
  select coalesce(case p_column
    when 'name' then '名称' when 'facts' then '简要情况' when 'occurred_at' then '发生时间' when 'category_id' then '类别' when 'kind' then '类型'
    when 'reason' then '原因' when 'pupil_name' then '学生姓名' when 'parent_reached' then '是否联系上家长' when 'step' then '步骤' when 'case_id' then '所属事项'
    when 'check_id' then '所属排查' when 'unit_id' then '班级或宿舍' when 'week_start' then '周起始日' when 'ordinal' then '次序' when 'result' then '结果'
    when 'checked_at' then '排查时间' when 'school_id' then '学校' when 'place' then '地点' when 'urgency' then '紧急程度' when 'note' then '记录'
    when 'title' then '标题' when 'person_id' then '人员' when 'role' then '角色' when 'on_date' then '日期' when 'starts_on' then '开始日期' when 'ends_on' then '结束日期'
    when 'household_id' then '所属走访对象' when 'planned_on' then '走访日期' when 'reasons' then '走访事由' when 'people' then '走访人或家里的人' when 'state' then '走访结果'
    when 'what' then '承诺的事' when 'due_on' then '承诺日期' when 'from_on' then '开始日期' when 'to_on' then '结束日期' when 'channel' then '渠道' when 'received_on' then '收到日期'
  end, p_column)
$$;
