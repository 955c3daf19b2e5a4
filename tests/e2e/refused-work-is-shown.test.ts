/** What the server refuses stays with the person who wrote it: shown, with the reason, correctable, never in the way of the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();

/** The server's rules move on while a phone is away: here it no longer takes identity numbers in the facts. */
const NEW_RULE = `
  create function public.no_identity_numbers() returns trigger language plpgsql set search_path = '' as $$
  begin
    if new.facts ~ '[0-9]{17}[0-9X]' then perform private.refuse('invalid', '简要情况里不要写身份证号'); end if;
    return new;
  end $$;
  create trigger no_identity_numbers before insert on public.case for each row execute function public.no_identity_numbers()`;

const WITH_NUMBER = '熄灯后两人争抢上铺，身份证号110101201501011234，已分开。';
const CORRECTED = '熄灯后两人争抢上铺，已分开。';
const FINE = '洗漱时互相泼水，地面湿滑，无人摔倒。';
const card = ({ page }: Person, words: string) => page.getByRole('article').filter({ hasText: words });

it('refused work waits in 需处理 with its reason and leaves corrected, given up or as a file', async () => {
  const keeper = await day.person('heayi');
  await keeper.offline();
  await keeper.nilReturn('女生楼303 第1次排查');
  await keeper.register(WITH_NUMBER, { category: '同学争执', party: '甲' });
  await keeper.register(FINE, { category: '同学争执', party: '乙' });
  await keeper.reads('离线，未上报 3 条');

  // Meanwhile at school.
  await day.server.db?.withDb((db) => db.exec(NEW_RULE));

  await keeper.online();
  await keeper.reads('1 条需处理');
  expect([await day.casesWith(FINE), await day.casesWith(WITH_NUMBER)]).toEqual([1, 0]);
  expect(await day.rows(`select c.id from public.check c join public.unit u on u.id = c.unit_id where u.name = '女生楼303' and c.checked_at > now() - interval '1 hour'`)).toHaveLength(1);

  // 我的 leads there; the reason is the server's own sentence.
  await keeper.tab('我的');
  await keeper.page.getByRole('link', { name: /^需处理/ }).click();
  await keeper.page.getByRole('heading', { level: 1, name: '需处理' }).waitFor();
  await card(keeper, '争抢上铺').getByText('简要情况里不要写身份证号').waitFor();

  const [download] = await Promise.all([keeper.page.waitForEvent('download'), card(keeper, '争抢上铺').getByRole('button', { name: '导出' }).click()]);
  const file = join(day.folder, 'refused.txt');
  await download.saveAs(file);
  expect(readFileSync(file, 'utf8')).toContain(`简要情况：${WITH_NUMBER}`);
  expect(readFileSync(file, 'utf8')).toContain('原因：简要情况里不要写身份证号');

  // Corrected in its own form, everything else as it was.
  await card(keeper, '争抢上铺').getByRole('button', { name: '修改后重报' }).click();
  await keeper.page.getByRole('heading', { level: 1, name: '修改后重报' }).waitFor();
  const facts = keeper.page.getByLabel('简要情况', { exact: true });
  expect(await facts.inputValue()).toBe(WITH_NUMBER);
  expect(await keeper.page.getByRole('radio', { name: '同学争执', exact: true }).isChecked()).toBe(true);
  await keeper.page.getByRole('list', { name: '当事人' }).getByText('甲').waitFor();
  await facts.fill(CORRECTED);
  await keeper.save();
  await keeper.page.getByRole('region', { name: '办理进程' }).waitFor();
  await keeper.synced();
  await keeper.syncNow();
  expect([await day.casesWith(CORRECTED), await day.casesWith(WITH_NUMBER)]).toEqual([1, 0]);
  const [made] = await day.rows(`select string_agg(p.name, ',') as parties from public.case c join public.case_party p on p.case_id = c.id where c.facts = $1`, CORRECTED);
  expect(made).toEqual({ parties: '甲' });
}, 120_000);

it('what is given up is asked about first, leaves nothing behind and lets the rest through', async () => {
  const keeper = await day.person('heayi');
  await keeper.offline();
  await keeper.nilReturn('女生楼303 第2次排查');
  await keeper.nilReturn('女生楼304 第1次排查');
  await keeper.reads('离线，未上报 2 条');

  // Room 303 went to somebody else this morning.
  await day.rows(`update public.folder_member set ends_at = now() where part = 'keeper' and folder_id in (select f.id from public.folder f join public.unit u on u.id = f.unit_id where u.name = '女生楼303' and f.kind = 'unit_term')`);

  await keeper.online();
  await keeper.reads('1 条需处理');
  const checks = (room: string, ordinal: number) => day.rows(`select c.id from public.check c join public.unit u on u.id = c.unit_id where u.name = $1 and c.ordinal = $2 and c.checked_at > now() - interval '1 hour'`, room, ordinal);
  expect(await checks('女生楼304', 1)).toHaveLength(1);

  await keeper.page.getByRole('link', { name: '1 条需处理' }).first().click();
  const refused = card(keeper, '女生楼303 第2次排查');
  await refused.getByText('您没有权限做这项操作').waitFor();
  await refused.getByRole('button', { name: '放弃' }).click();
  const question = keeper.page.getByRole('alertdialog', { name: '放弃这一条？' });
  await question.getByText('女生楼303 第2次排查').waitFor();
  await question.getByRole('button', { name: '取消' }).click();
  await refused.waitFor();
  await refused.getByRole('button', { name: '放弃' }).click();
  await question.getByRole('button', { name: '放弃' }).click();
  await keeper.page.getByText('没有需要处理的内容').waitFor();
  await keeper.synced();

  await keeper.page.reload();
  await keeper.page.getByText('没有需要处理的内容').waitFor();
  await keeper.synced();
  expect(await checks('女生楼303', 2)).toHaveLength(0);
}, 120_000);
