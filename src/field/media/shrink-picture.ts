/** A photo made fit to be kept: at most 1600 px, nothing told about its place, and a small picture for lists. Runs in a worker, or in the page where that cannot draw. */
import { MAX_SIDE } from '@/domain/attachment';
import { err, ok, type Result } from '@/lib/result';
import { claimedSize, plainPicture, type PictureMime } from './plain-picture';
import type { Sniffed } from './sniff';

export interface Picture {
  body: ArrayBuffer;
  mime: PictureMime;
  width: number;
  height: number;
  thumb: ArrayBuffer;
}
/** huge: more pixels than a phone can hold at once. heic: this browser does not know the format. unreadable: broken, or no picture. */
export type PictureFault = 'huge' | 'heic' | 'unreadable';

/** What the biggest phone cameras take; decoded it fills 440 MB for a moment. */
const MAX_PIXELS = 110_000_000;
const THUMB_SIDE = 160;
const QUALITY = 0.8;

type Surface = { canvas: OffscreenCanvas | HTMLCanvasElement; pen: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D };

function surface(width: number, height: number): Surface {
  const canvas = typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(width, height) : Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen || !('drawImage' in pen)) throw new Error('no canvas');
  return { canvas, pen };
}

async function drawn(image: CanvasImageSource, width: number, height: number): Promise<{ canvas: Surface['canvas']; blob: Blob }> {
  const { canvas, pen } = surface(width, height);
  pen.fillStyle = '#fff'; // what was see-through lies on paper
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, width, height);
  const encode = (type: string): Promise<Blob | null> => ('convertToBlob' in canvas ? canvas.convertToBlob({ type, quality: QUALITY }) : new Promise((done) => canvas.toBlob(done, type, QUALITY)));
  const webp = await encode('image/webp');
  // A browser that writes no WebP answers with a PNG.
  const blob = webp?.type === 'image/webp' ? webp : await encode('image/jpeg');
  if (!blob) throw new Error('not encoded');
  return { canvas, blob };
}

const decode = (bytes: BlobPart): Promise<ImageBitmap> => createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });

function fitted(width: number, height: number, side: number): [number, number] {
  const scale = Math.min(1, side / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** The original without its metadata, if it needs no shrinking and can still be read after that. */
async function untouched(bytes: ArrayBuffer, mime: Sniffed, width: number, height: number): Promise<{ body: ArrayBuffer; mime: PictureMime } | null> {
  if (mime === 'heic' || mime === 'application/pdf' || Math.max(width, height) > MAX_SIDE) return null;
  const plain = plainPicture(new Uint8Array(bytes), mime);
  const again = plain && await decode(plain).catch(() => null);
  const same = again?.width === width && again.height === height;
  again?.close();
  return plain && same ? { body: plain.buffer, mime } : null;
}

export async function shrinkPicture(bytes: ArrayBuffer, mime: Sniffed): Promise<Result<Picture, PictureFault>> {
  if (mime !== 'heic' && mime !== 'application/pdf') {
    const claimed = claimedSize(new Uint8Array(bytes), mime);
    if (claimed && claimed.width * claimed.height > MAX_PIXELS) return err('huge');
  }
  try {
    const image = await decode(bytes);
    const kept = await untouched(bytes, mime, image.width, image.height);
    const [width, height] = fitted(image.width, image.height, MAX_SIDE);
    const { canvas, blob } = await drawn(image, width, height);
    image.close();
    const thumb = await drawn(canvas, ...fitted(width, height, THUMB_SIDE));
    const smaller = kept && kept.body.byteLength <= blob.size ? kept : { body: await blob.arrayBuffer(), mime: blob.type === 'image/webp' ? 'image/webp' as const : 'image/jpeg' as const };
    return ok({ ...smaller, width, height, thumb: await thumb.blob.arrayBuffer() });
  } catch {
    return err(mime === 'heic' ? 'heic' : 'unreadable');
  }
}
