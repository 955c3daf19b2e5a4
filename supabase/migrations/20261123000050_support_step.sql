-- Steps of a household, of a promise and of aid, as data: from which state, by whom, with what. Printed in supabase/README.md; the phone folds alike.
create table private.support_step (
  tbl text not null,
  step text not null,
  from_state text not null,
  to_state text not null, -- `=`: as it was
  roles text[] not null,
  needs text[] not null default '{}',
  fields jsonb not null default '[]', -- of the type private.step_field, less what they share
  primary key (tbl, step, from_state)
);
alter table private.support_step enable row level security;
alter table private.support_step force row level security;
revoke all on table private.support_step from public, anon, authenticated;

insert into private.support_step (tbl, step, from_state, to_state, roles, needs, fields)
select s.tbl, s.step, f, s.to_state, string_to_array(s.roles, ' '), string_to_array(s.needs, ' '), s.fields::jsonb
from (values
  ('household', 'consent', 'open', '=', 'visitor desk lead', '', '[
    {"name": "who", "type": "text", "word": "谁表示的", "most": 50, "required": true},
    {"name": "how", "type": "choice", "word": "怎么表示的", "choices": ["face", "phone", "written"], "required": true},
    {"name": "purpose", "type": "text", "word": "联系的用途", "most": 200},
    {"name": "answer", "type": "choice", "word": "是否同意", "choices": ["given", "refused"], "required": true}]'),
  ('household', 'withdraw', 'open', '=', 'visitor desk lead', 'contact', '[
    {"name": "who", "type": "text", "word": "谁表示的", "most": 50, "required": true},
    {"name": "how", "type": "choice", "word": "怎么表示的", "choices": ["face", "phone", "written"], "required": true}]'),
  ('household', 'assign', 'open', '=', 'desk lead', 'contact', '[{"name": "people", "type": "people", "word": "走访人", "most": 6, "least": 1, "required": true}]'),
  ('household', 'review', 'open', '=', 'visitor desk lead', '', '[
    {"name": "still", "type": "choice", "word": "是否还需要", "choices": ["yes"], "required": true},
    {"name": "next", "type": "date", "word": "下次复核日期", "most": 200, "required": true}]'),
  ('household', 'end', 'open', 'ended', 'visitor desk lead', '', '[
    {"name": "reason", "type": "choice", "word": "结束原因", "choices": ["settled", "helped", "moved", "asked", "other"], "required": true}]'),
  ('household', 'correct', 'open', '=', 'visitor desk lead', '', '[]'),
  ('household', 'restrict', 'open ended', '=', 'desk lead', 'note', '[]'),
  ('household', 'unrestrict', 'open ended', '=', 'desk lead', 'note', '[]'),
  ('household', 'share', 'open', '=', 'desk lead', 'note', '[
    {"name": "person", "type": "person", "word": "知会的人", "required": true},
    {"name": "until", "type": "date", "word": "知会到哪天", "required": true}]'),
  ('household', 'recuse', 'open ended', '=', 'desk lead', 'note', '[{"name": "person", "type": "person", "word": "回避的人", "required": true}]'),
  ('household', 'seen', 'open ended', '=', 'visitor desk lead', '', '[]'),
  ('household', 'link', 'open', '=', 'visitor desk lead', '', '[{"name": "case_id", "type": "case", "word": "关联的事项", "required": true}]'),
  ('household', 'printed', 'open ended', '=', 'visitor desk lead', '', '[{"name": "what", "type": "choice", "word": "打印的内容", "choices": ["all", "brief"], "required": true}]'),
  ('promise', 'keep', 'open changed', 'kept', 'promiser desk lead', '', '[]'),
  ('promise', 'change', 'open changed', 'changed', 'promiser desk lead', 'note', '[{"name": "due", "type": "date", "word": "新的日期", "required": true}]'),
  ('promise', 'break', 'open changed', 'broken', 'promiser desk lead', 'note', '[]'),
  ('aid', 'approve', 'proposed', 'approved', 'lead', 'other', '[]'),
  ('aid', 'refuse', 'proposed', 'refused', 'lead', 'note other', '[]'),
  ('aid', 'deliver', 'proposed', 'delivered', 'visitor desk lead', 'free receipt', '[
    {"name": "on", "type": "date", "word": "落实日期", "required": true}, {"name": "receipt", "type": "file", "word": "收据"}]'),
  ('aid', 'deliver', 'approved', 'delivered', 'visitor desk lead', 'receipt', '[
    {"name": "on", "type": "date", "word": "落实日期", "required": true}, {"name": "receipt", "type": "file", "word": "收据"}]'),
  ('aid', 'deliver', 'delivered', '=', 'visitor desk lead', 'plan receipt', '[
    {"name": "on", "type": "date", "word": "落实日期", "required": true}, {"name": "receipt", "type": "file", "word": "收据"}]'),
  ('aid', 'stop', 'proposed approved', 'stopped', 'visitor desk lead', 'note', '[]'),
  ('aid', 'stop', 'delivered', 'stopped', 'visitor desk lead', 'plan note', '[]')
) s (tbl, step, froms, to_state, roles, needs, fields)
cross join lateral unnest(string_to_array(s.froms, ' ')) f;

create function private.support_word(p_step text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return coalesce('{
    "consent": "征求同意", "withdraw": "撤回同意", "assign": "安排走访人", "review": "复核", "end": "结束帮扶", "correct": "更正", "seen": "查看电话", "printed": "打印",
    "keep": "兑现", "change": "改期", "break": "未能兑现", "approve": "同意帮扶", "refuse": "不同意帮扶", "deliver": "落实", "stop": "停止"
  }'::jsonb ->> p_step, private.step_word(p_step));
end
$$;

create function private.support_state_word(p_state text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return coalesce('{
    "open": "待兑现", "changed": "已改期", "kept": "已兑现", "broken": "未兑现",
    "proposed": "待审批", "approved": "已同意", "refused": "不同意", "delivered": "已落实", "stopped": "已停止"
  }'::jsonb ->> p_state, p_state);
end
$$;

create table public.household_event (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  household_id uuid not null,
  step text not null,
  about_id uuid,
  note text not null default '',
  data jsonb not null default '{}',
  at timestamptz not null default now(),
  by_id uuid references public.person,
  created_at timestamptz not null default now(),
  constraint support_steps_are_known check (step in (
    'consent', 'withdraw', 'assign', 'review', 'end', 'correct', 'restrict', 'unrestrict', 'share', 'recuse', 'seen', 'link', 'printed',
    'keep', 'change', 'break', 'approve', 'refuse', 'deliver', 'stop')),
  constraint support_notes_are_at_most_1000_characters check (char_length(note) <= 1000),
  constraint what_a_support_step_carries_is_small check (jsonb_typeof(data) = 'object' and octet_length(data::text) <= 8192),
  constraint an_event_belongs_to_the_household_of_its_folder foreign key (household_id, folder_id) references public.household (id, folder_id)
);
comment on constraint support_steps_are_known on public.household_event is '没有这个步骤';
comment on constraint support_notes_are_at_most_1000_characters on public.household_event is '说明不能超过1000字';
comment on constraint what_a_support_step_carries_is_small on public.household_event is '这一步填写的内容太多';
create index household_event_folder on public.household_event (folder_id);
create index household_event_household on public.household_event (household_id, folder_id);
create index household_event_by on public.household_event (by_id);

alter table public.household_event enable row level security;
alter table public.household_event force row level security;
revoke all on table public.household_event from public, anon, authenticated;
grant select on table public.household_event to authenticated;
create policy household_event_is_read_where_open on public.household_event for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, household_id, step, about_id, note, data, at) on table public.household_event to authenticated;
create policy household_event_is_added_by_those_who_may on public.household_event for insert to authenticated
  with check (private.may_visit(folder_id));
