/** What people do with their phones, each thing built the way the screens build it (src/domain/intents.ts). */
import { WATCHDOG } from '@/db/connection';
import { absenceChange, checkChanges, eventChange, patchChange, registerChanges, withdrawChange } from '@/domain/intents';
import { addDays } from '@/lib/plain-date';
import { newId } from '@/lib/id';
import { STEPS } from '@/domain/tables';
import type { Change, Engine, Intent } from '@/sync/engine-types';
import { effectsOf, type Promised } from './promises';
import type { Tab } from './phone';
import type { World } from './world';

export const DEEDS = {
  'save a check': 4, 'save a nil return': 3, 'register a case': 6, 'register a bad case': 2, 'take a step': 5, 'correct a case': 8, 'note an absence': 2, 'withdraw a check': 1,
  'keep a draft': 2, 'save from a draft': 3, 'take back': 3, 'send again': 2, 'give up': 2, 'settle a conflict': 2, 'sync now': 10, 'open a case': 3,
} as const;
export type Deed = keyof typeof DEEDS;

const dayOne = '2026-08-31';

class Doer {
  private readonly engine: Engine;
  private readonly now: number;

  constructor(private readonly world: World, private readonly tab: Tab, engine: Engine) {
    this.engine = engine;
    this.now = tab.phone.now();
  }

  /** Books the promise before the save is asked for and raises it when the phone says so. */
  private async save(label: Intent['label'], changes: readonly Change[], draft: string | null = null): Promise<void> {
    const intent: Intent = { id: newId(this.now), label, changes, ...(draft === null ? {} : { draft }) };
    const promised: Promised = { intent: intent.id, phone: this.tab.phone, tab: this.tab, standing: 'unknown', effects: effectsOf(changes), draft, deciding: false };
    this.world.promised.set(intent.id, promised);
    const done = await this.engine.save(intent);
    this.world.log(`  = ${this.world.name(intent.id)} ${done.ok ? 'kept' : done.error.kind}`);
    if (!done.ok) return;
    promised.standing = 'kept';
    if (draft !== null) this.world.drafts.delete(draft);
  }

  private case() {
    const { random } = this.world;
    const all = this.engine.book().all('case');
    // Mostly the newest ones, so that phones meet.
    return random.chance(0.6) ? all.at(-1) : random.pick(all);
  }
  private checkOf(result: 'clear' | 'found'): Change[] {
    const { ids } = this.world.school;
    const at = this.world.count();
    return checkChanges({ unitTermFolder: ids.roster, unitId: ids.unit, weekStart: addDays(dayOne, 7 * (at % 40)), ordinal: 1 + (at % 2), result, answers: [], now: this.now }).changes;
  }
  private caseOf(facts: string): Change[] {
    const { ids, people } = this.world.school;
    const accused = this.world.random.chance(0.15) ? this.world.random.pick(people) : undefined;
    const at = new Date(this.now + 8 * 3_600_000).toISOString().slice(0, 16);
    const parties = [{ name: accused?.name ?? 'A', pupil_id: null, person_id: accused?.id ?? null, unit_id: null }];
    const form = { categoryId: ids.category, unitId: ids.unit, parties, facts, occurredAt: at, place: 'yard', urgency: 'normal' as const, settledOnSpot: false, spotAction: '', checkId: null, itemId: null };
    const { caseId, folder, changes } = registerChanges({ form, kind: 'dispute', school: ids.school, term: ids.term, now: this.now });
    this.world.cases.push({ id: caseId, folder });
    if (accused) this.world.shut.add(folder);
    return changes;
  }

  readonly deeds: Record<Deed, () => Promise<unknown>> = {
    'save a check': () => this.save('check', this.checkOf('found')),
    'save a nil return': () => this.save('check', this.checkOf('clear')),
    'register a case': () => this.save('case', this.caseOf(`f${this.world.count()}`)),
    'register a bad case': () => this.save('case', this.caseOf('')),
    'take a step': async () => {
      const matter = this.case();
      const step = this.world.random.pick(STEPS.slice(2)) ?? 'accept';
      const handler = step === 'route' ? (this.world.random.pick(this.world.school.people)?.id ?? null) : null;
      if (matter) await this.save('step', [eventChange({ folder: matter.folder_id, caseId: matter.id, step, note: 'done', handlerId: handler, departmentId: null, now: this.now })]);
    },
    'correct a case': async () => {
      const matter = this.case();
      const field = this.world.random.chance(0.8) ? 'place' : 'facts';
      if (matter) await this.save('edit', [patchChange(matter, 'case', { [field]: { base: matter[field], new: `v${this.world.count()}` } })]);
    },
    'note an absence': async () => {
      const check = this.engine.book().all('check').at(-1);
      if (check) await this.save('edit', [absenceChange(check.folder_id, check.id, { pupilId: null, pupilName: 'B', reason: 'sick', detail: '', parentReached: 'yes' }, this.now)]);
    },
    'withdraw a check': async () => {
      const check = this.world.random.pick(this.engine.book().all('check').filter(({ withdrawn_at }) => !withdrawn_at));
      if (check) await this.save('withdraw', [withdrawChange(check, this.now + this.world.count())]);
    },
    'keep a draft': async () => {
      const id = `draft-${this.world.count()}`;
      this.world.drafts.set(id, { phone: this.tab.phone, sure: false });
      const done = await this.engine.saveDraft({ id, kind: 'case', savedAt: new Date(this.now).toISOString(), data: { facts: id } });
      if (done.ok) this.world.drafts.set(id, { phone: this.tab.phone, sure: true });
    },
    'save from a draft': async () => {
      const free = [...this.world.drafts].find(([id, { phone, sure }]) => sure && phone === this.tab.phone && ![...this.world.promised.values()].some(({ draft }) => draft === id));
      if (free) await this.save('case', this.caseOf(`f${this.world.count()}`), free[0]);
    },
    'take back': async () => {
      const latest = [...this.world.promised.values()].filter(({ phone, standing }) => phone === this.tab.phone && standing === 'kept').at(-1);
      if (!latest) return;
      // Whatever comes of it, what it was written in was used up before.
      const { draft } = latest;
      Object.assign(latest, { standing: 'unknown', tab: this.tab, draft: null });
      const asked = this.world.loop.now;
      const back = await this.engine.takeBack(latest.intent);
      // "No" to a disk that was stuck may turn out to be yes: the engine has one word for both (README.md).
      latest.standing = back ? 'back' : this.world.loop.now - asked >= WATCHDOG ? 'unknown' : 'kept';
      if (latest.standing === 'kept') latest.draft = draft;
      this.world.log(`  = ${this.world.name(latest.intent)} ${latest.standing}`);
    },
    'send again': async () => {
      const refused = this.world.random.pick(this.engine.returned());
      const promised = refused && this.world.promised.get(refused.intent);
      if (!refused || !promised || promised.deciding) return;
      const changes = refused.ops.map((op) => this.world.corrected(op));
      const before = promised.effects.filter((effect) => !refused.ops.some(({ id, k }) => id === effect.id && k === effect.k));
      const { standing } = promised;
      Object.assign(promised, { standing: 'unknown', tab: this.tab, deciding: true });
      const old = promised.effects;
      promised.effects = [...before, ...effectsOf(changes)];
      const done = await this.engine.resend(refused.intent, changes);
      this.world.decided.push(promised);
      if (done.ok) promised.standing = 'kept';
      else if (done.error.kind !== 'stuck') Object.assign(promised, { standing, effects: old });
    },
    'give up': async () => {
      const refused = this.world.random.pick(this.engine.returned());
      const promised = refused && this.world.promised.get(refused.intent);
      if (!promised || promised.deciding) return;
      const { standing } = promised;
      Object.assign(promised, { standing: 'unknown', tab: this.tab, deciding: true });
      const done = await this.engine.giveUp(promised.intent);
      this.world.decided.push(promised);
      if (done.ok) promised.standing = 'given up';
      else if (done.error.kind !== 'stuck') promised.standing = standing;
    },
    'settle a conflict': async () => {
      const open = this.world.random.pick(this.engine.book().all('conflict').filter(({ settled_at }) => !settled_at));
      const at = new Date(this.now + this.world.count()).toISOString();
      if (open) await this.save('conflict', [patchChange(open, 'conflict', { settled_at: { base: null, new: at }, kept: { base: null, new: 'theirs' } })]);
    },
    'sync now': () => this.engine.syncNow(),
    'open a case': async () => {
      const matter = this.case();
      if (matter) await this.engine.open(matter.folder_id);
    },
  };
}

export async function perform(world: World, tab: Tab, engine: Engine, deed: Deed): Promise<void> {
  await new Doer(world, tab, engine).deeds[deed]();
}
