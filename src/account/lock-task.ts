/** What a person wants of the lock: each asks for the secret until now, except turning it on. */
export type LockTask = 'on' | 'change' | 'off' | 'passkey';
