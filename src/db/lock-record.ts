/** An app lock as it rests beside an account's wrapped key. Only types and shapes: a phone without a lock loads nothing more. */
import type { SecretKind } from '@/domain/lock-secret';

/** The data key, wrapped by a key from a secret and then by the device's. */
export interface Wrapped {
  salt: Uint8Array<ArrayBuffer>;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
}

export interface LockRecord {
  kind: SecretKind;
  /** What PBKDF2-SHA256 was run with; it may rise from one version to the next. */
  iterations: number;
  secret: Wrapped;
  /** The same data key under what the phone's own unlocking (fingerprint, face) answers for this credential. */
  passkey?: Wrapped & { credential: Uint8Array<ArrayBuffer> };
  /** Idle minutes until it locks by itself; 0: as soon as the app is left. */
  minutes: number;
  tries: Tries;
}

/** Wrong secrets in a row, and how long (ms) this phone must still be waited at. No clock time: a clock can be set. */
export interface Tries {
  failed: number;
  wait: number;
}
