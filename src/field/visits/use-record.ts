import { computed } from 'vue';
import { isOpen } from '@/domain/promise-due';
import { emptyConsent, recordGaps, type ConsentForm, type RecordForm } from '@/domain/visit-form';
import { seenOf, type Seen } from '@/domain/visit-changes';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useFiles } from '@/stores/files';
import { useVisits } from '@/stores/visits';
import { showToast } from '@/ui/toast';
import { SHARED } from '@/wording/field';
import { RECORD } from '@/wording/visits';
import { listHolder } from '../media/holder';
import { DRAFT_KIND, visitDraftId } from '../shared/draft-place';
import { useHousehold } from './use-household';
import { useVisitForm } from './use-visit-form';
import { recordDraft } from './visit-drafts';

/** One visit being written down in the doorway: its draft lives through a killed page, and two visitors' records become one. */
export function useRecord(householdId: string, visitId: string) {
  const book = useBook();
  const clock = useClock();
  const files = useFiles();
  const store = useVisits();
  const { house, mayWrite, agreed, promises } = useHousehold(() => householdId);
  const visit = computed(() => book.get('visit', visitId));
  const draftId = visitDraftId('visit', householdId, visitId);

  const first = (): { form: RecordForm; seen: Seen } => {
    const row = visit.value;
    const blank: Seen = { state: 'planned', planned_on: clock.today, at_time: null, reasons: [], people: [], started_at: null, ended_at: null, present: [], asked: '', hard: [], hard_note: '', answered: '', agreed: null, note: '' };
    const seen = row ? seenOf(row) : blank;
    return {
      seen,
      form: {
        startedAt: seen.started_at ?? new Date(clock.instant()).toISOString(), consent: emptyConsent(), present: [...seen.present], asked: seen.asked, hard: [...seen.hard], hardNote: seen.hard_note, answered: seen.answered,
        promises: [], agreed: seen.agreed, note: seen.note, files: [], signature: '',
      },
    };
  };
  const it = useVisitForm({ kind: DRAFT_KIND.visits, draft: draftId, first, read: recordDraft, gaps: ({ form }) => recordGaps(form, agreed.value) });
  const holder = listHolder(draftId, it.secure, () => it.form.value.form.files, (ids) => { it.form.value.form.files = ids; });
  /** The other visitor may have said so already; what they wrote is filled in here and can be added to. */
  const open = computed(() => mayWrite.value && (visit.value?.state === 'planned' || visit.value?.state === 'done'));

  const need = () => {
    if (!visit.value) throw new Error('the visit is shown before it is recorded');
    return visit.value;
  };
  async function record(): Promise<boolean> {
    const saved = await it.save(({ form, seen }) => store.record(need(), seen, form, agreed.value, draftId, files.pick(form.agreed === 'signature' ? [...form.files, form.signature] : form.files)));
    if (saved) showToast({ text: RECORD.saved });
    return saved !== null;
  }
  /** 家里没人 / 对方不愿接待: one tap, and a way back while it is on this phone. */
  async function outcome(state: 'nobody' | 'declined', consent?: ConsentForm): Promise<boolean> {
    const saved = await it.save(({ seen }) => (consent ? store.refused(need(), seen, consent, draftId) : store.outcome(need(), seen, state, draftId)), true);
    if (!saved) return false;
    const undo = async () => { showToast({ text: (await store.takeBack(saved.value)) ? SHARED.undone : SHARED.undoFailed }); };
    showToast({ text: state === 'nobody' ? RECORD.nobodySaved : RECORD.declinedSaved, ms: 10_000, action: { label: SHARED.undo, run: () => void undo() } });
    return true;
  }
  /** What was promised last time, to be spoken of first. */
  const owed = computed(() => promises.value.filter(isOpen));
  return { ...it, house, visit, owed, agreed, open, holder, draftId, record, outcome };
}
