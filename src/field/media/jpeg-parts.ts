/** A JPEG taken apart and put together again without what it tells about the place, the phone and the person. */
import { orientationOf } from './orientation';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COM = 0xfe;

const startsWith = (bytes: Uint8Array, from: number, word: string): boolean => [...word].every((letter, at) => bytes[from + at] === letter.charCodeAt(0));
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Restart marks and stuffed zeros belong to the picture's own data. */
const isData = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

interface Segment { marker: number; from: number; to: number }

/** Every segment from the mark to its end, the data after a scan's head counted with it; null when a length lies or the end is missing. What comes after the end is not part of it. */
export function jpegSegments(bytes: Uint8Array): Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const segments: Segment[] = [{ marker: SOI, from: 0, to: 2 }];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) { at += 1; continue; } // fill byte
    if (marker === EOI) return [...segments, { marker, from: at, to: at + 2 }];
    if (isData(marker) || marker === SOI || marker === 1) return null;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let to = at + 2 + length;
    if (length < 2) return null;
    if (marker === SOS) while (to < bytes.length && !(bytes[to] === 0xff && to + 1 < bytes.length && bytes[to + 1] !== 0xff && !isData(bytes[to + 1] ?? 0))) to += 1;
    segments.push({ marker, from: at, to });
    at = to;
  }
  return null;
}

export function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  // Read from the head alone, so that a cut file still says how big it claims to be.
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) { at += 1; continue; }
    if (isFrame(marker)) return { height: ((bytes[at + 5] ?? 0) << 8) | (bytes[at + 6] ?? 0), width: ((bytes[at + 7] ?? 0) << 8) | (bytes[at + 8] ?? 0) };
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** The picture and how to read its colours; null when it is turned by its metadata, or anything is unclear. */
export function plainJpeg(bytes: Uint8Array): Uint8Array[] | null {
  const segments = jpegSegments(bytes);
  if (!segments?.some(({ marker }) => isFrame(marker)) || !segments.some(({ marker }) => marker === SOS)) return null;
  const kept: Uint8Array[] = [];
  for (const { marker, from, to } of segments) {
    if (marker === APP1 && startsWith(bytes, from + 4, 'Exif\0') && orientationOf(bytes.subarray(from + 10, to)) !== 1) return null;
    const profile = marker === APP2 && startsWith(bytes, from + 4, 'ICC_PROFILE\0');
    const told = (marker >= APP1 && marker <= 0xef && marker !== APP14 && !profile) || marker === COM;
    if (!told) kept.push(bytes.subarray(from, to));
  }
  return kept;
}
