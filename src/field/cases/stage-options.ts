import type { Status } from '@/domain/tables';
import { CASES } from '@/wording/field-case';
import { STATUS_WORD } from '@/wording/terms';
import type { Stage } from './case-rows';

const EACH: readonly Status[] = ['registered', 'accepted', 'handling', 'resolved', 'closed'];
export const STAGE_OPTIONS = [
  { value: 'open', label: CASES.open }, { value: 'over', label: CASES.closed }, { value: 'any', label: CASES.anyStage },
  ...EACH.map((status) => ({ value: status, label: STATUS_WORD[status] })),
];

/** An address may say anything; what it does not know shows what is open. */
export const stageOf = (text: string): Stage => (text === 'over' || text === 'any' ? text : EACH.find((status) => status === text) ?? 'open');
