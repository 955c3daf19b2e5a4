/**
 * A file only its passphrase opens: `ZWLOCK1` | iterations (u32) | salt (16) | iv (12) | AES-GCM 256 of the content.
 * The key is PBKDF2-SHA256 of the passphrase; the head is authenticated with the content.
 */
import { err, ok, type Result } from './result';

const MAGIC = new TextEncoder().encode('ZWLOCK1');
/** OWASP's floor for PBKDF2-SHA256 (2023). */
const ITERATIONS = 600_000;
/** Above this a file is asking for hours, not for safety. */
const MOST = 5_000_000;
const [SALT, IV] = [16, 12];
const HEAD = MAGIC.length + 4 + SALT + IV;
/** 31 of them. No 0 O 1 I L: it is read out over a telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** not_a_lock: another kind of file, or cut short. wrong: the passphrase, or a changed bit. */
export type UnlockFault = { kind: 'not_a_lock' } | { kind: 'wrong' };

/** Twelve letters in threes, about 59 bits: `ABCD-EFGH-JKMN`. */
export function newPassphrase(crypto: Crypto = globalThis.crypto): string {
  const letters: string[] = [];
  while (letters.length < 12) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // 248 is the largest multiple of 31 letters in a byte: below it each letter stands for eight bytes, above it a byte is drawn again.
    if (byte < 248) letters.push(LETTERS.charAt(byte % LETTERS.length));
  }
  return [0, 4, 8].map((at) => letters.slice(at, at + 4).join('')).join('-');
}

/** As it was meant, however it was typed. */
const meant = (passphrase: string): string => passphrase.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '');

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number, { subtle }: Crypto): Promise<CryptoKey> {
  const material = await subtle.importKey('raw', new TextEncoder().encode(meant(passphrase)), 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const algorithm = (head: Uint8Array<ArrayBuffer>): AesGcmParams => ({ name: 'AES-GCM', iv: head.slice(HEAD - IV), additionalData: head });

export async function lockFile(content: Uint8Array<ArrayBuffer>, passphrase: string, crypto: Crypto = globalThis.crypto): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(HEAD);
  head.set(MAGIC);
  new DataView(head.buffer).setUint32(MAGIC.length, ITERATIONS);
  crypto.getRandomValues(head.subarray(MAGIC.length + 4));
  const key = await keyOf(passphrase, head.slice(MAGIC.length + 4, HEAD - IV), ITERATIONS, crypto);
  const body = await crypto.subtle.encrypt(algorithm(head), key, content);
  const file = new Uint8Array(HEAD + body.byteLength);
  file.set(head);
  file.set(new Uint8Array(body), HEAD);
  return file;
}

export async function unlockFile(file: Uint8Array<ArrayBuffer>, passphrase: string, crypto: Crypto = globalThis.crypto): Promise<Result<Uint8Array<ArrayBuffer>, UnlockFault>> {
  const head = file.slice(0, HEAD);
  if (head.length < HEAD || !MAGIC.every((byte, i) => head[i] === byte)) return err({ kind: 'not_a_lock' });
  const iterations = new DataView(head.buffer).getUint32(MAGIC.length);
  if (iterations < 1 || iterations > MOST) return err({ kind: 'not_a_lock' });
  const key = await keyOf(passphrase, head.slice(MAGIC.length + 4, HEAD - IV), iterations, crypto);
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm(head), key, file.slice(HEAD))));
  } catch {
    return err({ kind: 'wrong' });
  }
}
