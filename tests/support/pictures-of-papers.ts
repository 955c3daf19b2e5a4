/** One of each paper in the demo school, filled in with invented words, as it comes out of the printer. */
import type { PaperKind } from '@/domain/papers';
import { addDays, chinaDate } from '@/lib/plain-date';
import type { TestServer } from './local-server';
import { petitionOf } from './paper-day';
import type { Person } from './scenario';

const day = (from: number): string => addDays(chinaDate(Date.now()), from);
const REQUEST = '请求认定2006年至2011年的代课年限，并按规定发放补助。';
const LETTER = { addressee: '卢秀兰', channel: 'visit', received_on: day(-18), accepted_on: day(-10), request: REQUEST, dated_on: day(0) };

const WORDS: Record<PaperKind, Record<string, string>> = {
  accept_notice: { ...LETTER, department: '办公室', track: 'ordinary', due_on: day(50), enquiry: '办公室，周一至周五8:00—17:00' },
  decline_notice: { ...LETTER, form: 'petitioner', ground: 'arbitration', to: '区劳动人事争议仲裁委员会', reasons: '所反映的工资争议属于劳动人事争议，依法应当先申请仲裁。', above: '青禾区教育局' },
  extend_notice: { ...LETTER, due_on: day(50), until: day(75), reasons: '当年的聘用档案存放在原乡教办，需要到档案馆查阅。', approved_by: '王志刚', approved_on: day(0), enquiry: '办公室' },
  opinion: {
    ...LETTER, facts: '经查阅乡教办档案，2006年9月至2011年7月有连续的代课工资单和任课表。', outcome: 'supported', reasons: '代课年限属实，予以认定；补助材料由学校代为整理，于下月上报区教育局。',
    basis: '《信访工作条例》第三十二条；本区关于代课人员补助的规定。', above: '青禾区教育局', served_on: day(0),
  },
  agreement: {
    side_a: '陈一诺（三年级2班）', guardian_a: '陈建国', side_b: '周子昂（三年级2班）', guardian_b: '周敏', facts: '体育课上为一只篮球争执，周子昂的眼镜被碰落，镜腿损坏。',
    agreed: '双方互相道歉；陈一诺家长承担修理费120元；两人轮流使用篮球。', performance: '修理费一周内交给对方家长。', mediator: '张志远', dated_on: day(0),
  },
  folder: { filed_by: '周海燕', dated_on: day(0) },
};

/** A paper as if the office had made it; its address. */
async function put(server: TestServer, kind: string, words: Record<string, string>, petition: string): Promise<string> {
  const about = kind === 'agreement' ? `facts like '美术课上%'` : `id = '${petition}'`;
  const made = await server.db?.withDb(async (db) => (await db.query<{ id: string; case_id: string }>(
    `insert into public.paper (id, folder_id, case_id, kind, data, created_by)
     select gen_random_uuid(), c.folder_id, c.id, $1, $2, (select p.id from public.person p where p.account = 'zhouzhuren') from public.case c where c.${about} limit 1 returning id, case_id`,
    [kind, JSON.stringify({ words, signs: {} })])).rows[0]);
  if (!made) throw new Error(`No case for ${kind}`);
  return `/cases/${made.case_id}/paper/${made.id}`;
}

/** Calls `shot` for each with its page as on paper. */
export async function paperPictures(server: TestServer, clerk: Person, shot: (person: Person, name: string) => Promise<unknown>): Promise<void> {
  const petition = await petitionOf(server, '来访人2006年', 'named', '卢秀兰');
  const made: [string, string][] = [];
  for (const [kind, words] of Object.entries(WORDS)) made.push([`paper-${kind.replace('_', '-')}`, await put(server, kind, words, petition)]);
  await clerk.syncNow();
  const { page } = clerk;
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  for (const [name, address] of made) {
    await page.goto(new URL(address, server.url).href);
    await page.locator('.paper-sheet').waitFor();
    // The margins are the printer's.
    await page.evaluate(`document.body.style.padding = '76px'`);
    await shot(clerk, name);
  }
}
