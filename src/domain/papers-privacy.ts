/**
 * Who may read what of the person who complained. A paper for others never carries their name or how to reach them: first nothing of it is
 * put in, then whatever a person typed is searched for it and taken out.
 */
import type { PaperWords } from './papers-fields';
import type { PaperKind } from './papers';
import type { RowOf } from './tables';

/** petitioner: written to them. organ: to whoever passed the matter on. sides: both sides take it home. inside: the school's own file. */
export type Audience = 'petitioner' | 'organ' | 'sides' | 'inside';

export function audienceOf(kind: PaperKind, words: PaperWords): Audience {
  if (kind === 'folder') return 'inside';
  if (kind === 'agreement') return 'sides';
  return kind === 'decline_notice' && words['form'] === 'organ' ? 'organ' : 'petitioner';
}

export interface Shown { name: boolean; contact: boolean }
export interface Asking {
  identity: RowOf<'petition'>['identity'] | undefined;
  /** The reader belongs to the office and asked for it in so many words. */
  desk: boolean;
  asked: boolean;
}

/** What of the petitioner may stand on a paper. The contact is on none that leaves the school: whoever receives it knows it, nobody else needs it. */
export function mayShow(audience: Audience, { identity, desk, asked }: Asking): Shown {
  if (audience === 'petitioner') return { name: true, contact: false };
  if (audience === 'inside') return { name: desk && asked, contact: desk && asked };
  return { name: audience === 'sides' && identity === 'named', contact: false };
}

type Petition = Pick<RowOf<'petition'>, 'petitioner' | 'contact' | 'representatives'>;
type Party = Pick<RowOf<'case_party'>, 'name' | 'side'>;

/** The words that must not be read on it. */
export function secretsOf(shown: Shown, petition: Petition | undefined, parties: readonly Party[]): string[] {
  const names = [petition?.petitioner ?? '', ...(petition?.representatives ?? []), ...parties.filter(({ side }) => side === 'petitioner').map(({ name }) => name)];
  const contact = (petition?.contact ?? '').normalize('NFKC');
  const parts = [...contact.split(/[\s,;\u3001:]+/u).filter((part) => [...part].length >= 4), ...(contact.match(/\d[\d\s-]{5,}\d/g) ?? [])];
  return [...(shown.name ? [] : names), ...(shown.contact ? [] : [contact, ...parts])].map((text) => text.normalize('NFC').replace(BETWEEN, '')).filter((text) => [...text].length >= 2);
}

/** What people write between the characters of a name or a number. */
const BETWEEN = /[\s\u00b7\u2022\u30fb\-]/gu;
const SPECIAL = /[\\^$.*+?()[\]{}|/]/;
/** A character as people also write it: digits at full width too. */
const loosely = (char: string): string => (/\d/.test(char) ? `[${char}${String.fromCharCode(char.charCodeAt(0) + 0xfee0)}]` : SPECIAL.test(char) ? `\\${char}` : char);
const pattern = (secret: string): string => [...secret].map(loosely).join(`${BETWEEN.source}*`);

/** Takes the secrets out of a text; `mark` stands where one was. */
export function hiding(secrets: readonly string[], mark: string): (text: string) => string {
  if (secrets.length === 0) return (text) => text;
  const longest = [...new Set(secrets)].sort((a, b) => b.length - a.length);
  const any = new RegExp(longest.map(pattern).join('|'), 'giu');
  return (text) => text.normalize('NFC').replace(any, mark);
}
