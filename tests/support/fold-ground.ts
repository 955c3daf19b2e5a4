/** Random walks over the tracks: mostly a step the table offers, by somebody who may take it, filled in as asked; sometimes anything. */
import * as fc from 'fast-check';
import { choicesIn, fieldsOf, type StepField } from '@/domain/step-fields';
import { parseRow, STEPS, type RowOf, type Step, type Tbl } from '@/domain/tables';
import { addDays } from '@/lib/plain-date';
import type { School, Who } from './sql-school';
import type { SqlServer } from './sql-server';

type Case = RowOf<'case'>;
type Rule = RowOf<'workflow_step'>;

export interface Ground {
  school: School;
  /** Another case of the school, a category of bullying, an item of the duty card. */
  other: string;
  bullying: string;
  item: string;
  today: string;
}

export async function rowsOf<T extends Tbl>(server: SqlServer, tbl: T, folder: string): Promise<RowOf<T>[]> {
  const rows = await server.sql(`select to_jsonb(t) as row from public."${tbl}" t where folder_id = $1`, [folder]);
  return rows.map(({ row }) => {
    const parsed = parseRow(tbl, row);
    if (!parsed) throw new Error(`the phone cannot read ${JSON.stringify(row)}`);
    return parsed;
  });
}
export async function caseOf(server: SqlServer, folder: string): Promise<Case> {
  const [row] = await rowsOf(server, 'case', folder);
  if (row === undefined) throw new Error('no case');
  return row;
}

export interface Turn {
  who: Who;
  step: Step;
  note: string;
  to: Who | null;
  data: Record<string, unknown>;
  /** Days since it happened. */
  back: number;
}
type Drawn = Omit<Turn, 'data'> & { luck: number; picks: number[] };

const whos: readonly Who[] = ['keeper', 'other', 'handler', 'second', 'desk', 'lead'];

export const anyTurn: fc.Arbitrary<Drawn> = fc.record({
  who: fc.constantFrom(...whos), step: fc.constantFrom(...STEPS), note: fc.constantFrom('谈话', '谈话', '谈话', '', '  '), to: fc.constantFrom<Who | null>('handler', 'second', 'keeper', 'handler', null),
  back: fc.constantFrom(0, 0, 0, 1, 2, 5, 29, 45), luck: fc.integer({ min: 0, max: 19 }), picks: fc.array(fc.nat(997), { minLength: 12, maxLength: 12 }),
});

const of = <T>(list: readonly T[], pick: number | undefined): T | undefined => list[(pick ?? 0) % Math.max(1, list.length)];

function valueOf(field: StepField, row: Case, pick: number, { school, other, bullying, item, today }: Ground, step: Step): unknown {
  const due = Object.entries(row.clocks).find(([, clock]) => !clock.done);
  switch (field.type) {
    case 'text': return field.name === 'clock' ? (due?.[0] ?? 'handle') : field.name === 'run' ? '' : '事实'.repeat(1 + (pick % 3));
    case 'date': return addDays(step === 'extend' ? (due?.[1].due ?? today) : today, (pick % 7) - (step === 'share' ? 0 : 1));
    case 'moment': return `${today}T08:00:00Z`;
    case 'choice': return of(pick % 9 === 0 ? field.choices : choicesIn(field, row.kind), pick);
    case 'names': return ['张春梅', '周海燕', '李敏'].slice(0, pick % 11 === 0 ? 1 : 3);
    case 'people': return [school.who.second, school.who.other].slice(0, pick % 3);
    case 'person': return step === 'lead' ? school.who.lead : school.who[of(whos, pick) ?? 'other'];
    case 'case': return other;
    case 'category': return bullying;
    case 'item': return item;
  }
}

function dataOf(step: Step, row: Case, { luck, picks }: Drawn, ground: Ground): Record<string, unknown> {
  const filled = fieldsOf(step).flatMap((field, at): [string, unknown][] => {
    const pick = picks[at + 4] ?? 0;
    const leave = field.required === false ? pick % 3 === 0 : luck === 1;
    return leave ? [] : [[field.name, luck === 2 ? '??' : valueOf(field, row, pick, ground, step)]];
  });
  return Object.fromEntries(luck === 3 ? [...filled, ['unheard', 'of']] : filled);
}

/** Steps that end or cut short a walk come seldom, so that it gets somewhere. */
const SELDOM: readonly Step[] = ['merge', 'decline', 'return', 'recuse', 'restrict', 'escalate', 'settle', 'reopen', 'link', 'share'];

export function guided(drawn: Drawn, row: Case, rules: readonly Rule[], ground: Ground): Turn {
  const { luck, picks, ...turn } = drawn;
  const anything = luck === 0;
  const offered = rules.filter((rule) => rule.case_kind === row.kind && rule.from_status === row.status);
  const likely = offered.filter(({ step }) => !SELDOM.includes(step) || (picks[1] ?? 0) % 12 === 0);
  const fresh = likely.filter(({ step }) => !row.done.includes(step));
  const rule = anything ? undefined : of(fresh.length > 0 && (picks[2] ?? 0) % 3 > 0 ? fresh : likely.length > 0 ? likely : offered, picks[0]);
  const step = rule?.step ?? turn.step;
  const named = (id: string | null | undefined): Who[] => whos.filter((who) => ground.school.who[who] === id);
  const people: Record<string, Who[]> = { creator: ['keeper'], keeper: ['keeper'], desk: ['desk'], lead: ['lead'], handler: named(row.handler_id), co: named(row.co_ids[0]), officer: named(row.lead_id) };
  const fitting = (rule?.roles ?? []).flatMap((role) => people[role] ?? []);
  const who = luck < 5 || fitting.length === 0 ? turn.who : (of(fitting, picks[3]) ?? turn.who);
  return { who, step, note: luck < 12 || turn.note.trim() ? turn.note : '谈话', to: turn.to, back: turn.back, data: dataOf(step, row, drawn, ground) };
}
