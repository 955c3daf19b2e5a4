/** Bytes as a text of one character a byte, so that they travel, and are cut, like every other letter. */
export const textOf = (bytes: BufferSource): string => (ArrayBuffer.isView(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.from(bytes)).toString('latin1');
export const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, 'latin1')).buffer;
