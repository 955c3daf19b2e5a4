/** The duty card's items as they are shown, and a number that can be dialled. */
import type { RowOf } from '@/domain/tables';

type Item = RowOf<'duty_item'>;
/** As they stand on the card. */
export const CARD_ORDER = ['phone', 'step', 'role'] as const;
export type DutyKind = Item['kind'];

export const itemsOf = (items: readonly Item[], kind: DutyKind): Item[] => items.filter((item) => item.kind === kind && item.active).sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));

/** The first number in a text, as a phone dials it: 0579-8888 1234 -> 057988881234; null when there is none. */
export function dialled(text: string): string | null {
  const found = /\+?\d(?:[ \-\u2010-\u2015()\uff08\uff09]*\d){2,}/u.exec(text.normalize('NFKC'));
  return found ? found[0].replace(/[^\d+]/gu, '') : null;
}

/** Longest texts, in characters; the server holds the same limits. */
export const MAX_DUTY = { title: 60, detail: 200 } as const;
