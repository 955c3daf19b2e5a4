/** What a person does to saved work: save, take back, send again, give up. Each is one strict transaction; memory moves after it. */
import type { NewWork, Work } from '@/db/outbox';
import { err, ok, type Result } from '@/lib/result';
import type { Engine, SaveFault } from './engine-types';
import { groundOf } from './queue';
import type { State } from './state';
import type { Surroundings } from './surroundings';
import { worksOf } from './works';

interface Hooks {
  /** Photos moved with their work. */
  reload(): Promise<void>;
  announce(): void;
  soon(): void;
}

export function createSaving(state: State, around: Surroundings, { reload, announce, soon }: Hooks): Pick<Engine, 'save' | 'takeBack' | 'resend' | 'giveUp'> {
  const { outbox } = state.vault;
  let askedToPersist = false;
  /** By the server's clock, which also says when what was given up is forgotten. */
  const at = (): string => new Date(around.now() + (state.notes.skew ?? 0)).toISOString();

  /** `intent` is what it replaces, where it replaces something. */
  async function keep(works: readonly NewWork[], done: { intent: string; drafts?: readonly string[]; place?: number }): Promise<Result<void, SaveFault>> {
    const saved = await outbox.save(works, { ...done, at: at() });
    if (!saved.ok) return saved;
    const kept = saved.value.flatMap(({ n, place }, i): Work[] => {
      const work = works[i];
      return work ? [{ ...work, place, frozen: false, again: false, op: { ...work.op, n } }] : [];
    });
    state.saved(kept, done.intent);
    await reload();
    announce();
    soon();
    if (!askedToPersist) {
      askedToPersist = true;
      around.persist().catch(() => undefined); // A wish; the browser may not know it.
    }
    return ok(undefined);
  }

  /** Later work on the same rows would lose its ground. */
  function isBuiltUpon(intent: string): boolean {
    const own = new Set<unknown>(state.pending.filter((work) => work.intent === intent).flatMap(({ op }) => [op.id, ...(op.tbl === 'folder' ? [op.folder] : [])]));
    return state.pending.some(({ intent: other, op }) => other !== intent && groundOf(op).some((id) => own.has(id)));
  }

  return {
    async save(...intents) {
      const [first] = intents;
      if (!first) return ok(undefined);
      const works = intents.flatMap(({ id, label, changes }) => worksOf(id, label, changes, around.now()));
      return keep(works, { intent: first.id, drafts: intents.flatMap(({ draft }) => draft ?? []) });
    },
    async takeBack(intent) {
      if (isBuiltUpon(intent) || !(await outbox.takeBack(intent, at()))) return false;
      state.move({ pending: state.pending.filter((work) => work.intent !== intent) });
      await reload();
      announce();
      return true;
    },
    async resend(intent, changes) {
      const kept = state.returned.find((one) => one.intent === intent);
      return kept ? keep(worksOf(intent, kept.label, changes, around.now()), { intent, place: kept.place }) : err({ kind: 'broken' });
    },
    async giveUp(intent) {
      const done = await outbox.giveUp(intent, at());
      if (!done.ok) return done;
      state.move({ returned: state.returned.filter((one) => one.intent !== intent) });
      await reload();
      announce();
      soon();
      return ok(undefined);
    },
  };
}
