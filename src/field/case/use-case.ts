import { computed, onMounted, shallowRef, watch } from 'vue';
import { isOver } from '@/domain/clocks';
import { readersOf } from '@/domain/readers';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useEngine } from '@/stores/engine';
import { useMe } from '@/stores/me';
import { useCaseLists } from '../shared/use-case-lists';
import { stepPlan, stepsInOrder } from './step-order';

/** Answered where they are asked, above the facts. */
const ANSWERED = ['grant', 'deny', 'unpause'] as const;

/** One case with everything around it, its folder opened on this phone. */
export function useCase(id: () => string) {
  const book = useBook();
  const clock = useClock();
  const engine = useEngine();
  const me = useMe();
  const opened = shallowRef(false);

  const row = computed(() => book.get('case', id()));
  const folder = computed(() => row.value?.folder_id ?? '');
  async function open() {
    if (folder.value) await engine.current?.open(folder.value);
    opened.value = true;
  }
  onMounted(open);
  watch(folder, open);

  const inFolder = <T extends 'case_party' | 'case_event' | 'folder_member' | 'conflict' | 'attachment' | 'paper'>(tbl: T): readonly RowOf<T>[] => {
    void opened.value;
    return folder.value ? book.inFolder(tbl, folder.value) : [];
  };
  const parties = computed(() => inFolder('case_party'));
  const events = computed(() => inFolder('case_event'));
  const attachments = computed(() => inFolder('attachment'));
  const papers = computed(() => inFolder('paper'));
  const conflicts = computed(() => inFolder('conflict').filter((conflict) => !conflict.settled_at));
  const petition = computed(() => (folder.value ? book.inFolder('petition', folder.value)[0] : undefined));
  const context = computed(() => { void opened.value; return book.workflow(folder.value); });
  const steps = computed(() => (row.value ? stepsInOrder(row.value, me.id, context.value) : []));
  const plan = computed(() => (row.value ? stepPlan(row.value, me.id, context.value, ANSWERED) : null));
  const readers = computed(() => (row.value ? readersOf({
    folder: book.get('folder', folder.value), members: context.value.members, roles: book.all('person_role'), named: parties.value.map((party) => party.person_id), now: new Date(clock.now).toISOString(),
    expected: [
      { person: row.value.created_by, why: 'creator' }, { person: row.value.handler_id, why: 'handler' },
      ...(row.value.unit_id ? me.keepersOf(row.value.unit_id).map((person) => ({ person, why: 'keeper' as const })) : []),
    ],
  }) : []));
  const mayEdit = computed(() => {
    const it = row.value;
    if (!it || isOver(it)) return false;
    return it.created_by === me.id || it.handler_id === me.id || me.has('desk');
  });
  /** Whoever works on the case may put photos to it; those it was only shown to may not. */
  const mayAdd = computed(() => row.value?.status !== 'closed' && (readers.value.find((reader) => reader.person === me.id)?.why.some((why) => why !== 'shared' && why !== 'visitor') ?? false));
  const { turn } = useCaseLists();
  const mine = computed(() => row.value !== undefined && turn.value(row.value) !== null);
  const state = computed(() => (row.value ? book.state(row.value.id) : 'sent'));

  return { row, parties, events, papers, attachments, petition, steps, plan, mine, readers, mayEdit, mayAdd, state, context, conflicts };
}
