import { computed } from 'vue';
import { chosenFor, kindOfLook, lookedAt, type LookAsk } from '@/domain/look-run';
import type { RowOf } from '@/domain/tables';
import { cleanText } from '@/domain/intents';
import { useBook } from '@/stores/book';
import { useDeskWork } from '@/stores/desk-work';
import { useEngine } from '@/stores/engine';

type Case = RowOf<'case'>;

/** The runs there were, and starting one. They lie in the desk's own folder. */
export function useRuns() {
  const book = useBook();
  const desk = useDeskWork();
  const engine = useEngine();
  const folder = computed(() => book.all('folder').find(({ kind }) => kind === 'desk')?.id ?? null);
  const runs = computed(() => [...book.all('look_run')].sort((a, b) => Number(a.finished_at !== null) - Number(b.finished_at !== null) || ((a.created_at ?? '') < (b.created_at ?? '') ? 1 : -1)));

  const restricted = (id: string): boolean => book.get('folder', id)?.restricted ?? false;
  const candidates = (ask: LookAsk): Case[] => lookedAt(book.all('case'), restricted, ask);

  /** Without those from which somebody at the desk is recused: all of the desk sees a run. Who is recused stands in each folder. */
  async function openToAll(cases: readonly Case[]): Promise<Case[]> {
    const now = new Date().toISOString();
    const desks = new Set(book.all('person_role').filter(({ role }) => role === 'desk' || role === 'lead').map(({ person_id }) => person_id));
    const read = await engine.need().readFolders([...new Set(cases.map(({ folder_id }) => folder_id))], new AbortController().signal, () => undefined);
    const shut = new Set(read.filter(({ rows }) => rows.folder_member?.some(({ part, person_id, ends_at }) => part === 'recused' && desks.has(person_id) && (!ends_at || ends_at > now))).map(({ folder: id }) => id));
    return cases.filter(({ folder_id }) => !shut.has(folder_id));
  }

  /** null: there is nothing to look at, or no folder to put it in. */
  async function start(ask: LookAsk, note: string): Promise<Awaited<ReturnType<typeof desk.create>> | null> {
    const chosen = chosenFor(await openToAll(candidates(ask)), ask);
    if (!folder.value || chosen.length === 0) return null;
    return desk.create('look_run', folder.value, {
      from_on: ask.from, to_on: ask.to, scope: ask.scope, kind: kindOfLook(ask), share: ask.scope === 'sample' ? ask.share : null, seed: ask.scope === 'sample' ? ask.seed : 0, case_ids: chosen.map(({ id }) => id), note: cleanText(note),
    });
  }
  return { folder, runs, candidates, start };
}
