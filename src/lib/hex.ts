/** Bytes as lower-case hexadecimal. */
export const hex = (bytes: Iterable<number>): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 in hexadecimal. */
export const sha256 = async (body: BufferSource): Promise<string> => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', body)));
