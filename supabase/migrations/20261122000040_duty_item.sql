-- The duty card (应急处置卡): what to do first, whom to call, who does what. In the school folder, so every phone has it without a signal.
create table public.duty_item (
  id uuid primary key,
  folder_id uuid not null references public.folder,
  kind text not null,
  title text not null,
  detail text not null default '',
  sort integer not null default 0,
  active boolean not null default true,
  constraint duty_kinds_are_known check (kind in ('step', 'phone', 'role')),
  constraint duties_have_a_title check (btrim(title, E' \t\r\n\u3000\u00a0') <> '' and char_length(title) <= 60),
  constraint duty_details_are_short check (char_length(detail) <= 200)
);
comment on constraint duty_kinds_are_known on public.duty_item is '应急卡的条目应是要点、电话或分工';
comment on constraint duties_have_a_title on public.duty_item is '请填写条目，不超过60字';
comment on constraint duty_details_are_short on public.duty_item is '说明不能超过200字';
create index duty_item_folder on public.duty_item (folder_id);

create function private.may_keep_duty(p_folder uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 1000
as $$
begin
  return (
    select exists (
      select from public.folder f where f.id = p_folder and f.kind = 'school' and private.standing(auth.uid(), f.id) && array['admin', 'desk'])
  );
end
$$;
grant execute on function private.may_keep_duty(uuid) to authenticated;

alter table public.duty_item enable row level security;
alter table public.duty_item force row level security;
revoke all on table public.duty_item from public, anon, authenticated;
grant select on table public.duty_item to authenticated;
create policy duty_item_is_read_where_open on public.duty_item for select to authenticated
  using (folder_id in (select private.open_folders()));
grant insert (id, folder_id, kind, title, detail, sort, active) on table public.duty_item to authenticated;
create policy duty_item_is_added_by_those_who_may on public.duty_item for insert to authenticated
  with check (private.may_keep_duty(folder_id));
grant update (title, detail, sort, active) on table public.duty_item to authenticated;
create policy duty_item_is_changed_by_those_who_may on public.duty_item for update to authenticated
  using (private.may_keep_duty(folder_id))
  with check (private.may_keep_duty(folder_id));

create function private.install_duty(p_folder uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.duty_item (id, folder_id, kind, title, detail, sort)
  select gen_random_uuid(), p_folder, d.* from (values
    ('step', '先救人：确认现场是否安全，把孩子带离危险', '自己也要安全；不确定能不能动伤者时，先不移动，等急救人员', 1),
    ('step', '拨打急救或报警电话', '有人受伤、昏迷拨120；有人身危险、走失拨110；起火、被困拨119', 2),
    ('step', '安抚在场的孩子，冷静地听他们说', '不追问、不责备、不围观、不拍照外传', 3),
    ('step', '报告带班领导和办公室', '先打电话，再登记；说清时间、地点、人数、情况', 4),
    ('step', '通知家长', '说事实，说孩子现在在哪里、谁陪着', 5),
    ('step', '保护现场，留住看到情况的人', '物品不挪动；监控请保卫保存', 6),
    ('step', '按规定时限报上级', '首报讲清已知情况，之后续报，办完终报；不瞒报、不猜测', 7),
    ('phone', '报警', '110', 11),
    ('phone', '医疗急救', '120', 12),
    ('phone', '火警与救援', '119', 13),
    ('role', '现场总负责：当天带班领导', '没到之前由最先到场的教职工负责', 21),
    ('role', '照看学生：班主任、宿管', '清点人数，陪着孩子', 22),
    ('role', '联系与信息报送：办公室', '对外只由一个口径说话', 23),
    ('role', '救护：校医或有急救证的教职工', '急救箱和除颤仪的位置写在这里', 24)
  ) d
$$;
