/** Why the phone's store would not open, as far as its error tells. */
import type { StoreTrouble } from '@/wording/account';
import { isSecure } from './place';

export function storeTrouble(error: unknown, secure: boolean = isSecure()): StoreTrouble {
  if (!secure) return 'insecure';
  const said = error instanceof Error || error instanceof DOMException ? `${error.name} ${error.message}` : String(error);
  return /quota|full\b/i.test(said) ? 'full' : 'blocked';
}
