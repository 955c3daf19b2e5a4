/** A WebP without its EXIF and XMP chunks. */
import { orientationOf } from './orientation';

const HEAD = 12;
/** Bits of VP8X that announce EXIF and XMP. */
const TOLD = 0x08 | 0x04;
const PICTURE = new Set(['VP8 ', 'VP8L']);
const KEPT = new Set(['VP8 ', 'VP8L', 'ALPH', 'ICCP']);

const word = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
const three = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);

export function webpSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 30) return null;
  const name = word(bytes, HEAD);
  if (name === 'VP8X') return { width: three(bytes, 24) + 1, height: three(bytes, 27) + 1 };
  if (name === 'VP8 ') return { width: three(bytes, 26) & 0x3fff, height: three(bytes, 28) & 0x3fff };
  if (name !== 'VP8L') return null;
  const bits = three(bytes, 21) | ((bytes[24] ?? 0) << 24);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Null when a length lies, it moves, a chunk is unknown, or it is turned by its metadata. */
export function plainWebp(bytes: Uint8Array): Uint8Array[] | null {
  if (bytes.length < HEAD + 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let pictures = 0;
  for (let at = HEAD; at < end;) {
    if (at + 8 > end) return null;
    const length = view.getUint32(at + 4, true);
    const to = at + 8 + length + (length % 2);
    if (to > end) return null;
    const name = word(bytes, at);
    if (PICTURE.has(name)) pictures += 1;
    if (name === 'EXIF') {
      const told = bytes.subarray(at + 8, at + 8 + length);
      if (orientationOf(word(told, 0) === 'Exif' ? told.subarray(6) : told) !== 1) return null;
    } else if (name === 'VP8X') {
      if (at !== HEAD || length !== 10) return null;
      const head = bytes.slice(at, to);
      head[8] = (head[8] ?? 0) & ~TOLD;
      kept.push(head);
    } else if (KEPT.has(name)) kept.push(bytes.subarray(at, to));
    else if (name !== 'XMP ') return null;
    at = to;
  }
  if (pictures !== 1) return null;
  const head = bytes.slice(0, HEAD);
  new DataView(head.buffer).setUint32(4, 4 + kept.reduce((sum, part) => sum + part.length, 0), true);
  return [head, ...kept];
}
