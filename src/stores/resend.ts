/**
 * 修改后重报 of a registration the server refused: a new case takes its place, with the photos it has and the household it came of.
 * Apart from `work`: only the page of the form needs it, never the first screen.
 */
import type { CaseForm } from '@/domain/case-form';
import { newId } from '@/lib/id';
import { ok, type Result } from '@/lib/result';
import { supportChange } from '@/domain/visit-changes';
import type { Change, SaveFault } from '@/sync/engine-types';
import { useBook } from './book';
import { useClock } from './clock';
import { useEngine } from './engine';
import { beforeParties, useWork } from './work';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** The case a household's `link` names. */
const linked = (data: unknown): unknown => (typeof data === 'object' && data !== null && 'case_id' in data ? data.case_id : undefined);

/** Answers the new case's id. */
export function useResend(): (intent: string, form: CaseForm) => Promise<Result<{ caseId: string }, SaveFault>> {
  const engine = useEngine();
  const book = useBook();
  const clock = useClock();
  const work = useWork();

  /** The household's link named the case that was refused: it goes again in its own turn, naming the new one. Where it was given up, it is made anew. */
  async function relink(before: string | undefined, caseId: string, household: string | undefined): Promise<Result<void, SaveFault>> {
    const link = engine.need().returned().find(({ ops }) => ops.some((op) => op.tbl === 'household_event' && before !== undefined && linked(op.data?.['data']) === before));
    if (link) return engine.need().resend(link.intent, link.ops.map(({ folder, id, data }): Change => ({ k: 'create', folder, tbl: 'household_event', id, data: { ...data, data: { case_id: caseId } } })));
    const house = book.get('household', household);
    const now = clock.instant();
    return house ? engine.need().save({ id: newId(now), label: 'visit', changes: [supportChange({ folder: house.folder_id, id: house.id }, { step: 'link', data: { case_id: caseId } }, { now })] }) : ok(undefined);
  }

  return async (intent, form) => {
    const refused = engine.need().returned().find((each) => each.intent === intent)?.ops ?? [];
    const household = text(refused.find(({ tbl }) => tbl === 'petition')?.data?.['household_id']);
    const { caseId, folder, changes } = work.registration(form, { household });
    const files = refused.flatMap(({ k, tbl, id, data }): Change[] => (k === 'create' && tbl === 'attachment' ? [{ k, folder, tbl, id, data: { ...data, case_id: caseId } }] : []));
    const saved = await engine.need().resend(intent, beforeParties(changes, files));
    if (!saved.ok) return saved;
    const again = await relink(refused.find(({ tbl }) => tbl === 'case')?.id, caseId, household);
    return again.ok ? ok({ caseId }) : again;
  };
}
