/** Papers of a case: made offline, numbered by the server, voided but never erased. */
import { defineStore } from 'pinia';
import { attachmentChange } from '@/domain/attachment';
import { paperChange, voidChange, type PaperKind } from '@/domain/papers';
import type { RowOf } from '@/domain/tables';
import { newId } from '@/lib/id';
import { ok, type Result } from '@/lib/result';
import type { SaveFault } from '@/sync/engine-types';
import type { LocalFile } from '@/sync/files-types';
import { useClock } from './clock';
import { useEngine } from './engine';
import { stableIds } from './stable-ids';

export interface NewPaper {
  row: Pick<RowOf<'case'>, 'id' | 'folder_id'>;
  kind: PaperKind;
  data: Record<string, unknown>;
  draft: string;
  /** Pictures of signatures taken for it; `data` names them. */
  files: readonly LocalFile[];
}

/** Words that are the same on every paper of a school, typed once on this phone: the authority above it, how to enquire. Nobody's data. */
const KEPT = ['above', 'enquiry', 'committee'] as const;
const KEY = 'zhiwei.papers';

function kept(school: string): Record<string, string> {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(`${KEY}.${school}`) ?? '{}');
    const bag: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
    return Object.fromEntries(KEPT.flatMap((name) => (typeof bag[name] === 'string' ? [[name, bag[name]]] : [])));
  } catch {
    return {};
  }
}
function keep(school: string, words: Readonly<Record<string, string>>): void {
  const said = Object.fromEntries(KEPT.flatMap((name) => (words[name] ? [[name, words[name]]] : [])));
  try {
    localStorage.setItem(`${KEY}.${school}`, JSON.stringify({ ...kept(school), ...said }));
  } catch {
    // Storage blocked: they are typed again.
  }
}

export const usePapers = defineStore('papers', () => {
  const engine = useEngine();
  const clock = useClock();
  const ids = stableIds();

  /** The paper and its signatures, all or nothing. */
  async function make({ row, kind, data, draft, files }: NewPaper): Promise<Result<{ paperId: string }, SaveFault>> {
    const next = ids.of(draft);
    const [intent, paperId] = [next(clock.instant()), next(clock.instant())];
    const changes = [...files.map((file) => attachmentChange(row.folder_id, { caseId: row.id }, file)), paperChange({ row, id: paperId, kind, data })];
    const saved = await engine.need().save({ id: intent, label: 'paper', changes, draft, ...(files.length > 0 ? { files: files.map(({ id }) => id) } : {}) });
    if (!saved.ok) return saved;
    ids.done();
    return ok({ paperId });
  }

  /** 作废. */
  const voidPaper = (paper: RowOf<'paper'>): Promise<Result<void, SaveFault>> =>
    engine.need().save({ id: newId(clock.instant()), label: 'paper', changes: [voidChange(paper, clock.instant())] });

  return { make, voidPaper, kept, keep };
});
