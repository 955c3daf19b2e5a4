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

  save(label: Intent['label'], changes: readonly Change[], draft: string | null = null): Promise<void> {
    return this.saveAll({ label, changes, draft });
  }
  /** Books the promises before the save is asked for and raises them when the phone says so. Several pieces of work are one save. */
  async saveAll(...works: readonly { label: Intent['label']; changes: readonly Change[]; draft?: string | null }[]): Promise<void> {
    const { phone } = this.tab;
    // Closed while a photo was taken: its page is left and begins nothing new.
    if (this.tab.engine !== this.engine) return;
    const all = works.filter(({ changes }) => changes.length > 0).map(({ label, changes, draft = null }) => {
      const intent: Intent = { id: newId(this.now), label, changes, ...(draft === null ? {} : { draft }) };
      const promised: Promised = { intent: intent.id, phone, tab: this.tab, standing: 'unknown', effects: effectsOf(changes), draft, deciding: false, left: false };
      this.world.promised.set(intent.id, promised);
      return { intent, promised };
    });
    const done = await this.engine.save(...all.map(({ intent }) => intent));
    for (const { intent, promised } of all) {
      this.world.log(`  = ${this.world.name(intent.id)} ${done.ok ? 'kept' : done.error.kind}`);
      if (!done.ok) continue;
      promised.standing = 'kept';
      if (promised.draft !== null) this.world.drafts.delete(promised.draft);
    }
  }

  matter(fits: (row: RowOf<'case'>) => boolean = () => true) {
    const { random } = this.world;
    const all = this.engine.book().all('case').filter(fits);
    // Mostly the newest ones, so that phones meet.
    return random.chance(0.6) ? all.at(-1) : random.pick(all);
  }
  home() {
    const { random } = this.world;
    const all = this.engine.book().all('household');
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
