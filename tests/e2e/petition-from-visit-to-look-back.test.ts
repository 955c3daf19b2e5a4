/** A visitor asks for an answer: registered without a signal, extended with the head's approval, answered in writing, followed up and looked at again. */
import { expect, it } from 'vitest';
import { addDays } from '@/lib/plain-date';
import { choose, pickPerson, takeStep } from '../support/case-steps';
import type { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();
const WORDS = '来访反映宿舍热水';
const FACTS = `${WORDS}连续两周停供，多次报修没有结果。`;

it('is answered in time, and whoever is complained about knows nothing of it', async () => {
  const clerk = await day.person('zhouzhuren');
  await clerk.offline();
  const { page } = clerk;
  await page.getByRole('button', { name: '登记事项', exact: true }).click();
  await page.getByRole('button', { name: '全部类别' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: '食堂与住宿服务' }).click();
  await page.getByLabel('简要情况', { exact: true }).fill(FACTS);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('请选怎样来的').waitFor();
  await page.getByText('请写对方要求什么').waitFor();
  await page.getByRole('radio', { name: '来访', exact: true }).check();
  await page.getByRole('radio', { name: '要求保密', exact: true }).check();
  await page.getByLabel('信访人', { exact: true }).fill('卢秀兰');
  await page.getByLabel('联系方式', { exact: true }).fill('13900001111');
  await page.getByRole('button', { name: '添加一人' }).click();
  await page.getByLabel('代表 1').fill('赵敏');
  await page.getByLabel('诉求', { exact: true }).fill('恢复供水，答复原因。');
  await page.getByLabel('被反映的人', { exact: true }).fill('孙德福');
  await page.getByRole('option', { name: '孙德福 教职工' }).click();
  await clerk.save();
  await page.getByRole('region', { name: '办理进程' }).waitFor();
  await page.getByText('卢秀兰（要求保密）').waitFor();
  await takeStep(clerk, '受理', '确认受理', { fill: (sheet) => choose(sheet, '普通程序') });
  await clerk.reads('离线，未上报 2 条');
  await clerk.online();
  await clerk.synced();

  const address = page.url();
  const visit = async (person: Person) => { await person.syncNow(); await person.page.goto(address); await person.page.getByRole('region', { name: '办理进程' }).waitFor(); };
  await takeStep(clerk, '告知记录', '保存告知记录', { fill: async (sheet) => {
    expect(await sheet.getByRole('radio', { name: '已受理', exact: true }).isChecked()).toBe(true);
    await choose(sheet, '通知书');
  } });
  await takeStep(clerk, '分流', '确认分流', { fill: async (sheet) => {
    await sheet.getByLabel('办理人', { exact: true }).fill('孙德福');
    expect(await sheet.getByRole('option').count()).toBe(0);
    await pickPerson(sheet, '办理人', '张志远');
    await pickPerson(sheet, '协办人', '李文静');
  } });
  await clerk.synced();

  const handler = await day.person('zhangzhuren');
  await visit(handler);
  await takeStep(handler, '接办', '确认接办');
  await handler.synced();
  await handler.offline();
  await takeStep(handler, '办理记录', '保存办理记录', { note: '水泵损坏，已联系厂家。' });
  const due = String((await day.rows(`select clocks -> 'decide' ->> 'due' as due from public.case where facts = $1`, FACTS))[0]?.['due']);
  const until = addDays(due, 20);
  await takeStep(handler, '申请延期', '提交延期申请', { note: '厂家配件要等到货。', fill: async (sheet) => {
    await sheet.getByLabel('延到哪天', { exact: true }).fill(addDays(due, 31));
    await sheet.getByRole('textbox').last().fill('厂家配件要等到货。');
    await sheet.getByRole('button', { name: '提交延期申请' }).click();
    await sheet.getByText('这个日期不对').waitFor();
    await sheet.getByLabel('延到哪天', { exact: true }).fill(until);
  } });
  await handler.page.getByText('等校领导答复').waitFor();
  await handler.reads('离线，未上报 2 条');
  await handler.online();
  await handler.synced();

  const lead = await day.person('wangxiaozhang');
  await visit(lead);
  await lead.page.getByText('厂家配件要等到货。').first().waitFor();
  await takeStep(lead, '同意延期', '同意延期');
  await lead.synced();
  expect(await day.rows(`select due_on::text as due, asked from public.case where facts = $1`, FACTS)).toEqual([{ due: until, asked: null }]);

  await visit(handler);
  await takeStep(handler, '办结', '确认办结', { note: '热水已恢复，向来访人说明了原因。', fill: async (sheet) => {
    await sheet.getByRole('button', { name: '确认办结' }).click();
    await sheet.getByText('请选择处理结论').waitFor();
    await choose(sheet, '支持');
    await sheet.getByLabel('事实和理由', { exact: true }).fill('水泵损坏属实，学校有维修责任。');
    await sheet.getByLabel('依据', { exact: true }).fill('学校后勤管理办法。');
  } });
  await handler.synced();

  // Nobody signs it off before the reply was served.
  await visit(clerk);
  await page.getByRole('region', { name: '销号前要做到' }).getByRole('button', { name: '送达处理意见' }).click();
  const told = page.getByRole('dialog', { name: '告知记录' });
  expect(await told.getByRole('radio', { name: '处理意见', exact: true }).isChecked()).toBe(true);
  await choose(told, '书面');
  await told.getByRole('button', { name: '保存告知记录' }).click();
  await told.waitFor({ state: 'hidden' });
  await takeStep(clerk, '销号', '确认销号');
  await clerk.synced();

  const helper = await day.person('lilaoshi');
  await visit(helper);
  await takeStep(helper, '回访', '保存回访', { note: '热水正常了，谢谢。', fill: (sheet) => choose(sheet, '满意') });
  await helper.synced();
  await visit(lead);
  await takeStep(lead, '回头看', '保存回头看', { note: '看过宿舍，热水正常。', fill: (sheet) => choose(sheet, '属实，不用再办') });
  await lead.synced();

  expect(await day.rows(`select c.status, c.outcome, string_agg(e.step, ' ' order by e.created_at, e.at) as steps from public.case c join public.case_event e on e.case_id = c.id where c.facts = $1 group by c.status, c.outcome`, FACTS))
    .toEqual([{ status: 'closed', outcome: 'supported', steps: 'register accept tell route take handle extend grant resolve tell close follow look' }]);
  const accused = await day.person('sunshifu');
  await accused.tab('事项');
  await accused.page.getByRole('searchbox').fill(WORDS);
  await accused.page.getByText('没有找到').waitFor();
}, 300_000);
