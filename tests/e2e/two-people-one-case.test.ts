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
  await correct(teacher, '地点', '操场西侧');
  await correct(clerk, '简要情况', DESKS);
  await correct(clerk, '地点', '篮球架下');
  await teacher.online();
  await teacher.synced();
  await clerk.online();
  await clerk.reads('2 条需处理');
  expect(await serverSays()).toEqual({ facts: TEACHERS, place: '操场西侧' });

  // The desk, whose change came second, and the teacher, who knew of nothing, both see it.
  await clerk.page.getByText('这件事项有一处两边改得不一样').waitFor();
  await clerk.page.getByRole('link', { name: '去处理' }).click();
  const about = ({ page }: Person, field: string) => page.getByRole('article', { name: new RegExp(`^${field}`) });
  const mine = about(clerk, '简要情况');
  await mine.getByText('我的改动').waitFor();
  await mine.getByText(DESKS).waitFor();
  await mine.getByText(TEACHERS).waitFor();
  await teacher.syncNow();
  await teacher.openCase('体育课跳绳');
  await teacher.page.getByText('这件事项有一处两边改得不一样').waitFor();
  await teacher.page.getByRole('link', { name: '去处理' }).click();
  const theirs = about(teacher, '简要情况');
  await theirs.getByText('周海燕的改动').waitFor();
  await theirs.getByText(DESKS).waitFor();
  await theirs.getByText(TEACHERS).waitFor();

  // The leader has it on the case's own page, both sides named, and chooses the desk's words in a tunnel.
  const leader = await day.person('wangxiaozhang');
  await leader.openCase('体育课跳绳');
  const clash = leader.page.getByRole('region', { name: '有冲突' }).getByRole('article', { name: '简要情况' });
  await clash.getByText('周海燕的改动').waitFor();
  await clash.getByText('张春梅的改动').waitFor();
  await clash.getByText(/今天 \d\d:\d\d/).nth(1).waitFor();
  await leader.offline();

  // Meanwhile a tap of the desk settles each: the teacher's words, its own place.
  await mine.getByRole('button', { name: '用张春梅的' }).click();
  await about(clerk, '地点').getByRole('button', { name: '用我的' }).click();
  await clerk.page.getByText('没有需要处理的内容').waitFor();
  await clerk.synced();
  expect(await serverSays()).toEqual({ facts: TEACHERS, place: '篮球架下' });
  expect(await openConflicts()).toEqual([]);
  await teacher.page.goto(address);
  await teacher.page.getByText('已选定 2 处').click();
  await teacher.page.getByText(`简要情况：周海燕选定“${TEACHERS}”`).waitFor();
  await teacher.page.getByText('地点：周海燕选定“篮球架下”').waitFor();
  expect(await teacher.page.getByText('这件事项有一处两边改得不一样').count()).toBe(0);

  // Who chooses second is told who did, and changes nothing.
  await clash.getByRole('button', { name: '用周海燕的' }).click();
  await leader.reads('离线，未上报 1 条');
  await leader.online();
  await leader.reads('1 条需处理');
  await leader.tab('我的');
  await leader.page.getByRole('link', { name: /^需处理/ }).click();
  const late = about(leader, '简要情况');
  await late.getByText(`周海燕已选定“${TEACHERS}”`).waitFor();
  await late.getByRole('button', { name: '知道了' }).click();
  await leader.page.getByText('没有需要处理的内容').waitFor();
  await leader.synced();
  expect(await serverSays()).toEqual({ facts: TEACHERS, place: '篮球架下' });
  expect(await day.rows(`select c.field, p.account as by, c.kept from public.conflict c join public.person p on p.id = c.settled_by order by c.field`))
    .toEqual([{ field: 'facts', by: 'zhouzhuren', kept: 'theirs' }, { field: 'place', by: 'zhouzhuren', kept: 'mine' }]);
}, 240_000);

it('a step the matter has outgrown says who moved it on, and its words go into one that is possible now', async () => {
  const facts = '值日时两人为扫帚争抢，各自道歉。';
  const said = '当场问清经过，双方握手和好。';
  const teacher = await day.person('zhanglaoshi');
  await teacher.register(facts, { category: '同学争执', party: 'c' });
  await teacher.synced();
  await teacher.offline();
  await teacher.page.getByRole('button', { name: '现场处置', exact: true }).click();
  await teacher.page.getByRole('dialog').getByRole('textbox').fill(said);
  await teacher.page.getByRole('button', { name: '确认现场处置' }).click();
  await teacher.reads('离线，未上报 1 条');

  const clerk = await day.person('zhouzhuren', 'desk');
  await clerk.openCase('值日时两人');
  await clerk.page.getByRole('button', { name: '受理', exact: true }).click();
  await clerk.page.getByRole('button', { name: '确认受理' }).click();
  await clerk.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await clerk.synced();

  await teacher.online();
  await teacher.reads('1 条需处理');
  // The matter is in the ledger; what was written last is not.
  await teacher.page.getByText('有修改被退回，学校台账里还是原来的内容。').waitFor();
  expect(await teacher.page.getByText('还没有进入学校台账').count()).toBe(0);
  await teacher.tab('我的');
  await teacher.page.getByRole('link', { name: /^需处理/ }).click();
  const refused = teacher.page.getByRole('article').filter({ hasText: '现场处置' });
  await refused.getByText('事项已是「待分流」，不能再「现场处置」').waitFor();
  await refused.getByText(/这期间：周海燕 今天 \d\d:\d\d 已受理/).waitFor();
  await refused.getByRole('button', { name: '改为调处记录' }).click();
  const dialog = teacher.page.getByRole('dialog', { name: '改为调处记录' });
  const note = dialog.getByLabel('记录', { exact: true });
  expect(await note.inputValue()).toBe(said);
  await note.fill(' ');
  await dialog.getByRole('button', { name: '重报' }).click();
  await dialog.getByText('请写几句说明').waitFor();
  await note.fill(said);
  await dialog.getByRole('button', { name: '重报' }).click();
  await teacher.page.getByText('没有需要处理的内容').waitFor();
  await teacher.synced();
  expect(await day.rows('select e.step, e.note, c.status from public.case_event e join public.case c on c.id = e.case_id where c.facts = $1 order by e.created_at, e.at', facts))
    .toEqual([{ step: 'register', note: '', status: 'handling' }, { step: 'accept', note: '', status: 'handling' }, { step: 'mediate', note: said, status: 'handling' }]);
}, 180_000);
