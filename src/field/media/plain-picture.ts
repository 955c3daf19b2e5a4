/** A picture as it is, less everything it tells about where, when and with what it was taken. */
import { jpegSize, plainJpeg } from './jpeg-parts';
import { plainPng, pngSize } from './png-parts';
import { plainWebp, webpSize } from './webp-parts';

export type PictureMime = 'image/jpeg' | 'image/png' | 'image/webp';

const PARTS = { 'image/jpeg': plainJpeg, 'image/png': plainPng, 'image/webp': plainWebp } as const;
const SIZE = { 'image/jpeg': jpegSize, 'image/png': pngSize, 'image/webp': webpSize } as const;

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Null on any doubt: the picture is then drawn and encoded anew, which leaves nothing behind. */
export function plainPicture(bytes: Uint8Array, mime: PictureMime): Uint8Array<ArrayBuffer> | null {
  const parts = PARTS[mime](bytes);
  return parts && joined(parts);
}

/** Width and height as the file's head claims, before anything is decoded; null when it does not say. */
export const claimedSize = (bytes: Uint8Array, mime: PictureMime): { width: number; height: number } | null => SIZE[mime](bytes);
