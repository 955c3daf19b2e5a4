/** Finding rows by what they say, by pinyin initials and by full pinyin. The pinyin itself is worked out elsewhere and handed in when ready. */
import type { LedgerRow } from './ledger';

/** A text in pinyin: syllables joined, each beginning with a capital (ZhangWei), and its initials (zw). Parts stay apart. */
export interface Pinyin {
  full: string;
  initials: string;
}

/** One way to write a letter: full-width and half-width, capital and small, are the same to a person who searches. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const GAP = '\u0000';

/** What can be searched in a row, part by part. Words for kinds and states come from the screen. */
export const searchParts = (each: LedgerRow, words: readonly string[]): string[] =>
  [each.row.number ?? '', each.unit, each.category, each.row.place, ...each.parties, each.handler, each.department, each.row.facts, ...words].filter(Boolean);

export const plainText = (parts: readonly string[]): string => folded(parts.join(GAP));

export interface Searchable {
  plain: string;
  pinyin: { lower: string; cased: string; initials: string } | null;
}

export const searchable = (plain: string, pinyin?: Pinyin): Searchable => ({
  plain,
  pinyin: pinyin ? { cased: pinyin.full, lower: pinyin.full.toLowerCase(), initials: pinyin.initials } : null,
});

/** Full pinyin counts only from the beginning of a syllable: "angwei" is nobody's name. */
function fromSyllable({ lower, cased }: { lower: string; cased: string }, term: string): boolean {
  for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1)) if (cased[at] !== lower[at] || /\d/.test(cased[at] ?? '')) return true;
  return false;
}

export const searchTerms = (text: string): string[] => folded(text).split(/\s+/).filter(Boolean);

/** Every term must be found somewhere. */
export const answers = (each: Searchable, terms: readonly string[]): boolean =>
  terms.every((term) => each.plain.includes(term) || (each.pinyin !== null && /^[a-z0-9]+$/.test(term) && (each.pinyin.initials.includes(term) || fromSyllable(each.pinyin, term))));
