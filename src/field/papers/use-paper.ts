import { computed, onMounted, shallowRef } from 'vue';
import { audienceOf } from '@/domain/papers-privacy';
import { readPaper } from '@/domain/papers-fields';
import { caseTitle } from '@/domain/case-title';
import { useBook } from '@/stores/book';
import { useMe } from '@/stores/me';
import { paperSheet } from '@/wording/papers-sheet';
import { usePaperCase } from './use-paper-case';

/** One paper as it reads now, and what its reader may do with it. */
export function usePaper(caseId: () => string, paperId: () => string) {
  const book = useBook();
  const me = useMe();
  const { row, all, opened, open } = usePaperCase(caseId);
  /** The office asked to see who complained; never remembered. */
  const asked = shallowRef(false);
  onMounted(open);

  const paper = computed(() => all.value.papers.find(({ id }) => id === paperId()));
  const names = {
    person: book.personName, unit: book.unitName, department: book.departmentName, category: book.categoryName,
    case: (id: string) => { const it = book.get('case', id); return it ? (it.number ?? caseTitle(it.facts)) : ''; },
    item: (id: string) => book.get('duty_item', id)?.title ?? '',
  };
  const reader = computed(() => ({ desk: me.has('desk'), asked: asked.value }));
  const sheet = computed(() => (row.value && paper.value ? paperSheet({ ...all.value, paper: paper.value, row: row.value, school: book.school?.name ?? '', reader: reader.value, names }) : null));
  /** A file of a petition, read by the office. */
  const mayAsk = computed(() => reader.value.desk && all.value.petition !== undefined && paper.value !== undefined && audienceOf(paper.value.kind, readPaper(paper.value.kind, paper.value.data).words) === 'inside');
  const hides = computed(() => all.value.petition !== undefined && paper.value?.kind === 'folder' && !(reader.value.desk && asked.value));
  const mayVoid = computed(() => paper.value !== undefined && !paper.value.voided_at && (paper.value.created_by === me.id || reader.value.desk));
  const state = computed(() => (paper.value ? book.state(paper.value.id) : 'sent'));

  return { row, paper, sheet, asked, mayAsk, hides, mayVoid, state, opened };
}
