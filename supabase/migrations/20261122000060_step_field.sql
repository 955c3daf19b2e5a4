-- What a step may carry in `case_event.data`, and what it must. The phone holds the same list (src/domain/step-fields.ts); a test compares them.
create table private.step_field (
  step text not null,
  sort integer not null,
  name text not null,
  type text not null,
  word text not null, -- what it is called in a refusal
  required boolean not null default false,
  kinds text[], -- required in these kinds of case only
  mark boolean not null default false, -- its value becomes a token `step:value`
  preset text, -- what an absent mark counts as
  choices text[],
  most integer, -- characters of a text
  least integer, -- names in a list
  primary key (step, name),
  constraint field_types_are_known check (type in ('text', 'date', 'moment', 'choice', 'person', 'people', 'names', 'case', 'category', 'item'))
);
alter table private.step_field enable row level security;
alter table private.step_field force row level security;
revoke all on table private.step_field from public, anon, authenticated;

insert into private.step_field (step, sort, name, type, word, required, mark, preset, choices, most, least, kinds)
select f.step, row_number() over (), f.name, f.type, f.word, f.flags like '%!%', f.flags like '%*%', f.preset, string_to_array(f.choices, ' '), f.most, f.least, string_to_array(f.kinds, ' ')
from (values
  ('register', 'channel', 'choice', '渠道', '*', null, 'letter visit call web transferred', null, null, null),
  ('register', 'track', 'choice', '办理程序', '*', null, 'ordinary simple', null, null, null),
  ('accept', 'track', 'choice', '办理程序', '*', 'ordinary', 'ordinary simple', null, null, null),
  ('decline', 'ground', 'choice', '不予受理的理由', '!*', null, 'not_ours court arbitration review statutory', null, null, null),
  ('decline', 'to', 'text', '应向谁提出', '', null, null, 100, null, null),
  ('route', 'co', 'people', '协办人', '', null, null, null, null, null),
  ('route', 'until', 'date', '办理期限', '', null, null, null, null, null),
  ('handle', 'next', 'date', '下次日期', '', null, null, null, null, null),
  ('mediate', 'side_a', 'text', '甲方的说法', '', null, null, 1000, null, null),
  ('mediate', 'side_b', 'text', '乙方的说法', '', null, null, 1000, null, null),
  ('tell', 'whom', 'choice', '告知对象', '!*', null, 'parents side_a side_b petitioner other', null, null, null),
  ('tell', 'what', 'choice', '告知内容', '*', 'other', 'accepted declined extended reply measures other', null, null, null),
  ('tell', 'how', 'choice', '告知方式', '!', null, 'face phone written message notice', null, null, null),
  ('tell', 'who', 'text', '被告知人', '', null, null, 50, null, null),
  ('tell', 'at', 'moment', '告知时间', '', null, null, null, null, null),
  ('inquire', 'present', 'names', '在场人员', '!', null, null, 50, 2, null),
  ('find', 'result', 'choice', '认定结果', '!*', null, 'bullying serious not_bullying', null, null, null),
  ('find', 'members', 'names', '认定人员', '!', null, null, 50, 2, null),
  ('measure', 'protect', 'text', '对受欺负学生的保护', '!', null, null, 1000, null, null),
  ('measure', 'guide', 'text', '对另一方学生的教育', '!', null, null, 1000, null, null),
  ('report', 'to', 'choice', '报送对象', '!*', null, 'police education superior other', null, null, null),
  ('report', 'who', 'text', '接报人', '!', null, null, 50, null, null),
  ('report', 'how', 'choice', '报送方式', '!', null, 'face phone written message', null, null, null),
  ('report', 'stage', 'choice', '首报、续报或终报', '!*', null, 'first follow final', null, null, null),
  ('report', 'at', 'moment', '报送时间', '', null, null, null, null, null),
  ('tick', 'item', 'item', '处置要点', '!', null, null, null, null, null),
  ('extend', 'clock', 'text', '要延的期限', '!', null, null, 20, null, null),
  ('extend', 'until', 'date', '延至', '!', null, null, null, null, null),
  ('pause', 'until', 'date', '预计恢复日期', '', null, null, null, null, null),
  ('supervise', 'next', 'date', '下次日期', '', null, null, null, null, null),
  ('lead', 'person', 'person', '包案领导', '!', null, null, null, null, null),
  ('lead', 'next', 'date', '下次日期', '', null, null, null, null, null),
  ('refer', 'to', 'text', '报送单位', '!', null, null, 100, null, null),
  ('refer', 'sent_on', 'date', '报送日期', '!', null, null, null, null, null),
  ('refer', 'how', 'choice', '报送方式', '!', null, 'written face', null, null, null),
  ('answer', 'on', 'date', '答复日期', '!', null, null, null, null, null),
  ('resolve', 'outcome', 'choice', '办理结果', '!*', null, 'agreed supported explained not_supported fixed handled', null, null, 'petition'),
  ('resolve', 'reasons', 'text', '事实和理由', '!', null, null, 2000, null, 'petition'),
  ('resolve', 'basis', 'text', '依据', '!', null, null, 1000, null, 'petition'),
  ('follow', 'satisfied', 'choice', '是否满意', '!*', null, 'yes partly no none', null, null, null),
  ('follow', 'next', 'date', '下次日期', '', null, null, null, null, null),
  ('look', 'run', 'text', '回头看批次', '', null, null, 36, null, null),
  ('look', 'result', 'choice', '回头看结果', '!*', null, 'confirmed reopened', null, null, null),
  ('share', 'person', 'person', '知会的人', '!', null, null, null, null, null),
  ('share', 'until', 'date', '知会到哪天', '!', null, null, null, null, null),
  ('recuse', 'person', 'person', '回避的人', '!', null, null, null, null, null),
  ('escalate', 'category', 'category', '类别', '!', null, null, null, null, null),
  ('link', 'case', 'case', '关联的事项', '!', null, null, null, null, null),
  ('merge', 'into', 'case', '并入的事项', '!', null, null, null, null, null),
  ('review', 'level', 'choice', '复查或复核', '!*', null, 'first second', null, null, null),
  ('review', 'to', 'text', '向谁申请', '!', null, null, 100, null, null),
  ('review', 'on', 'date', '申请日期', '!', null, null, null, null, null),
  ('reviewed', 'level', 'choice', '复查或复核', '!*', null, 'first second', null, null, null),
  ('reviewed', 'result', 'choice', '结果', '!', null, 'upheld changed', null, null, null),
  ('reviewed', 'on', 'date', '结果日期', '!', null, null, null, null, null)
) f (step, name, type, word, flags, preset, choices, most, least, kinds);

create or replace function private.step_word(p_step text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return coalesce('{
    "register": "登记", "settle": "现场处置", "accept": "受理", "decline": "不予受理", "route": "分流", "take": "接办", "return": "退回", "handle": "办理记录", "mediate": "调处记录",
    "tell": "告知记录", "stop": "制止", "inquire": "了解情况", "find": "认定", "measure": "措施", "report": "信息报送", "secure": "临时措施", "fix": "整改完成", "verify": "验收", "tick": "处置要点",
    "extend": "申请延期", "grant": "同意延期", "deny": "不同意延期", "pause": "暂停计时", "unpause": "恢复计时", "supervise": "校内督办", "relieve": "解除督办", "lead": "包案领导",
    "refer": "上报移送", "answer": "上级答复", "resolve": "办结", "close": "销号", "follow": "回访", "look": "回头看", "reopen": "重启", "restrict": "限定知情", "unrestrict": "解除限定",
    "share": "知会", "recuse": "回避", "escalate": "转为疑似欺凌", "link": "关联", "merge": "并案", "review": "申请复查", "reviewed": "复查结果"
  }'::jsonb ->> p_step, p_step);
end
$$;

-- 告知记录（甲方）: a step and what was marked in it.
create function private.token_word(p_token text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return private.step_word(split_part(p_token, ':', 1)) || case when p_token like '%:%' then '（' || coalesce('{
    "tell:parents": "双方家长", "tell:side_a": "甲方家长", "tell:side_b": "乙方家长", "tell:petitioner": "信访人", "tell:reply": "处理意见", "find:bullying": "欺凌", "find:serious": "严重欺凌",
    "find:not_bullying": "不是欺凌", "report:police": "公安机关", "report:education": "教育主管部门", "report:first": "首报", "report:final": "终报"
  }'::jsonb ->> p_token, split_part(p_token, ':', 2)) || '）' else '' end;
end
$$;

-- What an event did, in words that `needs`, `starts` and `stops` ask for: the step, and `step:value` for each mark.
create function private.tokens_of(p_step text, p_data jsonb) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select p_step || array(
      select p_step || ':' || coalesce(p_data ->> f.name, f.preset) from private.step_field f
      where f.step = p_step and f.mark and coalesce(p_data ->> f.name, f.preset) is not null order by f.sort)
  );
end
$$;
