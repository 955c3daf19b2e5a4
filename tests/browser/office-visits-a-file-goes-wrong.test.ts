/** What leaves the desk about families without being noted, and what comes in that nobody looked at. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { inspect } from '../support/inspect';
import { schoolDay } from '../support/school-day';
import type { Person } from '../support/scenario';

const day = schoolDay();
const go = async ({ page }: Person, path: string): Promise<void> => {
  await page.goto(new URL(path, day.server.url).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
};
const asked = () => day.rows('select what, purpose, with_words, rows, allowed from private.export_log order by id');
const named = async (name: string): Promise<number> => (await day.rows('select id from public.household where name = $1', name)).length;

describe('the export', () => {
  it('is noted first: plain without a purpose, with words only for one, not at all without network', async () => {
    const clerk = await day.person('zhouzhuren', 'desk');
    const { page } = clerk;
    await go(clerk, '/visits-desk');
    await page.getByRole('region', { name: '还没有走访' }).waitFor();
    const ask = page.getByRole('dialog', { name: '导出走访和帮扶台账' });
    const confirm = ask.getByRole('button', { name: '导出', exact: true });
    await page.getByRole('button', { name: '导出 Excel' }).click();
    await ask.waitFor();
    await clerk.offline();
    await confirm.click();
    await ask.getByRole('alert').getByText('现在没有网络，没有导出').waitFor();
    expect(await asked()).toEqual([]);
    await clerk.online();

    const [plain] = await Promise.all([page.waitForEvent('download'), confirm.click()]);
    await page.getByText(/已导出走访 \d+ 条、帮扶 2 条/).first().waitFor();
    const said = JSON.stringify(await readXlsx(readFileSync(await plain.path())));
    expect(said).toContain('周玉兰');
    for (const secret of ['助学金', '停工', '收入中断', '桥东村', '139']) expect(said).not.toContain(secret);
    expect(await asked()).toEqual([{ what: '走访和帮扶台账', purpose: '', with_words: false, rows: expect.any(Number), allowed: true }]);

    await page.getByRole('button', { name: '导出 Excel' }).click();
    await ask.getByLabel('包括缘由和文字').check();
    await ask.getByLabel('用途').fill('汇总');
    await confirm.click();
    await ask.getByText('请写明用途，至少 5 个字').last().waitFor();
    expect(await asked()).toHaveLength(1);
    await inspect(page);
    await ask.getByLabel('用途').fill('报教育局汇总');
    const [worded] = await Promise.all([page.waitForEvent('download'), confirm.click()]);
    expect(JSON.stringify(await readXlsx(readFileSync(await worded.path())))).toContain('想知道助学金怎么申请');
    expect((await asked()).at(-1)).toMatchObject({ purpose: '报教育局汇总', with_words: true, allowed: true });
  }, 120_000);
});

const LIST = ['序号\t户主\t家里的人\t电话\t帮扶缘由\t走访人\t思想动态', '1\t郑大妈\t郑大妈、郑小宝\t13900000021\t生活有困难\t李文静\t稳定', '2\t=A1\t\t\t留守\t\t', '3\t周玉兰\t\t139 0000 0011\t生病\t\t', '4\t何叔\t\t\t不听话\t王五\t'].join('\n');

describe('a list', () => {
  it.each(['phone', 'desk'] as const)('is looked at row by row on a %s, and saves nothing by that', async (kind) => {
    const clerk = await day.person('zhouzhuren', kind);
    await go(clerk, '/visits-desk/import');
    await inspect(clerk.page);
    await clerk.page.getByLabel('粘贴名单').fill(LIST);
    await clerk.page.getByRole('button', { name: '预览' }).click();
    await clerk.page.getByText('可导入 1 户，可能重复 1 户，有错 2 行，不导入').waitFor();
    for (const words of ['不导入的列：序号、思想动态', '户主是没有算出结果的公式或错误值，请改成文字', '可能已有这一户：周玉兰', '没有找到走访人“王五”']) await clerk.page.getByText(words).waitFor();
    await clerk.page.getByText(/不认识的帮扶缘由“不听话”/).waitFor();
    await inspect(clerk.page);
    expect(await named('郑大妈')).toBe(0);
  }, 120_000);

  it('is saved once confirmed, and undone where nobody has done anything about it since', async () => {
    const clerk = await day.person('zhouzhuren', 'desk');
    const { page } = clerk;
    await go(clerk, '/visits-desk/import');
    await page.getByLabel('粘贴名单').fill('户主\t帮扶缘由\t走访人\n郑大妈\t其他\t李文静\n何叔\t生病\t\n');
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByRole('button', { name: '导入 2 户' }).click();
    await page.getByText('已保存 2 户，待上报').waitFor();
    await clerk.synced();
    expect(await day.rows(`select h.name, h.reason, array(select p.name from public.person p where p.id = any (h.visitors)) as visitors from public.household h where h.name in ('郑大妈', '何叔') order by h.name desc`))
      .toEqual([{ name: '郑大妈', reason: 'other', visitors: [expect.stringContaining('李')] }, { name: '何叔', reason: 'illness', visitors: [expect.stringContaining('周')] }]);
    await day.rows(`insert into public.visit (id, folder_id, household_id, planned_on, reasons, people) select gen_random_uuid(), h.folder_id, h.id, current_date, '{home}', h.visitors from public.household h where h.name = '何叔'`);
    await page.reload();
    await clerk.synced();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('已撤销 1 户，1 户已经动过，留下了。').waitFor();
    await clerk.synced();
    expect(await day.rows(`select name, ended_at is not null as ended from public.household where name in ('郑大妈', '何叔') order by name desc`)).toEqual([{ name: '郑大妈', ended: true }, { name: '何叔', ended: false }]);
  }, 120_000);

  it('is read from a file however a spreadsheet wrote it, and said where it cannot be', async () => {
    const clerk = await day.person('zhouzhuren');
    const { page } = clerk;
    await go(clerk, '/visits-desk/import');
    const give = async (name: string, bytes: Buffer): Promise<void> => {
      const path = join(day.folder, name);
      writeFileSync(path, bytes);
      await page.getByLabel('CSV 文件').setInputFiles(path);
    };
    await give('list.xlsx', Buffer.from('504b0304', 'hex'));
    await page.getByRole('alert').getByText('这是 Excel 工作簿').waitFor();
    await give('rubbish.csv', Buffer.from('ffff41ff', 'hex'));
    await page.getByRole('alert').getByText('这个文件读不出文字').waitFor();
    await give('many.csv', Buffer.from(`户主,帮扶缘由\n${'甲,其他\n'.repeat(10_000)}`));
    await page.getByRole('alert').getByText('名单有 10000 行，一次最多导入 500 户').waitFor();
    await give('wrong.csv', Buffer.from('姓名,性别\n甲,女\n'));
    await page.getByRole('alert').getByText('第一行里没有“帮扶缘由”').waitFor();
    // 户主,缘由 / 陈伯,其他 as GBK.
    await give('gbk.csv', Buffer.from('bba7d6f72cd4b5d3c90ab3c2b2ae2cc6e4cbfb0a', 'hex'));
    await page.getByText('文件是 GBK 编码，已按 GBK 读取').waitFor();
    await page.getByText('第 2 行 陈伯').waitFor();
  }, 120_000);
});
