import { computed, onMounted, shallowRef, watch } from 'vue';
import { goesOn, nextVisit } from '@/domain/household';
import { byDue } from '@/domain/promise-due';
import { openSupport, type Subject, type SupportStanding, type SupportStep } from '@/domain/support-steps';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useEngine } from '@/stores/engine';
import { useMe } from '@/stores/me';

/** One household with everything in its folder, opened on this phone. */
export function useHousehold(id: () => string) {
  const book = useBook();
  const engine = useEngine();
  const me = useMe();
  const opened = shallowRef(false);

  const house = computed(() => book.get('household', id()));
  const folder = computed(() => house.value?.folder_id ?? '');
  async function open() {
    if (folder.value) await engine.current?.open(folder.value);
    opened.value = true;
  }
  onMounted(open);
  watch(folder, open);

  const inFolder = <T extends 'household_event' | 'visit' | 'promise' | 'aid' | 'attachment' | 'conflict' | 'folder_member'>(tbl: T): readonly RowOf<T>[] => {
    void opened.value;
    return folder.value ? book.inFolder(tbl, folder.value) : [];
  };
  const events = computed(() => inFolder('household_event'));
  const visits = computed(() => inFolder('visit'));
  const promises = computed(() => [...inFolder('promise')].sort(byDue));
  const aids = computed(() => [...inFolder('aid')].sort((a, b) => (b.created_at ?? '').localeCompare(a.created_at ?? '')));
  const attachments = computed(() => inFolder('attachment').filter((row) => !row.withdrawn_at));
  const conflicts = computed(() => inFolder('conflict').filter((conflict) => !conflict.settled_at));
  const next = computed(() => nextVisit(visits.value));
  /** Matters that came of what was asked here. */
  const matters = computed(() => {
    const linked = events.value.flatMap(({ step, data }) => (step === 'link' && typeof data['case_id'] === 'string' ? [data['case_id']] : []));
    const ids = [...(house.value?.case_id ? [house.value.case_id] : []), ...linked];
    return [...new Set(ids)].flatMap((caseId) => book.get('case', caseId) ?? []);
  });

  const standing = computed<SupportStanding>(() => ({ me: me.id, roles: me.roles, restricted: book.get('folder', folder.value)?.restricted ?? false }));
  const stepsOf = (subject: Subject): SupportStep[] => openSupport(subject, standing.value);
  const steps = computed(() => (house.value ? stepsOf({ tbl: 'household', row: house.value }) : []));
  const going = computed(() => house.value !== undefined && goesOn(house.value));
  /** Who may write here at all: its visitors, the office, the leads. */
  const mayWrite = computed(() => going.value && (house.value?.visitors.includes(me.id) || me.seesSchool));
  const agreed = computed(() => house.value?.consent === 'given');
  const rows = computed(() => (house.value ? [house.value, ...visits.value, ...events.value, ...promises.value, ...aids.value] : []));
  const returned = computed(() => rows.value.some((row) => book.state(row.id) === 'returned'));

  return { house, events, visits, promises, aids, attachments, conflicts, next, matters, standing, stepsOf, steps, going, mayWrite, agreed, returned, opened };
}
