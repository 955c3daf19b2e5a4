/** Two people correct the same case while neither has a signal: nobody's words are lost, and a person decides, once. */
import { expect, it } from 'vitest';
import type { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();
/** A seeded matter of class 三年级2班. */
const TITLE = '体育课自由活动';
const TEACHERS = '体育课跳绳分组时一人未能加入，课后已谈话。';
const DESKS = '体育课跳绳分组时一人未能加入，家长来电询问。';

async function correct({ page }: Person, label: '简要情况' | '地点', value: string): Promise<void> {
  await page.locator('[aria-haspopup=menu]').and(page.getByRole('button', { name: '更多' })).click();
  await page.getByRole('menuitem', { name: '修改情况与地点' }).click();
  const dialog = page.getByRole('dialog', { name: '修改' });
  await dialog.getByLabel(label, { exact: true }).fill(value);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
const serverSays = async () => (await day.rows(`select facts, place from public.case where facts like '体育课%跳绳%'`))[0];
const openConflicts = () => day.rows('select field from public.conflict where settled_at is null');

it('the same field clashes and is shown to both with both values, other fields merge in silence', async () => {
  const [teacher, clerk] = [await day.person('zhanglaoshi'), await day.person('zhouzhuren', 'desk')];
  await teacher.openCase(TITLE);
  await clerk.openCase(TITLE);
  const address = clerk.page.url();

  // Different fields first.
  await teacher.offline();
  await clerk.offline();
  await correct(teacher, '地点', '操场东侧');
  await correct(clerk, '简要情况', '体育课跳绳分组时一人未能加入。');
  await teacher.online();
  await teacher.synced();
  await clerk.online();
  await clerk.synced();
  expect(await serverSays()).toEqual({ facts: '体育课跳绳分组时一人未能加入。', place: '操场东侧' });
  expect(await openConflicts()).toEqual([]);

  // Now both write the facts, each from what they saw last.
  await teacher.syncNow();
  await clerk.syncNow();
  await teacher.openCase('体育课跳绳');
  await clerk.openCase('体育课跳绳');
  await teacher.offline();
  await clerk.offline();
  await correct(teacher, '简要情况', TEACHERS);
  await correct(clerk, '简要情况', DESKS);
  await teacher.online();
  await teacher.synced();
  await clerk.online();
  await clerk.reads('1 条需处理');
  expect(await serverSays()).toEqual({ facts: TEACHERS, place: '操场东侧' });

  // The desk, whose change came second, and the teacher, who knew of nothing, both see it.
  await clerk.page.getByText('这件事项有一处两边改得不一样').waitFor();
  await clerk.page.getByRole('link', { name: '去处理' }).click();
  const mine = clerk.page.getByRole('article').filter({ hasText: '我的改动' });
  await mine.getByText(DESKS).waitFor();
  await mine.getByText(TEACHERS).waitFor();
  await teacher.syncNow();
  await teacher.openCase('体育课跳绳');
  await teacher.page.getByText('这件事项有一处两边改得不一样').waitFor();
  await teacher.page.getByRole('link', { name: '去处理' }).click();
  const theirs = teacher.page.getByRole('article').filter({ hasText: '周海燕的改动' });
  await theirs.getByText(DESKS).waitFor();
  await theirs.getByText(TEACHERS).waitFor();

  // One tap settles it for both.
  await mine.getByRole('button', { name: '用我的' }).click();
  await clerk.page.getByText('没有需要处理的内容').waitFor();
  await clerk.synced();
  expect(await serverSays()).toEqual({ facts: DESKS, place: '操场东侧' });
  expect(await openConflicts()).toEqual([]);
  await teacher.page.goto(address);
  await teacher.page.getByRole('heading', { level: 1, name: DESKS.slice(0, -1) }).waitFor();
  expect(await teacher.page.getByText('这件事项有一处两边改得不一样').count()).toBe(0);
}, 180_000);
