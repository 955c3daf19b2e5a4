/** A PNG without its texts, times and camera data. */
import { orientationOf } from './orientation';

const HEAD = 8;
/** What the picture is made of, and how bright and coloured it is meant. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'iCCP', 'pHYs', 'bKGD']);
const MOVING = new Set(['acTL', 'fcTL', 'fdAT']);

export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Null when a length lies, a chunk nobody knows is needed to read it, it moves, or it is turned by its metadata. */
export function plainPng(bytes: Uint8Array): Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [bytes.subarray(0, HEAD)];
  let data = false;
  for (let at = HEAD; at + 12 <= bytes.length;) {
    const to = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (to > bytes.length || (at === HEAD) !== (name === 'IHDR') || MOVING.has(name)) return null;
    if (name === 'eXIf' && orientationOf(bytes.subarray(at + 8, to - 4)) !== 1) return null;
    if (KEPT.has(name)) kept.push(bytes.subarray(at, to));
    else if (/^[A-Z]/.test(name) || !/^[A-Za-z]{4}$/.test(name)) return null;
    data ||= name === 'IDAT';
    if (name === 'IEND') return data ? kept : null;
    at = to;
  }
  return null;
}
