-- Five representatives are five lines: a name with a line break in it would be a sixth (信访工作条例 art. 20).
alter table public.petition
  drop constraint at_most_five_represent,
  add constraint at_most_five_represent check (
    cardinality(representatives) <= 5 and array_position(representatives, null) is null and array_to_string(representatives, '') !~ E'\n'
    and array_to_string(representatives, E'\n') ~ '^([^\n]{1,50}(\n[^\n]{1,50})*)?$');
comment on constraint at_most_five_represent on public.petition is '代表不能超过5人，姓名不能超过50字';
