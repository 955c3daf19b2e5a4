/** The keys of a lock: from what a person types, or from what the phone's own unlocking answers. */
import { asTyped } from '@/domain/lock-secret';
import type { Wrapped } from './lock-record';

/** OWASP's figure for PBKDF2-SHA256. Kept in each record, so that it can rise. */
export const ITERATIONS = 600_000;
const AES = { name: 'AES-GCM', length: 256 };
const WRAPS: KeyUsage[] = ['wrapKey', 'unwrapKey'];
const utf8 = (text: string) => new TextEncoder().encode(text);

export async function keyFromSecret({ subtle }: Crypto, text: string, salt: BufferSource, iterations: number): Promise<CryptoKey> {
  const typed = await subtle.importKey('raw', utf8(asTyped(text)), 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, typed, AES, false, WRAPS);
}

/** `output`: the 32 bytes of the PRF. */
export async function keyFromPasskey({ subtle }: Crypto, output: BufferSource, salt: BufferSource): Promise<CryptoKey> {
  const raw = await subtle.importKey('raw', output, 'HKDF', false, ['deriveKey']);
  return subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8('zhiwei app lock') }, raw, AES, false, WRAPS);
}

const bound = (slot: string, iv: BufferSource): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: utf8(slot) });

/** `key` must be extractable. */
export async function wrapTwice(crypto: Crypto, slot: string, key: CryptoKey, by: CryptoKey, device: CryptoKey): Promise<Pick<Wrapped, 'iv' | 'wrapped'>> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const inner = await crypto.subtle.wrapKey('raw', key, by, bound(slot, iv));
  return { iv, wrapped: await crypto.subtle.encrypt(bound(slot, iv), device, inner) };
}

/** Null when `by` is not the right key. */
export async function unwrapTwice({ subtle }: Crypto, slot: string, { iv, wrapped }: Wrapped, by: CryptoKey, device: CryptoKey, extractable: boolean): Promise<CryptoKey | null> {
  const inner = await subtle.decrypt(bound(slot, iv), device, wrapped);
  try {
    return await subtle.unwrapKey('raw', inner, by, bound(slot, iv), AES, extractable, ['encrypt', 'decrypt']);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}
