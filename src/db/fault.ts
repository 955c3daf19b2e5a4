/** Why the phone could not keep something. Nothing was saved; the screen must say so. */
export type WriteFault = { kind: 'full' } | { kind: 'stuck' } | { kind: 'broken' };

// A DOMException is an Error too, by its prototype.
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
const textOf = (error: unknown): string => (error instanceof Error ? error.message : '');

export const faultOf = (error: unknown): WriteFault => ({ kind: nameOf(error) === 'QuotaExceededError' ? 'full' : 'broken' });

/** The connection died under us (Safari loses its IndexedDB process, a forced close): opening again helps. */
export const isLost = (error: unknown): boolean =>
  nameOf(error) === 'InvalidStateError' || /connection.*(lost|clos)|database.*clos/i.test(textOf(error));
