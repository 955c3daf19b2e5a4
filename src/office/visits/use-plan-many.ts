/** Visits planned for many households in one go: a piece of work for each, all kept or none. */
import type { RowOf } from '@/domain/tables';
import { newId } from '@/lib/id';
import { useClock } from '@/stores/clock';
import { useEngine } from '@/stores/engine';

export interface ManyPlan {
  households: readonly RowOf<'household'>[];
  on: string;
  /** `HH:MM` or ''. */
  time: string;
  reasons: readonly string[];
  /** None: each household's own visitors. */
  people: readonly string[];
  round: string | null;
}

export const MOST_VISITING = 6;

/** A visit with every column said, so that this device can show it before the server has answered. */
const visitOf = (household: RowOf<'household'>, { on, time, reasons, people, round }: ManyPlan) => ({
  household_id: household.id, planned_on: on, at_time: time || null, reasons: [...reasons], people: people.length > 0 ? [...people] : household.visitors.slice(0, MOST_VISITING), round_id: round, state: 'planned',
  started_at: null, ended_at: null, present: [], asked: '', hard: [], hard_note: '', answered: '', agreed: null, note: '',
});

export function usePlanMany() {
  const engine = useEngine();
  const clock = useClock();
  return (plan: ManyPlan) => {
    const now = clock.instant();
    return engine.need().save(...plan.households.map((household) => ({
      id: newId(now), label: 'visit' as const, changes: [{ k: 'create' as const, folder: household.folder_id, tbl: 'visit' as const, id: newId(now), data: visitOf(household, plan) }],
    })));
  };
}
