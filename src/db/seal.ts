/** Seals what rests on the phone: AES-GCM 256, a fresh 12-byte iv per record, bound to the slot it rests in. */
export interface Sealer {
  seal(slot: string, value: unknown): Promise<ArrayBuffer>;
  /** Throws when the key, the slot or a single bit is wrong. What comes back is what `seal` was given. */
  unseal(slot: string, sealed: ArrayBuffer): Promise<unknown>;
}

const IV = 12;

export function createSealer(key: CryptoKey, crypto: Crypto): Sealer {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const algorithm = (slot: string, iv: BufferSource): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: encoder.encode(slot) });
  return {
    async seal(slot, value) {
      const iv = crypto.getRandomValues(new Uint8Array(IV));
      const body = await crypto.subtle.encrypt(algorithm(slot, iv), key, encoder.encode(JSON.stringify(value)));
      const sealed = new Uint8Array(IV + body.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(body), IV);
      return sealed.buffer;
    },
    async unseal(slot, sealed) {
      const body = await crypto.subtle.decrypt(algorithm(slot, new Uint8Array(sealed, 0, IV)), key, new Uint8Array(sealed, IV));
      const value: unknown = JSON.parse(decoder.decode(body));
      return value;
    },
  };
}
