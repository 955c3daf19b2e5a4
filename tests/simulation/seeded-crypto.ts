/** What the platform would do by chance or on another thread, done from the seed and at once. */
import { createHash } from 'node:crypto';
import type { Random } from './random';

/** Answers how to give it back. */
export function takeOver(random: Random): () => void {
  const { crypto } = globalThis;
  Object.defineProperty(crypto, 'getRandomValues', { configurable: true, value: (view: Uint8Array) => random.fill(view) });
  Object.defineProperty(crypto.subtle, 'digest', { configurable: true, value: async (_name: string, body: ArrayBuffer) => Uint8Array.from(createHash('sha256').update(new Uint8Array(body)).digest()).buffer });
  return () => {
    Reflect.deleteProperty(crypto, 'getRandomValues');
    Reflect.deleteProperty(crypto.subtle, 'digest');
  };
}
