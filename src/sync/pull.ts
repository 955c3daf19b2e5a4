/** Fetches what changed. A page and the place it ends are written in one transaction; rows go only when the server says `revoked`. */
import type { Cursor, Entry, PullAnswer } from '@/domain/wire';
import type { Notes } from './notes';
import type { Fault, Remote } from './remote';
import type { State } from './state';

const PAGE = 2000;

/** Attachment rows among the entries; a row that moved leaves a gap behind, and its file is where it was. */
function attachments(entries: readonly Entry[]): Map<string, boolean | null> {
  const rows = new Map<string, boolean | null>();
  for (const [, tbl, id, , row] of entries) if (tbl === 'attachment' && (row || !rows.has(id))) rows.set(id, row && !row['withdrawn_at'] ? Boolean(row['stored_at']) : null);
  return rows;
}

export interface Puller {
  run(): Promise<Fault | null>;
}

interface Step {
  entries: readonly Entry[];
  epochs: Cursor | null;
  notes: Notes;
  granted: readonly string[];
  purge: readonly string[];
  rowsBack: readonly string[];
  requeue: boolean;
}

export function createPuller(state: State, remote: Remote, phoneTime: () => number, announce: () => void): Puller {
  /** False: the disk refused or another tab was faster; nothing changed here and the page is asked for again. */
  async function write(step: Step): Promise<'written' | 'stale' | 'failed'> {
    const plan = await state.memory.plan(state.generation, step.entries, step.epochs, step.purge);
    const { notes, requeue, rowsBack } = step;
    const files = { rows: attachments(step.entries), revoked: step.purge, granted: step.granted };
    const done = await state.vault.replica.commit({ ...plan.page, notes, returnedRows: rowsBack, requeue, files });
    if (!done.ok) {
      if (done.error.kind !== 'stale') return 'failed';
      await state.reloadReplica();
      return 'stale';
    }
    state.paged(plan, notes, rowsBack);
    if (requeue) await state.reloadOutbox();
    announce();
    return 'written';
  }

  /** Nothing more to come: the first pull is over once the newly opened folders are here too. */
  const finish = (notes: Notes, now: string): Notes => (Object.keys(notes.todo).length ? notes : { ...notes, ready: true, lastSynced: now, skew: Date.parse(now) - phoneTime() });

  function pageOf(answer: PullAnswer, resynced: ReadonlySet<string>, acked: readonly string[]): { step: Step; more: boolean; histories: string[] } {
    const cursor: Cursor = { ...state.notes.cursor };
    const histories: string[] = [];
    let requeue = false;
    let more = false;
    for (const [school, { seq, epoch, resync, more: further }] of Object.entries(answer.schools)) {
      const history = `${school} ${epoch}`;
      if (resync && !resynced.has(history)) {
        histories.push(history);
        // From the start, but already under the new epoch: a restore before the end of this must be noticed too.
        cursor[school] = { seq: 0, epoch };
        requeue = true;
      } else {
        cursor[school] = { seq, epoch };
      }
      more ||= further;
    }
    more ||= requeue;
    const todo = Object.fromEntries(Object.entries(state.notes.todo).filter(([folder]) => !answer.revoked.includes(folder)));
    for (const folder of answer.granted) todo[folder] = 0;
    const notes: Notes = { ...state.notes, cursor, todo };
    const step = {
      entries: answer.entries, epochs: answer.schools, granted: answer.granted, purge: answer.revoked, requeue,
      notes: more ? notes : finish(notes, answer.now),
      // Every operation acked before this request lies before the head it reached.
      rowsBack: more ? [] : acked,
    };
    return { step, more, histories };
  }

  async function feed(): Promise<Fault | null> {
    const resynced = new Set<string>();
    for (;;) {
      const from = state.generation;
      const acked = state.open.map(({ op }) => op.mid);
      const answer = await remote.pull(state.notes.cursor, PAGE);
      if (!answer.ok) return answer.error;
      // Another tab moved on meanwhile: what the server said to the older place could hide that it was restored.
      if (state.generation !== from) continue;
      const { step, more, histories } = pageOf(answer.value, resynced, acked);
      const done = await write(step);
      // Only what rests on the disk has begun anew; a page that could not be written asks for it again.
      if (done === 'written') for (const history of histories) resynced.add(history);
      if (done === 'failed' || (done === 'written' && !more)) return null;
    }
  }

  async function folder(id: string): Promise<Fault | null> {
    for (;;) {
      const from = state.generation;
      const after = state.notes.todo[id];
      if (after === undefined) return null;
      const answer = await remote.folder(id, after, PAGE);
      if (!answer.ok) return answer.error;
      if (state.generation !== from) continue;
      const { entries, seq, more, now } = answer.value;
      const { [id]: _, ...rest } = state.notes.todo;
      const notes: Notes = { ...state.notes, todo: more ? { ...rest, [id]: seq } : rest };
      const step = { entries, epochs: state.notes.cursor, granted: [], purge: [], rowsBack: [], requeue: false, notes: more ? notes : finish(notes, now) };
      if ((await write(step)) === 'failed') return null;
    }
  }

  return {
    async run() {
      const fault = await feed();
      if (fault) return fault;
      let first: Fault | null = null;
      for (const id of Object.keys(state.notes.todo)) {
        const refused = await folder(id);
        if (refused && refused.kind !== 'refused') return refused;
        first ??= refused;
      }
      return first;
    },
  };
}
