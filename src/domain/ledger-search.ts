/** Finding rows by what they say, by pinyin initials and by full pinyin. The pinyin itself is worked out elsewhere and handed in when ready. */

/** A text in pinyin: syllables joined, each beginning with a capital (ZhangWei), and its initials (zw). Parts stay apart. */
export interface Pinyin {
  full: string;
  initials: string;
}

/** One way to write a letter: full-width and half-width, capital and small, are the same to a person who searches. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const GAP = '\u0000';

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

export interface SearchTerm {
  text: string;
  /** Could be pinyin. */
  latin: boolean;
}
export const searchTerms = (text: string): SearchTerm[] => folded(text).split(/\s+/).filter(Boolean).map((term) => ({ text: term, latin: /^[a-z0-9]+$/.test(term) }));

/** Every term must be found somewhere. */
export const answers = ({ plain, pinyin }: Searchable, terms: readonly SearchTerm[]): boolean =>
  terms.every(({ text, latin }) => plain.includes(text) || (latin && pinyin !== null && (pinyin.initials.includes(text) || fromSyllable(pinyin, text))));
