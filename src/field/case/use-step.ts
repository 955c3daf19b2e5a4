import { computed, onMounted, ref, shallowRef, watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { MAX } from '@/domain/case-form';
import { dataFaults, extensionFault, extensionsOf } from '@/domain/step-data';
import { stepFaults } from '@/domain/step-fault';
import { fieldsOf } from '@/domain/step-fields';
import type { RowOf, Step } from '@/domain/tables';
import { ruleFor, type WorkflowContext } from '@/domain/workflow';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useDrafts } from '@/stores/drafts';
import { useFiles } from '@/stores/files';
import { useMe } from '@/stores/me';
import { useSync } from '@/stores/sync';
import { useWork } from '@/stores/work';
import { showToast } from '@/ui/toast';
import { CASE, stepSaved } from '@/wording/field-case';
import { dataFaultSentence, stepFaultSentence } from '@/wording/step-sheet';
import { fieldLabel } from '@/wording/step-words';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { STEP_WORD } from '@/wording/terms';
import { draftHolder } from '../media/holder';
import { stepDraftOf } from '../shared/draft-data';
import { DRAFT_KIND, stepDraftId } from '../shared/draft-place';
import { useAutosave } from '../shared/use-autosave';
import { departmentOf } from './handlers';
import { asked, isUntouched, readStep, seedOf, stepData, type StepForm } from './step-form';
import { pointsOf } from './step-order';

interface Asked { step: Step; token?: string | undefined; row: RowOf<'case'>; events: readonly RowOf<'case_event'>[]; context: WorkflowContext }

/** One step being written: its draft, what keeps it from being saved, and saving it. The draft lives through closing the sheet and through a killed page. */
export function useStep(open: Ref<boolean>, props: Asked) {
  const route = useRoute();
  const router = useRouter();
  const book = useBook();
  const clock = useClock();
  const drafts = useDrafts();
  const files = useFiles();
  const me = useMe();
  const sync = useSync();
  const work = useWork();
  const { step } = props;

  const rule = computed(() => ruleFor(props.context.steps, props.row, step));
  const needs = computed(() => rule.value?.needs ?? []);
  const fields = computed(() => asked(step, fieldsOf(step), props.row.kind));
  const extensions = computed(() => (step === 'extend' ? extensionsOf(props.row, props.context.deadlines, props.context.days, props.events) : []));
  const ticked = computed(() => new Set(props.events.filter((event) => event.step === 'tick').map(({ data }) => data['item'])));
  const items = computed(() => (step === 'tick' ? [...book.all('duty_item')] : []).filter((item) => item.active && item.kind === 'step' && !ticked.value.has(item.id))
    .sort((a, b) => a.sort - b.sort).map((item) => ({ value: item.id, label: item.title })));

  const seed = (): StepForm => {
    const likely = seedOf(step, props.row, fields.value, clock.today, missing(), props.token);
    const only = extensions.value.length === 1 ? extensions.value[0]?.clock : undefined;
    return readStep(fields.value, {}, only ? { ...likely, clock: only } : likely);
  };
  const missing = () => pointsOf(props.row, props.context).filter(({ done }) => !done).map(({ token }) => token);
  const first = ref(seed());
  const form = ref(seed());
  const note = shallowRef('');
  const handler = shallowRef<string | null>(null);
  const tried = shallowRef(false);
  const busy = shallowRef(false);
  const fault = shallowRef('');

  const data = computed(() => stepData(fields.value, form.value));
  const problems = computed(() => stepFaults(props.row, { step, note: note.value, handler_id: handler.value }, me.id, props.context));
  /** What no filling in would cure. */
  const stopped = computed(() => {
    const problem = problems.value.find(({ kind }) => kind !== 'needs_note' && kind !== 'needs_handler' && kind !== 'needs_did');
    return problem ? stepFaultSentence(problem, props.row.kind) : '';
  });
  const gaps = computed(() => {
    const found: [string, string][] = [];
    if (needs.value.includes('handler') && !handler.value) found.push(['handler', CASE.noPerson]);
    const wrong = dataFaults(step, props.row.kind, data.value);
    const late = step === 'extend' && wrong.length === 0 ? extensionFault(data.value, extensions.value) : null;
    for (const each of late ? [...wrong, late] : wrong) found.push([each.field, dataFaultSentence(each, fields.value.find(({ name }) => name === each.field)?.type ?? 'text', fieldLabel(step, each.field))]);
    if (needs.value.includes('note') && !note.value.trim()) found.push(['note', CASE.noNote]);
    if ([...note.value].length > MAX.note) found.push(['note', CASE.noteLong]);
    return found;
  });
  const errors = computed<Partial<Record<string, string>>>(() => (tried.value ? Object.fromEntries([...gaps.value].reverse()) : {}));
  const undone = computed(() => problems.value.find(({ kind }) => kind === 'needs_did'));

  const draftId = stepDraftId(props.row.id, step);
  const blank = () => !note.value.trim() && !handler.value && isUntouched(form.value, first.value) && files.inDraft(draftId).length === 0;
  const autosave = useAutosave(DRAFT_KIND.step, draftId, () => ({ note: note.value, handler: handler.value, data: form.value }), blank);
  async function secure() {
    const kept = await autosave.secure();
    await router.replace({ query: { ...route.query, step } });
    return kept;
  }
  const holder = draftHolder(draftId, secure);
  onMounted(async () => {
    await drafts.refresh();
    const found = stepDraftOf(drafts.list.find((each) => each.id === draftId)?.data);
    if (found) {
      note.value = found.note;
      handler.value = found.handler;
      form.value = readStep(fields.value, found.data, first.value);
    }
    autosave.begin();
  });
  watch(open, async (now) => {
    tried.value = false;
    fault.value = '';
    if (now) {
      // The case may have moved on since the sheet was last open: what was likely then is not kept for what somebody wrote.
      if (blank()) { first.value = seed(); form.value = seed(); }
      return autosave.begin();
    }
    if ('step' in route.query) {
      const { step: _done, ...query } = route.query;
      await router.replace({ query });
    }
    if (!blank()) return;
    await autosave.pause();
    await drafts.remove(draftId);
  });

  /** The field to look at, or null: saved, or `fault` says why not. */
  async function save(): Promise<string | null> {
    tried.value = true;
    fault.value = '';
    if (busy.value || stopped.value) return null;
    const gap = gaps.value[0];
    if (gap) return gap[0];
    if (undone.value) { fault.value = stepFaultSentence(undone.value, props.row.kind); return null; }
    busy.value = true;
    await autosave.pause();
    const saved = await work.takeStep(props.row, step, { note: note.value, handlerId: handler.value, departmentId: handler.value ? departmentOf(handler.value, props.context.roles) : null, data: data.value }, draftId, files.inDraft(draftId));
    busy.value = false;
    if (!saved.ok) {
      fault.value = SAVE_FAULT_SENTENCE[saved.error.kind];
      autosave.resume();
      return null;
    }
    note.value = '';
    handler.value = null;
    form.value = first.value = seed();
    open.value = false;
    showToast({ text: stepSaved(STEP_WORD[step], sync.status.online) });
    return null;
  }

  return { form, note, handler, fields, items, extensions, errors, stopped, busy, fault, needs, holder, save };
}
