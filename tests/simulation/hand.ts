/** Somebody with a phone in their hand: what they see there, and saving work on it as the screens do. */
import type { RowOf } from '@/domain/tables';
import { newId } from '@/lib/id';
import type { Change, Engine, Intent } from '@/sync/engine-types';
import type { Tab } from './phone';
import { effectsOf, type Promised } from './promises';
import type { World } from './world';

export class Hand {
  /** As the phone's own clock has it. */
  readonly now: number;

  constructor(readonly world: World, readonly tab: Tab, readonly engine: Engine) {
    this.now = tab.phone.now();
  }

  /** Books the promise before the save is asked for and raises it when the phone says so. */
  async save(label: Intent['label'], changes: readonly Change[], draft: string | null = null): Promise<void> {
    const intent: Intent = { id: newId(this.now), label, changes, ...(draft === null ? {} : { draft }) };
    const promised: Promised = { intent: intent.id, phone: this.tab.phone, tab: this.tab, standing: 'unknown', effects: effectsOf(changes), draft, deciding: false };
    this.world.promised.set(intent.id, promised);
    const done = await this.engine.save(intent);
    this.world.log(`  = ${this.world.name(intent.id)} ${done.ok ? 'kept' : done.error.kind}`);
    if (!done.ok) return;
    promised.standing = 'kept';
    if (draft !== null) this.world.drafts.delete(draft);
  }

  matter(fits: (row: RowOf<'case'>) => boolean = () => true) {
    const { random } = this.world;
    const all = this.engine.book().all('case').filter(fits);
    // Mostly the newest ones, so that phones meet.
    return random.chance(0.6) ? all.at(-1) : random.pick(all);
  }
  petitionOf(caseId: string) {
    return this.engine.book().all('petition').find(({ case_id }) => case_id === caseId);
  }
  /** A text nobody else chose in this run. */
  word(letter: string): string {
    return `${letter}${this.world.count()}`;
  }
  /** A moment nobody else chose in this run. */
  moment(): number {
    return this.now + this.world.count();
  }
}
