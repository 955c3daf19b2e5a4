/** Why the phone could not keep something. Nothing was saved; the screen must say so. */
export type WriteFault = { kind: 'full' } | { kind: 'stuck' } | { kind: 'broken' };

// An error as text begins with its name; a DOMException too.
export const faultOf = (error: unknown): WriteFault => ({ kind: String(error).startsWith('QuotaExceededError') ? 'full' : 'broken' });

/** The connection died under us (Safari loses its IndexedDB process, a forced close): opening again helps. */
export const isLost = (error: unknown): boolean => /^InvalidStateError|connection.*(lost|clos)|database.*clos/i.test(String(error));
