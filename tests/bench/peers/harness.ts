/** Runs in the page: each task for the engine that was opened, with the page's own clock. Called by name from outside. */
import { registerChanges } from '@/domain/intents';
import { newId } from '@/lib/id';
import type { Contestant, Desk, Piece, Site } from './contestant';

export interface Task {
  school: string;
  unit: string;
  category: string;
}
let desk: Desk | null = null;
let site: Site;
const opened = (): Desk => {
  if (!desk) throw new Error('nothing is open');
  return desk;
};
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

function piece({ school, unit, category }: Task, facts: string): Piece {
  const form = {
    categoryId: category, unitId: unit, facts, occurredAt: '2026-09-01T10:00', place: '教室', urgency: 'normal', settledOnSpot: false, spotAction: '',
    checkId: null, itemId: null, parties: [{ name: '小青', pupil_id: null, person_id: null, unit_id: null }],
  } as const;
  return registerChanges({ form: { ...form, parties: [...form.parties] }, kind: 'dispute', school, term: null, now: Date.now() }).changes;
}

const tasks = {
  async open(engine: string, at: Site) {
    const { contestant } = (await import(/* @vite-ignore */ `/${engine}.js`)) as { contestant: Contestant };
    site = at;
    return timed(async () => (desk = await contestant.open(site)));
  },
  /** Answers come from here from now on. */
  use(base: string) {
    site.base = base;
  },
  close: () => opened().close(),
  /** First pull; and when, counted from its start, the first case lay open. */
  async firstPull() {
    const from = performance.now();
    let first = NaN;
    let opening: Promise<void> = Promise.resolve();
    let rows = 0;
    await opened().pull((folder) => {
      opening = opened().ofCase(folder).then((found) => {
        rows = found;
        first = performance.now() - from;
      });
    });
    const durable = performance.now() - from;
    await opening;
    return { durable, first, rows };
  },
  count: () => opened().count(),
  everyCase: () => timed(() => opened().everyCase()),
  cases: () => opened().everyCase(),
  newestTime: (status: string) => timed(() => opened().newest(status, 50)),
  newest: (status: string) => opened().newest(status, 50),
  /** Medians over different rows. */
  async reads(keys: [folder: string, id: string][], status: string) {
    const times = { row: [] as number[], ofCase: [] as number[], newest: [] as number[] };
    const counts: number[] = [];
    for (const [folder, id] of keys) {
      times.row.push(await timed(async () => {
        if (!(await opened().row(folder, id))?.['facts']) throw new Error('row not found');
      }));
      times.ofCase.push(await timed(async () => counts.push(await opened().ofCase(folder))));
    }
    for (let i = 0; i < 9; i++) times.newest.push(await timed(() => opened().newest(status, 50)));
    return { ...times, rows: counts.reduce((sum, each) => sum + each, 0) };
  },
  async save(task: Task, tag: string, count: number) {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const work = piece(task, `${tag}${i}：课间因借用文具推搡，老师在场劝开。`);
      times.push(await timed(() => opened().save(work)));
    }
    return times;
  },
  async push(tries: number) {
    let faults = 0;
    const time = await timed(async () => {
      for (;;) {
        try {
          return await opened().push();
        } catch (fault) {
          if (++faults >= tries) throw fault;
        }
      }
    });
    return { time, faults };
  },
  waiting: () => opened().waiting(),
  /** Tells the server everything that waits, behind the engine's back. */
  async tellBehind() {
    for (const { path, body } of await opened().calls(newId())) {
      const headers = { 'Content-Type': 'application/json', apikey: site.apikey, Authorization: `Bearer ${site.token}`, Prefer: 'return=minimal' };
      const answer = await fetch(`${site.base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`behind: ${answer.status} ${await answer.text()}`);
    }
  },
  pull: (expected?: number) => timed(() => opened().pull(undefined, expected)),
  fact: async (folder: string, id: string) => (await opened().row(folder, id))?.['facts'],
  facts: async (keys: [folder: string, id: string][]) => Promise.all(keys.map(async ([folder, id]) => String((await opened().row(folder, id))?.['facts']))),
  async disk() {
    const { usageDetails } = (await navigator.storage.estimate()) as { usageDetails?: { indexedDB?: number } };
    return usageDetails?.indexedDB ?? NaN;
  },
};
export type Tasks = typeof tasks;
Object.assign(window, { bench: tasks });
