/** Seals what rests on the phone: AES-GCM 256, a fresh 12-byte iv per record, bound to the slot it rests in. */
export interface Sealer {
  seal(slot: string, value: unknown): Promise<ArrayBuffer>;
  /** Throws when the key, the slot or a single bit is wrong. What comes back is what `seal` was given. */
  unseal(slot: string, sealed: ArrayBuffer): Promise<unknown>;
  sealBytes(slot: string, plain: BufferSource): Promise<ArrayBuffer>;
  /** Throws like `unseal`. */
  unsealBytes(slot: string, sealed: ArrayBuffer): Promise<ArrayBuffer>;
}

const IV = 12;

export function createSealer(key: CryptoKey, crypto: Crypto): Sealer {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const algorithm = (slot: string, iv: BufferSource): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: encoder.encode(slot) });
  async function sealBytes(slot: string, plain: BufferSource): Promise<ArrayBuffer> {
    const iv = crypto.getRandomValues(new Uint8Array(IV));
    const body = await crypto.subtle.encrypt(algorithm(slot, iv), key, plain);
    const sealed = new Uint8Array(IV + body.byteLength);
    sealed.set(iv);
    sealed.set(new Uint8Array(body), IV);
    return sealed.buffer;
  }
  const unsealBytes = (slot: string, sealed: ArrayBuffer): Promise<ArrayBuffer> =>
    crypto.subtle.decrypt(algorithm(slot, new Uint8Array(sealed, 0, IV)), key, new Uint8Array(sealed, IV));
  return {
    sealBytes,
    unsealBytes,
    seal: (slot, value) => sealBytes(slot, encoder.encode(JSON.stringify(value))),
    async unseal(slot, sealed) {
      const value: unknown = JSON.parse(decoder.decode(await unsealBytes(slot, sealed)));
      return value;
    },
  };
}
