/** A few households the demo school supports, invented like everyone in it: one agreed and promised, one nobody was home, one overdue, one not asked yet. */
import type { PGlite } from '@electric-sql/pglite';
import { addDays } from '../../../src/lib/plain-date';
import { act, type Create } from './act';
import { personId } from './accounts';
import { idAt, idOf } from './ids';
import type { Moments } from './moments';
import { SCHOOL } from './units';

interface Home {
  key: string;
  by: string;
  /** Days ago that it began. */
  ago: number;
  data: Record<string, unknown>;
  /** Days after the beginning, who, which table, and what; `about` names another row of this home by its key. */
  turns: readonly (readonly [after: number, by: string, tbl: Create['tbl'], key: string, data: Record<string, unknown>, about?: string])[];
}

const consent = (who: string) => ({ step: 'consent', note: '', data: { who, how: 'face', purpose: '了解困难、商量帮扶', answer: 'given' } });

const homes = (day: (ago: number) => string): readonly Home[] => [
  {
    key: 'zhou', by: 'zhanglaoshi', ago: 12,
    data: { name: '周玉兰', people: ['周玉兰', '周小禾'], address: '柳溪镇桥东村12号', phone: '13900000011', needs: '听力不好，说话请慢一些', reason: 'hardship', reason_note: '家中主要收入中断' },
    turns: [
      [0, 'zhanglaoshi', 'household_event', 'consent', consent('周玉兰')],
      [0, 'zhanglaoshi', 'visit', 'first', {
        planned_on: day(12), at_time: '18:30', reasons: ['home', 'listen'], people: [personId('zhanglaoshi')], state: 'done', present: ['周玉兰'], asked: '想知道助学金怎么申请，要带哪些材料。',
        hard: ['money', 'paperwork'], hard_note: '上半年停工，材料不会填。', answered: '说明了申请时间和要带的材料。', agreed: 'read_back',
      }],
      [0, 'zhanglaoshi', 'promise', 'form', { what: '把助学金申请表送到家，并一起填好', due_on: day(-2) }, 'first'],
      [1, 'zhanglaoshi', 'aid', 'grant', { kind: 'subsidy', form: 'once', source: '学校爱心基金', amount: 600 }],
      [2, 'zhanglaoshi', 'visit', 'next', { planned_on: day(-1), at_time: '18:00', reasons: ['reply', 'aid'], people: [personId('zhanglaoshi')] }],
    ],
  },
  {
    key: 'luo', by: 'zhouzhuren', ago: 10,
    data: { name: '罗建国', people: ['罗建国'], address: '柳溪镇老街48号', phone: '13900000012', reason: 'open_request', reason_note: '代课年限认定正在办理' },
    turns: [
      [0, 'zhouzhuren', 'household_event', 'assign', { step: 'assign', note: '', data: { people: [personId('lilaoshi'), personId('zhangzhuren')] } }],
      [4, 'lilaoshi', 'visit', 'away', { planned_on: day(6), at_time: '16:30', reasons: ['listen'], people: [personId('lilaoshi'), personId('zhangzhuren')], state: 'nobody' }],
      [5, 'zhangzhuren', 'visit', 'again', { planned_on: day(-3), at_time: '16:30', reasons: ['listen', 'reply'], people: [personId('lilaoshi'), personId('zhangzhuren')] }],
    ],
  },
  {
    key: 'shi', by: 'lilaoshi', ago: 25,
    data: { name: '石奶奶', people: ['石奶奶', '石小军'], address: '柳溪镇上坪村3组', phone: '13900000013', needs: '说方言', reason: 'left_behind', reason_note: '父母在外务工，由奶奶照料' },
    turns: [
      [0, 'lilaoshi', 'household_event', 'consent', consent('石奶奶')],
      [0, 'lilaoshi', 'visit', 'home', {
        planned_on: day(25), reasons: ['home'], people: [personId('lilaoshi')], state: 'done', present: ['石奶奶', '石小军'], asked: '希望有人辅导作业，能常和爸妈视频。', hard: ['study', 'care'],
        answered: '安排课后辅导，联系亲情电话。', agreed: 'read_back',
      }],
      [0, 'lilaoshi', 'promise', 'call', { what: '联系好每周一次的亲情视频', due_on: day(4) }, 'home'],
      [1, 'lilaoshi', 'aid', 'lessons', { kind: 'tutoring', form: 'plan', source: '课后服务', note: '每周二、四' }],
      [8, 'lilaoshi', 'household_event', 'lesson', { step: 'deliver', note: '已开始，每周两次。', data: { on: day(17) } }, 'lessons'],
    ],
  },
  {
    key: 'tian', by: 'zhanglaoshi', ago: 3,
    data: { name: '田秀英', people: ['田秀英'], address: '柳溪镇河西路7号', phone: '13900000014', reason: 'illness' },
    turns: [[0, 'zhanglaoshi', 'visit', 'ask', { planned_on: day(0), at_time: '18:00', reasons: ['home'], people: [personId('zhanglaoshi')] }]],
  },
];

function scenes(home: Home, at: (after: number) => number): { at: number; by: string; creates: Create[] }[] {
  const began = at(0);
  const folder = idAt(began, `folder ${home.key}`);
  const household_id = idAt(began, `household ${home.key}`);
  const id = (key: string): string => idOf(`${home.key} ${key}`);
  return [
    {
      at: began, by: home.by,
      creates: [
        { folder, tbl: 'folder', id: folder, data: { school_id: SCHOOL.id, kind: 'household', restricted: false, unit_id: null, term_id: null } },
        { folder, tbl: 'household', id: household_id, data: home.data },
      ],
    },
    ...home.turns.map(([after, by, tbl, key, data, about], order) => {
      const when = at(after) + (order + 1) * 60_000;
      const link = about === undefined ? {} : { [tbl === 'household_event' ? 'about_id' : 'visit_id']: id(about) };
      const told = tbl === 'household_event' ? { at: new Date(when).toISOString() } : {};
      return { at: when, by, creates: [{ folder, tbl, id: id(key), data: { household_id, ...data, ...link, ...told } }] };
    }),
  ];
}

export async function visitHomes(db: PGlite, { now, today }: Moments): Promise<void> {
  const day = (ago: number): string => addDays(today, -ago);
  const all = homes(day);
  const played = all.flatMap((home) => scenes(home, (after) => now - (home.ago - after) * 86_400_000 - 3_600_000));
  for (const { at, by, creates } of played.sort((a, b) => a.at - b.at)) await act(db, by, at, creates);
  const desk = (await db.query<{ id: string }>(`select id from public.folder where school_id = $1 and kind = 'desk'`, [SCHOOL.id])).rows[0]?.id ?? '';
  const household_ids = (await db.query<{ id: string }>('select id from public.household order by id')).rows.map(({ id }) => id);
  await act(db, 'wangxiaozhang', now - 3_600_000, [
    { folder: desk, tbl: 'visit_round', id: idOf('round'), data: { name: '节前慰问', from_on: day(2), to_on: day(-14), budget: 2000, gifts: '米、油各一份', household_ids } },
  ]);
  // As for the stories: the server stamps its own clock, the demo's past is put back.
  for (const tbl of ['folder', 'household', 'household_event', 'visit', 'promise', 'aid', 'visit_round']) {
    await db.exec(`update public.${tbl} t set created_at = m.at from sync.mutation m where m.row_id = t.id and m.tbl = '${tbl}'${tbl === 'folder' ? ` and t.kind = 'household'` : ''}`);
  }
  await db.exec(`
    update public.folder_member m set starts_at = f.created_at from public.folder f where f.id = m.folder_id and f.kind = 'household' and m.ends_at is null;
    update sync.mutation set received_at = at;
  `);
}
