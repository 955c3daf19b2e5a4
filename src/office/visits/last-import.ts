/** Which households the last import on this device made: numbers only, nobody's data, so that it can be undone tomorrow as well. */
import * as v from 'valibot';
import type { TakenIn } from '@/domain/household-import';

const shape = v.object({ at: v.string(), homes: v.array(v.object({ intent: v.string(), folder: v.string(), id: v.string() })) });
export interface LastImport {
  at: string;
  homes: readonly TakenIn[];
}
const key = (person: string): string => `zhiwei.household-import.${person}`;

export function lastImport(person: string): LastImport | null {
  try {
    const parsed = v.safeParse(shape, JSON.parse(localStorage.getItem(key(person)) ?? 'null'));
    return parsed.success && parsed.output.homes.length > 0 ? parsed.output : null;
  } catch {
    return null;
  }
}

export function keepImport(person: string, last: LastImport | null): void {
  try {
    if (last) localStorage.setItem(key(person), JSON.stringify(last));
    else localStorage.removeItem(key(person));
  } catch {
    // Storage blocked: it can be undone until this page is left.
  }
}
