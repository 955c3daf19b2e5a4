/** What the desk saves many of at once, and rows that are not about one case. Loaded with the desk's screens, not with the first one. */
import { defineStore } from 'pinia';
import { eventChange } from '@/domain/intents';
import type { RowOf, Step, Tbl } from '@/domain/tables';
import { newId } from '@/lib/id';
import { ok, type Result } from '@/lib/result';
import type { SaveFault } from '@/sync/engine-types';
import { useClock } from './clock';
import { useEngine } from './engine';

export interface Act {
  row: RowOf<'case'>;
  step: Step;
  note: string;
  handlerId?: string | null;
  departmentId?: string | null;
  data?: Readonly<Record<string, unknown>>;
}

export const useDeskWork = defineStore('desk-work', () => {
  const engine = useEngine();
  const clock = useClock();

  /** Each inner list is one piece of work: its steps go together, in their order. All lists are kept, or none. */
  function takeAll(works: readonly (readonly Act[])[]): Promise<Result<void, SaveFault>> {
    const now = clock.instant();
    return engine.need().save(...works.map((acts) => ({
      id: newId(now), label: 'step' as const,
      // A thousandth apart, so that they read in their order everywhere.
      changes: acts.map(({ row, step, note, handlerId = null, departmentId = null, data = {} }, at) => eventChange({ folder: row.folder_id, caseId: row.id, step, note, handlerId, departmentId, data, now: now + at })),
    })));
  }

  /** A row of its own; answers its id. */
  async function create(tbl: Tbl, folder: string, data: Record<string, unknown>): Promise<Result<string, SaveFault>> {
    const now = clock.instant();
    const id = newId(now);
    const saved = await engine.need().save({ id: newId(now), label: 'edit', changes: [{ k: 'create', folder, tbl, id, data }] });
    return saved.ok ? ok(id) : saved;
  }

  return { takeAll, create };
});
