import { computed, shallowRef } from 'vue';
import { lookOf, type Look, type LookResult } from '@/domain/look-run';
import type { LedgerRow } from '@/domain/ledger';
import { CASE_KINDS } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useDeskWork } from '@/stores/desk-work';
import { useWork } from '@/stores/work';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { useCaseEvents } from '../use-case-events';
import { useLedgerRows } from '../use-ledger';

export interface Looked {
  id: string;
  row: LedgerRow;
  look: Look | null;
  /** Seen in this run, or opened again by somebody meanwhile: nothing is left to do. */
  seen: boolean;
  result: LookResult | 'todo';
}

/** One look-back: its cases in their order, what was found, and what is left. */
export function useLookRun(id: () => string) {
  const book = useBook();
  const clock = useClock();
  const desk = useDeskWork();
  const work = useWork();
  const run = computed(() => book.get('look_run', id()));
  const wanted = computed(() => new Set(run.value?.case_ids ?? []));
  const ledger = useLedgerRows((cases) => cases.filter((row) => wanted.value.has(row.id)));
  const order = computed(() => { const byId = new Map(ledger.value.map((row) => [row.id, row])); return (run.value?.case_ids ?? []).flatMap((caseId) => byId.get(caseId) ?? []); });
  const gone = computed(() => wanted.value.size - order.value.length);
  /** A case that was never looked back on, nor opened again since, has nothing to read. */
  const looked = computed(() => order.value.map(({ row }) => row).filter((row) => row.done.includes('look') || row.done.includes('reopen') || row.status !== 'closed'));
  const { events, ready } = useCaseEvents(() => looked.value, Infinity);

  const rows = computed<Looked[]>(() => order.value.map((row) => {
    const look = lookOf(id(), row.id, events.value.get(row.id) ?? []);
    const reopened = row.row.status !== 'closed';
    return { id: row.id, row, look, seen: look !== null || reopened, result: look?.result ?? (reopened ? 'reopened' : 'todo') };
  }));
  const count = (list: readonly Looked[]) => ({ confirmed: list.filter(({ result }) => result === 'confirmed').length, reopened: list.filter(({ result }) => result === 'reopened').length, left: list.filter(({ seen }) => !seen).length });
  const counts = computed(() => count(rows.value));
  const byKind = computed(() => CASE_KINDS.map((kind) => ({ kind, list: rows.value.filter(({ row }) => row.row.kind === kind) })).filter(({ list }) => list.length > 0).map(({ kind, list }) => ({ kind, ...count(list) })));

  const busy = shallowRef(false);
  const fault = shallowRef('');
  async function kept(save: Promise<{ ok: true } | { ok: false; error: { kind: keyof typeof SAVE_FAULT_SENTENCE } }>): Promise<boolean> {
    busy.value = true;
    const saved = await save;
    busy.value = false;
    fault.value = saved.ok ? '' : SAVE_FAULT_SENTENCE[saved.error.kind];
    return saved.ok;
  }
  /** Reopening is a step of its own, taken right after: the look says why. */
  function look({ row: { row } }: Looked, result: LookResult, note: string): Promise<boolean> {
    const seen = { row, step: 'look' as const, note, data: { run: id(), result } };
    return kept(desk.takeAll([result === 'reopened' ? [seen, { row, step: 'reopen', note }] : [seen]]));
  }
  const finish = (): Promise<boolean> => (run.value ? kept(work.edit(run.value, 'look_run', { finished_at: { base: null, new: new Date(clock.instant()).toISOString() } })) : Promise.resolve(false));
  /** The next one that nobody looked at yet, after this one and then from the beginning. */
  function nextTodo(from: string): string | null {
    const at = rows.value.findIndex((row) => row.id === from);
    return [...rows.value.slice(at + 1), ...rows.value.slice(0, Math.max(0, at))].find(({ seen }) => !seen)?.id ?? null;
  }
  return { run, rows, gone, ready, counts, byKind, busy, fault, look, finish, nextTodo };
}
