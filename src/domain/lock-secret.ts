/** What may open an app lock. */

/** A pin is typed with the number keys. */
export type SecretKind = 'pin' | 'phrase';

const SHORTEST: Record<SecretKind, number> = { pin: 6, phrase: 8 };

/** As typed on any keyboard: full-width digits are the same digits. */
export const asTyped = (text: string): string => text.normalize('NFKC').trim();

/** Why a secret will not do; null: it will. simple: all the same, or one after the other. */
export function weakness(kind: SecretKind, text: string): 'letters' | 'short' | 'simple' | null {
  const typed = Array.from(asTyped(text), (char) => char.codePointAt(0) ?? 0);
  if (kind === 'pin' && !/^\d*$/.test(asTyped(text))) return 'letters';
  if (typed.length < SHORTEST[kind]) return 'short';
  const [step = 0, ...others] = new Set(typed.slice(1).map((char, i) => char - (typed[i] ?? 0)));
  return others.length === 0 && Math.abs(step) <= 1 ? 'simple' : null;
}
