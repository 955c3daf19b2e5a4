-- 信访工作条例 art. 31 (3): what party members may appeal or have re-examined goes that way. Left out at first: the petition and its declining knew the other four.
alter table public.petition
  drop constraint procedures_are_known,
  add constraint procedures_are_known check (procedure in ('court', 'arbitration', 'party', 'review', 'statutory'));
comment on constraint procedures_are_known on public.petition is '应走的程序不对';

update private.step_field set choices = array['not_ours', 'court', 'arbitration', 'party', 'review', 'statutory'] where step = 'decline' and name = 'ground';
