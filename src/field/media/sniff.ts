/** What a file is by its own first bytes: neither its name nor the browser's word for it is believed. */
export type Sniffed = 'image/jpeg' | 'image/png' | 'image/webp' | 'heic' | 'application/pdf';

const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));
/** Brands of the HEIF family; only some browsers can draw them. */
const HEIF = /^(hei[cmsx]|he[vi][cmx]|mif1|msf1|avif|avis)$/;
/** A PDF may have a few bytes before its mark, and after its end. */
const PDF_HEAD = 1024;
const PDF_TAIL = 2048;

function isPdf(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, PDF_HEAD).includes('%PDF-') && ascii(bytes, Math.max(0, bytes.length - PDF_TAIL), PDF_TAIL).includes('%%EOF');
}

export function sniff(bytes: Uint8Array): Sniffed | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 4) === 'ftyp' && HEIF.test(ascii(bytes, 8, 4))) return 'heic';
  return isPdf(bytes) ? 'application/pdf' : null;
}
