/** The office decides about what came too late: enters it as its own through the queue, or leaves it out. */
import { computed, shallowRef } from 'vue';
import { isTbl } from '@/domain/tables';
import { newId } from '@/lib/id';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useDesk, type ReviewRow } from '@/stores/desk';
import { useEngine } from '@/stores/engine';
import { CARE_FAULT, REVIEW } from '@/wording/care';
import { fullMoment } from '@/wording/dates';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { changeOf, reviewGroups } from './review-items';
import { useAnswer } from './use-answer';

export function useReview() {
  const desk = useDesk();
  const engine = useEngine();
  const book = useBook();
  const clock = useClock();
  const answer = useAnswer(desk.reviews);
  const deciding = shallowRef('');
  const groups = computed(() => reviewGroups(answer.value.value ?? []));

  /** The decision is noted first: two at the desk must not enter the same thing twice. */
  async function decide(row: ReviewRow, outcome: 'taken' | 'dropped', why: string): Promise<string> {
    const noted = await desk.decide([row.mid], outcome, why);
    if (!noted.ok) return CARE_FAULT[noted.error.kind];
    return noted.value === 0 ? REVIEW.late : '';
  }

  async function take(row: ReviewRow): Promise<string> {
    deciding.value = row.mid;
    try {
      await engine.need().open(row.folder);
      const current = isTbl(row.tbl) ? book.get(row.tbl, row.id) : undefined;
      const change = changeOf(row, clock.instant(), current && { ...current }, (said) => REVIEW.noteFrom(said, book.personName(row.person), fullMoment(row.at ?? row.received_at)));
      if (!change) return REVIEW.gone;
      const trouble = await decide(row, 'taken', '');
      if (trouble) return trouble;
      const saved = await engine.need().save({ id: newId(), label: row.tbl === 'case_event' ? 'step' : 'edit', changes: [change] });
      return saved.ok ? REVIEW.taken : SAVE_FAULT_SENTENCE[saved.error.kind];
    } finally {
      deciding.value = '';
      await answer.load();
    }
  }

  async function drop(row: ReviewRow, why: string): Promise<string> {
    deciding.value = row.mid;
    const trouble = await decide(row, 'dropped', why);
    deciding.value = '';
    await answer.load();
    return trouble || REVIEW.dropped;
  }

  return { ...answer, groups, deciding, take, drop };
}
