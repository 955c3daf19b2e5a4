/** A teacher prepares on Wi-Fi, visits three homes without a signal, with the phone killed between; a request becomes a petition, help is approved, and who withdraws is left alone. */
import { expect, it } from 'vitest';
import { addDays, chinaDate } from '@/lib/plain-date';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();
const DAY = 86_400_000;
const today = () => chinaDate(Date.now());
const home = async ({ page }: Person, name: string) => {
  await page.getByRole('navigation').getByRole('link', { name: '走访', exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
};
const TO_TOP = 'scrollTo(0, 0); new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
const visitsOf = (name: string) => day.rows(`select v.state, v.asked, v.agreed, v.started_at is not null as began, v.present from public.visit v join public.household h on h.id = v.household_id where h.name = $1 order by v.planned_on desc, v.created_at desc`, name);
const houseOf = async (name: string) => (await day.rows(`select consent, visitors, keep_until::text from public.household where name = $1`, name))[0];

it('three homes in one evening: one agreed and promised, one empty, one whose request goes on as a petition', async () => {
  const first = await day.kept('teacher');
  const teacher = await (await Person.at(first.context, day.server, 'zhanglaoshi')).signIn();
  const { page } = teacher;
  // 今日 names where to go and what was promised.
  const todo = page.getByRole('list', { name: '走访和承诺' });
  await todo.getByRole('link', { name: '田秀英' }).waitFor();
  await todo.getByText('把助学金申请表送到家').waitFor();
  await todo.getByText('还有 2 天').waitFor();

  // On Wi-Fi: a third home, agreed by phone, with a visit for today.
  await teacher.tab('走访');
  await page.getByRole('link', { name: '新建走访对象' }).click();
  await page.getByLabel('户主或称呼', { exact: true }).fill('贺桂兰');
  await page.getByLabel('住址', { exact: true }).fill('柳溪镇下坪村2组');
  await page.getByLabel('电话', { exact: true }).fill('13900000099');
  await page.getByRole('radio', { name: '诉求还没解决' }).check();
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await page.getByLabel('谁表示的').fill('贺桂兰');
  await page.getByRole('radio', { name: '电话', exact: true }).check();
  await page.getByRole('switch', { name: '现在就安排走访' }).check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('请选为什么去').waitFor();
  await page.getByRole('checkbox', { name: '了解诉求' }).check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '贺桂兰' }).waitFor();
  await teacher.synced();
  await first.kill();

  // In the villages: no signal, and the phone started again.
  const second = await day.kept('teacher');
  const out = await Person.at(second.context, day.server, 'zhanglaoshi');
  await out.offline();
  await out.page.goto(day.server.url);
  await out.page.getByRole('heading', { level: 1, name: '今日' }).waitFor();

  await home(out, '田秀英');
  await out.page.getByText('139****0014').waitFor();
  await out.page.getByRole('button', { name: '显示电话' }).click();
  await out.page.getByText('13900000014').waitFor();
  await out.page.getByRole('link', { name: '记录走访' }).click();
  await out.page.getByRole('region', { name: '先征得对方同意' }).waitFor();
  await out.page.getByRole('button', { name: '家里没人' }).click();
  await out.page.getByText('已记下：家里没人').waitFor();
  await out.page.getByRole('heading', { level: 3, name: '无人在家' }).waitFor();

  await home(out, '贺桂兰');
  await out.page.getByRole('link', { name: '记录走访' }).click();
  await out.page.getByRole('checkbox', { name: '贺桂兰' }).check();
  await out.page.getByLabel('诉求', { exact: true }).fill('代课年限没有算进去，想要书面答复。');
  await out.page.locator('[aria-busy=false]', { hasText: /草稿已存/ }).waitFor();
  await second.kill();

  const third = await day.kept('teacher');
  const again = await Person.at(third.context, day.server, 'zhanglaoshi');
  await again.offline();
  await again.page.goto(day.server.url);
  await again.page.getByRole('region', { name: '草稿' }).getByRole('link', { name: '继续填写' }).click();
  await again.page.getByRole('heading', { level: 1, name: '记录走访' }).waitFor();
  expect(await again.page.getByLabel('诉求', { exact: true }).inputValue()).toBe('代课年限没有算进去，想要书面答复。');
  expect(await again.page.getByRole('checkbox', { name: '贺桂兰' }).isChecked()).toBe(true);
  await again.page.getByRole('checkbox', { name: '办手续' }).check();
  await again.page.getByLabel('答复', { exact: true }).fill('转办公室按信访程序办理。');
  await again.page.getByRole('radio', { name: '读给对方听并同意' }).check();
  await again.page.getByRole('button', { name: '保存记录' }).click();
  await again.page.getByText('走访已记下').waitFor();
  await again.page.getByRole('button', { name: '诉求转为信访事项' }).click();
  const sheet = again.page.getByRole('dialog');
  expect(await sheet.getByLabel('诉求', { exact: true }).inputValue()).toBe('代课年限没有算进去，想要书面答复。');
  await sheet.getByRole('radio').first().check();
  await sheet.getByRole('button', { name: '登记', exact: true }).click();
  await again.page.getByText('已登记为信访事项').waitFor();
  await again.page.getByRole('region', { name: '办理进程' }).waitFor();

  await home(again, '周玉兰');
  await again.page.getByRole('link', { name: '记录走访' }).click();
  await again.page.getByRole('button', { name: '加一项承诺' }).click();
  await again.page.getByLabel('答应的事').fill('周五前带孩子去镇卫生院');
  await again.page.getByRole('button', { name: '保存记录' }).click();
  await again.page.getByText('请选对方是否认可').waitFor();
  await again.page.getByRole('radio', { name: '签字', exact: true }).check();
  await again.page.getByRole('button', { name: '在屏上签' }).click();
  const pad = await again.page.getByRole('dialog').locator('canvas').boundingBox();
  if (!pad) throw new Error('no pad');
  await again.page.mouse.move(pad.x + 20, pad.y + 30);
  await again.page.mouse.down();
  await again.page.mouse.move(pad.x + 120, pad.y + 70, { steps: 6 });
  await again.page.mouse.up();
  await again.page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
  await again.page.getByRole('button', { name: '重新签' }).waitFor();
  await again.page.getByRole('button', { name: '保存记录' }).click();
  await again.page.getByText('走访已记下').last().waitFor(); // the one before it may still be on its way out
  await again.page.getByRole('list', { name: '承诺' }).getByText('周五前带孩子去镇卫生院').waitFor();

  await again.online();
  await again.synced();
  expect((await visitsOf('田秀英'))[0]).toMatchObject({ state: 'nobody', began: true });
  expect((await visitsOf('贺桂兰'))[0]).toMatchObject({ state: 'done', agreed: 'read_back', present: ['贺桂兰'] });
  expect((await visitsOf('周玉兰'))[0]).toMatchObject({ state: 'done', agreed: 'signature' });
  expect(await day.rows(`select p.request, c.kind, h.name from public.petition p join public.case c on c.id = p.case_id join public.household h on h.id = p.household_id where p.request like '代课年限%'`)).toEqual([{ request: '代课年限没有算进去，想要书面答复。', kind: 'petition', name: '贺桂兰' }]);
  expect(await day.rows(`select e.step from public.household_event e join public.household h on h.id = e.household_id where h.name = '贺桂兰' order by e.at`)).toEqual([{ step: 'consent' }, { step: 'link' }]);
  expect(await day.rows(`select e.step from public.household_event e join public.household h on h.id = e.household_id where h.name = '田秀英'`)).toEqual([{ step: 'seen' }]);
  expect(await day.rows(`select a.name, a.stored_at is not null as stored, v.agreed from public.attachment a join public.visit v on v.id = a.visit_id`)).toMatchObject([{ stored: true, agreed: 'signature' }]);
  expect(await day.rows(`select what, due_on::text as due, state from public.promise where what like '周五%'`)).toEqual([{ what: '周五前带孩子去镇卫生院', due: addDays(today(), 7), state: 'open' }]);
}, 240_000);

it('a lead approves help, a promise is kept, and who withdraws is gone from the visitor’s phone', async () => {
  const lead = await day.person('wangxiaozhang');
  await home(lead, '周玉兰');
  await lead.page.getByRole('list', { name: '帮扶' }).getByRole('button', { name: '同意帮扶', exact: true }).click();
  await lead.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await lead.page.getByRole('list', { name: '帮扶' }).getByText('已同意').waitFor();
  await lead.synced();
  expect(await day.rows(`select a.state, p.account from public.aid a join public.household h on h.id = a.household_id join public.person p on p.id = a.decided_by where h.name = '周玉兰'`)).toEqual([{ state: 'approved', account: 'wangxiaozhang' }]);

  const teacher = await day.person('zhanglaoshi');
  await home(teacher, '周玉兰');
  await teacher.page.getByRole('list', { name: '承诺' }).getByRole('button', { name: '兑现', exact: true }).first().click();
  await teacher.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await teacher.page.getByText('已兑现').first().waitFor();
  // The help may be delivered now, and not without a receipt.
  await teacher.page.getByRole('list', { name: '帮扶' }).getByRole('button', { name: '落实' }).click();
  await teacher.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await teacher.page.getByText('请写明签收情况，或附上收据').waitFor();
  await teacher.page.getByRole('dialog').getByLabel('说明').fill('已当面交给周玉兰');
  await teacher.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await teacher.page.getByRole('list', { name: '帮扶' }).getByText('已落实').waitFor();

  // A menu closes when the page scrolls; a person has scrolled up before tapping it.
  await teacher.page.evaluate(TO_TOP);
  await teacher.page.getByRole('button', { name: '更多' }).click();
  await teacher.page.getByRole('menuitem', { name: '撤回同意' }).click();
  const sheet = teacher.page.getByRole('dialog');
  await sheet.getByLabel('谁表示的').fill('周玉兰');
  await sheet.getByRole('button', { name: '保存' }).click();
  await teacher.page.getByText('对方已撤回同意，不再走访。').waitFor();
  await teacher.synced();
  await teacher.tab('走访');
  await teacher.page.getByRole('link', { name: '田秀英' }).waitFor();
  expect(await teacher.page.getByRole('link', { name: '周玉兰' }).count()).toBe(0);
  expect(await houseOf('周玉兰')).toMatchObject({ consent: 'withdrawn', visitors: [], keep_until: addDays(today(), 365) });
  expect(await day.rows(`select 1 as one from public.visit v join public.household h on h.id = v.household_id where h.name = '周玉兰' and v.state = 'planned'`)).toEqual([]);
  expect((await day.rows(`select count(*)::int as count from public.visit v join public.household h on h.id = v.household_id where h.name = '周玉兰' and v.state = 'done'`))[0]?.['count']).toBeGreaterThan(0);
}, 180_000);

it('two visitors write down one visit on two phones: one record with what each of them heard, and where both wrote, both are shown', async () => {
  const [li, zhang] = await Promise.all([day.person('lilaoshi'), day.person('zhangzhuren')]);
  for (const [visitor, label, heard, note] of [[li, '诉求', '想知道代课年限怎么认定。', '下次带材料。'], [zhang, '答复', '认定办法下周公布。', '下次去学校谈。']] as const) {
    await visitor.offline();
    await home(visitor, '罗建国');
    await visitor.page.getByRole('link', { name: '记录走访' }).click();
    await visitor.page.getByRole('radio', { name: '同意', exact: true }).check();
    await visitor.page.getByLabel('谁表示的').fill('罗建国');
    await visitor.page.getByRole('checkbox', { name: '罗建国' }).check();
    await visitor.page.getByLabel(label, { exact: true }).fill(heard);
    await visitor.page.getByLabel('备注（可不填）').fill(note);
    await visitor.page.getByRole('radio', { name: '读给对方听并同意' }).check();
    await visitor.page.getByRole('button', { name: '保存记录' }).click();
    await visitor.page.getByText('走访已记下').waitFor();
  }
  await li.online();
  await li.synced();
  await zhang.online();
  await zhang.reads('1 条需处理');
  const record = () => day.rows(`select v.state, v.asked, v.answered, v.note, v.present, v.started_at is not null as began from public.visit v join public.household h on h.id = v.household_id where h.name = '罗建国' and v.state = 'done'`);
  const both = { state: 'done', asked: '想知道代课年限怎么认定。', answered: '认定办法下周公布。', present: ['罗建国'] };
  expect(await record()).toMatchObject([{ ...both, note: '下次带材料。', began: true }]);

  await zhang.tab('我的');
  await zhang.page.getByRole('link', { name: /^需处理/ }).click();
  const clash = zhang.page.getByRole('article', { name: '备注 · 罗建国' });
  for (const words of ['我的改动', '下次去学校谈。', '李文静的改动', '下次带材料。']) await clash.getByText(words).waitFor();
  await clash.getByRole('button', { name: '用我的' }).click();
  await zhang.synced();
  expect(await record()).toMatchObject([{ ...both, note: '下次去学校谈。', began: true }]);
}, 180_000);

it('what was promised on the telephone turns amber and red on its days, without a signal; a child in danger at the door opens the steps at once', async () => {
  const context = await day.device('phone');
  await context.clock.install({ time: Date.now() });
  const li = await (await Person.at(context, day.server, 'lilaoshi')).signIn();
  const { page } = li;
  await li.offline();
  await home(li, '石奶奶');
  await page.getByRole('button', { name: '加一项承诺' }).click();
  const sheet = page.getByRole('dialog', { name: '加一项承诺' });
  await sheet.getByRole('button', { name: '保存' }).click();
  await sheet.getByText('请写答应了什么').waitFor();
  await sheet.getByLabel('答应的事').fill('问好助听器补贴怎么办');
  await sheet.getByRole('button', { name: '保存' }).click();
  await page.getByText('承诺已记下').waitFor();
  const pill = () => page.getByRole('list', { name: '承诺' }).getByRole('listitem').filter({ hasText: '问好助听器补贴怎么办' }).locator('.state-pill').first();
  const reads = (words: string) => expect.poll(async () => [await pill().innerText(), /\b(ok|due|late)\b/.exec((await pill().getAttribute('class')) ?? '')?.[1]]).toEqual(words.split('/'));
  await reads('还有 7 天/ok');
  await context.clock.fastForward(4 * DAY);
  await reads('还有 3 天/due');
  await context.clock.fastForward(4 * DAY);
  await reads('已过期 1 天/late');
  await li.tab('今日');
  await page.getByRole('list', { name: '走访和承诺' }).getByText('已过期 1 天').waitFor();

  await home(li, '石奶奶');
  await page.getByRole('link', { name: '安排走访' }).click();
  await page.getByRole('checkbox', { name: '家访' }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '记录走访' }).click();
  await page.getByLabel('诉求', { exact: true }).fill('想让孩子先离开这里。');
  await page.getByRole('button', { name: '孩子有危险' }).click();
  const danger = page.getByRole('dialog', { name: '报告孩子有危险' });
  await danger.getByRole('radio', { name: '学生受伤或突发疾病' }).check();
  await danger.getByLabel('简要情况').fill('石小军手臂有伤，一个人在家，门反锁着。');
  await danger.getByRole('button', { name: '立即登记并打开处置卡' }).click();
  await page.getByRole('heading', { level: 1, name: '应急处置卡' }).waitFor();
  await page.getByRole('region', { name: '先做什么' }).getByRole('button', { name: /^做完了：先救人/ }).waitFor();
  await li.tab('今日');
  // What was begun at the door is still there.
  await page.getByRole('region', { name: '草稿' }).getByText('石奶奶').waitFor();
}, 180_000);
