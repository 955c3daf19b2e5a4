/** How a case of the demo school is told; `play.ts` acts it out as the people in it. */
import type { Step, Urgency } from '../../../src/domain/tables';

/** Days after registering, who, which step, a note, for 分流 to whom, and what the step carries besides. */
export type Turn = readonly [after: number, by: string, step: Step, note: string, handler?: string | undefined, data?: Readonly<Record<string, unknown>>];

export interface Story {
  /** Names the rows for good; never reuse one. */
  key: string;
  by: string;
  category: string;
  unit?: string;
  place: string;
  /** Days before today it was registered, at least 1; moved to a school day. */
  ago: number;
  /** `{0}`, `{1}` … stand for the parties' names. Facts only, no labels. */
  facts: string;
  /** Pupils by their place in the unit's roster, pupils of another unit as `unit/place`, anyone else by name. */
  parties: readonly (number | string)[];
  urgency?: Urgency;
  /** Settled on the spot, and how. */
  spot?: string;
  turns?: readonly Turn[];
}
