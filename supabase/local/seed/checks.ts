/** The checks of the past weeks: most done in time, a few late or left, this week's some; a finding where a story says so. */
import type { PGlite } from '@electric-sql/pglite';
import type { RowOf } from '../../../src/domain/tables';
import { parseRow } from '../../../src/domain/tables';
import { weekPlan, type PlannedCheck } from '../../../src/domain/week';
import { addDays, chinaDate, chinaInstant, daysBetween, mondayOf } from '../../../src/lib/plain-date';
import { act, type Create } from './act';
import { ABSENCES } from './absences';
import { chance, idAt, pick } from './ids';
import type { Moments } from './moments';
import { registeredAt, type FoundBy } from './play';
import { STAFF } from './staff';
import type { Story } from './story';
import { pupilId, unitNamed } from './units';

/** Left for whoever tries the app: both checks of this week still to do. */
const LEFT_OPEN = ['三年级1班', '三年级2班', '女生楼303', '女生楼304'];

interface Plan extends PlannedCheck {
  key: string;
}

async function rows<T extends 'unit' | 'check_slot' | 'checklist_item'>(db: PGlite, table: T): Promise<RowOf<T>[]> {
  const order = table === 'check_slot' ? 'ordinal' : 'sort';
  const found = (await db.query<{ row: unknown }>(`select to_jsonb(t) as row from public.${table} t order by t.${order}`)).rows;
  return found.flatMap(({ row }) => parseRow(table, row) ?? []);
}

async function plansOf(db: PGlite, moments: Moments): Promise<Plan[]> {
  const units = await rows(db, 'unit');
  const slots = await rows(db, 'check_slot');
  const plans: Plan[] = [];
  for (let weekStart = mondayOf(moments.term.startsOn); weekStart <= moments.today; weekStart = addDays(weekStart, 7))
    for (const plan of weekPlan({ units, slots, checks: [], days: moments.days, weekStart, now: moments.now }))
      plans.push({ ...plan, key: `${plan.unit.name} ${weekStart} ${plan.ordinal}` });
  return plans;
}

/** When it was done, or null when it was not (yet). */
function doneAt(plan: Plan, moments: Moments): number | null {
  const thisWeek = plan.weekStart === mondayOf(moments.today);
  if (thisWeek && LEFT_OPEN.includes(plan.unit.name)) return null;
  const luck = chance(`done ${plan.key}`);
  if (luck > (thisWeek ? 0.7 : 0.97)) return null;
  const minute = String(Math.floor(chance(`minute ${plan.key}`) * 50) + 10);
  const hour = plan.unit.kind === 'dorm' ? 21 : 12 + Math.floor(chance(`hour ${plan.key}`) * 5);
  const due = chinaDate(plan.dueAt);
  const late = luck < 0.04;
  const early = luck > 0.6 && plan.opensOn < due;
  const at = late ? chinaInstant(addDays(due, 1), `09:${minute}`) : chinaInstant(early ? addDays(due, -1) : due, `${hour}:${minute}`);
  return at < moments.now - 60_000 ? at : null;
}

/** The check at which a story's matter was found: by the unit's keeper, in the week it was registered. */
function findingOf(story: Story, plans: readonly Plan[], moments: Moments): Plan | undefined {
  const keeps = STAFF.find(({ account }) => account === story.by)?.keeps;
  if (story.unit === undefined || keeps === undefined || !story.unit.startsWith(keeps)) return undefined;
  const date = chinaDate(registeredAt(story, moments));
  const thisWeek = mondayOf(date) === mondayOf(moments.today);
  if (thisWeek && LEFT_OPEN.includes(story.unit)) return undefined;
  return plans.find((plan) => plan.unit.name === story.unit && plan.opensOn <= date && date <= chinaDate(plan.dueAt));
}

function absence(plan: Plan, folder: string, checkId: string, at: number): Create | null {
  if (chance(`absent ${plan.key}`) > 0.06 || daysBetween(plan.weekStart, chinaDate(at)) > 6) return null;
  const unit = unitNamed(plan.unit.name);
  const index = Math.floor(chance(`who ${plan.key}`) * unit.pupils.length);
  const { reason, detail, reached } = pick(ABSENCES, `why ${plan.key}`);
  return {
    folder, tbl: 'absence', id: idAt(at, `absence ${plan.key}`),
    data: { check_id: checkId, pupil_id: pupilId(unit, index), pupil_name: unit.pupils[index]?.name ?? '', reason, detail, parent_reached: reached },
  };
}

/** Answers by which check each story's matter was found. */
export async function makeChecks(db: PGlite, stories: readonly Story[], categories: ReadonlyMap<string, string>, moments: Moments): Promise<Map<string, FoundBy>> {
  const plans = await plansOf(db, moments);
  const items = await rows(db, 'checklist_item');
  const absenceItem = items.find(({ answer }) => answer === 'absence')?.id;
  const found = new Map<string, FoundBy>();
  const findings = new Map<string, { at: number; itemId: string; story: string }[]>();
  for (const story of stories) {
    const plan = findingOf(story, plans, moments);
    const item = items.find(({ category_id, unit_kind }) => category_id === categories.get(story.category) && (unit_kind === null || unit_kind === plan?.unit.kind));
    if (plan === undefined || item === undefined) continue;
    findings.set(plan.key, [...(findings.get(plan.key) ?? []), { at: registeredAt(story, moments), itemId: item.id, story: story.key }]);
  }
  const work = new Map<string, Create[]>();
  for (const plan of plans) {
    const made = findings.get(plan.key) ?? [];
    const at = made.length > 0 ? Math.min(...made.map((finding) => finding.at)) - 180_000 : doneAt(plan, moments);
    const keeper = STAFF.find(({ keeps }) => keeps !== undefined && plan.unit.name.startsWith(keeps))?.account;
    if (at === null || keeper === undefined) continue;
    const folder = unitNamed(plan.unit.name).folder;
    const id = idAt(at, `check ${plan.key}`);
    const missing = absence(plan, folder, id, at);
    const answers = [...new Set([...made.map(({ itemId }) => itemId), ...(missing === null || absenceItem === undefined ? [] : [absenceItem])])];
    const data = { unit_id: plan.unit.id, week_start: plan.weekStart, ordinal: plan.ordinal, result: answers.length > 0 ? 'found' : 'clear', answers, checked_at: new Date(at).toISOString() };
    work.set(keeper, [...(work.get(keeper) ?? []), { folder, tbl: 'check', id, data }, ...(missing === null ? [] : [missing])]);
    for (const { story, itemId } of made) found.set(story, { checkId: id, itemId });
  }
  for (const [keeper, creates] of work) await act(db, keeper, moments.now, creates);
  return found;
}
