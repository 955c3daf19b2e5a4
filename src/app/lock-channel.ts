/** Where tabs tell each other of the lock. */
export const LOCK_CHANNEL = 'zhiwei-lock';
