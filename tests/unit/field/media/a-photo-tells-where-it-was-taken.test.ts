/** A photo that is kept as it is says nothing about the place, the phone and the person; whatever is unclear is drawn anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimedSize, plainPicture, type PictureMime } from '@/field/media/plain-picture';
import { sniff } from '@/field/media/sniff';
import { fromCamera, ONE_PIXEL, PHONE, tells, tiff } from '../../../support/camera';

const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const number = (value: number, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, little);
  return bytes;
};
const pngChunk = (name: string, content: Uint8Array): Uint8Array => joined(number(content.length, false), ascii(name), content, new Uint8Array(4));
const png = (...chunks: Uint8Array[]): Uint8Array => joined(ascii('\x89PNG\r\n\x1a\n'), pngChunk('IHDR', joined(number(3, false), number(2, false), new Uint8Array(5))), ...chunks, pngChunk('IDAT', new Uint8Array(7)), pngChunk('IEND', new Uint8Array(0)));
const webpChunk = (name: string, content: Uint8Array): Uint8Array => joined(ascii(name), number(content.length, true), content, new Uint8Array(content.length % 2));
function webp(...chunks: Uint8Array[]): Uint8Array {
  const content = joined(ascii('WEBP'), ...chunks);
  return joined(ascii('RIFF'), number(content.length, true), content);
}
const vp8x = webpChunk('VP8X', Uint8Array.from([0x0c, 0, 0, 0, 2, 0, 0, 1, 0, 0]));
const vp8l = webpChunk('VP8L', Uint8Array.from([0x2f, 2, 0x40, 0, 0, 1, 2, 3, 4]));

const CAMERA = {
  'image/jpeg': fromCamera(ONE_PIXEL),
  'image/png': png(pngChunk('eXIf', tiff(1)), pngChunk('tEXt', ascii(`Author\0${PHONE}`)), pngChunk('tIME', new Uint8Array(7))),
  'image/webp': webp(vp8x, vp8l, webpChunk('EXIF', tiff(1)), webpChunk('XMP ', ascii(`<x:xmpmeta by="${PHONE}"/>`))),
} satisfies Record<PictureMime, Uint8Array>;
const MIMES: PictureMime[] = ['image/jpeg', 'image/png', 'image/webp'];

describe.each(MIMES)('%s', (mime) => {
  const original = CAMERA[mime];

  it('loses what it tells and keeps its picture', () => {
    expect(tells(original)).not.toEqual([]);
    const plain = plainPicture(original, mime);
    expect(plain && tells(plain)).toEqual([]);
    expect(plain && sniff(plain)).toBe(mime);
    expect(plain && claimedSize(plain, mime)).toEqual(claimedSize(original, mime));
    // Nothing more to take away.
    expect(plain && plainPicture(plain, mime)).toEqual(plain);
  });

  it('cut anywhere, it is not taken for whole', () => {
    const body = plainPicture(original, mime) ?? new Uint8Array();
    fc.assert(fc.property(fc.integer({ min: 0, max: body.length - 1 }), (length) => {
      expect(plainPicture(body.subarray(0, length), mime)).toBeNull();
    }));
  });

  it('whatever bytes are changed: no crash, never longer, and what is kept is whole', () => {
    const change = fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const broken = Uint8Array.from(original);
      for (const [at, value] of changes) broken[at] = value;
      const plain = plainPicture(broken, mime);
      claimedSize(broken, mime);
      expect(plain === null || plain.length <= broken.length).toBe(true);
      expect(plain === null || plainPicture(plain, mime) !== null).toBe(true);
    }), { numRuns: 3000 });
  });

  it('any bytes at all behind its mark: no crash, no endless walk', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (rest) => {
      const plain = plainPicture(joined(original.subarray(0, 12), rest), mime);
      expect(plain === null || plain.length <= rest.length + 12).toBe(true);
    }), { numRuns: 3000 });
  });
});

describe('on doubt it is drawn anew', () => {
  it('when its metadata turn it', () => {
    expect(plainPicture(fromCamera(ONE_PIXEL, 6), 'image/jpeg')).toBeNull();
    expect(plainPicture(png(pngChunk('eXIf', tiff(3))), 'image/png')).toBeNull();
    expect(plainPicture(webp(vp8x, vp8l, webpChunk('EXIF', tiff(8))), 'image/webp')).toBeNull();
  });
  it('when its metadata cannot be read for certain', () => {
    expect(plainPicture(png(pngChunk('eXIf', ascii('MM\0*\xff\xff\xff\xff'))), 'image/png')).toBeNull();
    expect(plainPicture(webp(vp8x, vp8l, webpChunk('EXIF', ascii('not tiff'))), 'image/webp')).toBeNull();
  });
  it('when it moves, or holds what nobody knows', () => {
    expect(plainPicture(png(pngChunk('acTL', new Uint8Array(8))), 'image/png')).toBeNull();
    expect(plainPicture(png(pngChunk('ABCD', ascii(PHONE))), 'image/png')).toBeNull();
    expect(plainPicture(webp(vp8x, vp8l, webpChunk('ANIM', new Uint8Array(6))), 'image/webp')).toBeNull();
    expect(plainPicture(webp(vp8l, webpChunk('WHAT', ascii(PHONE))), 'image/webp')).toBeNull();
  });
  it('when a length lies', () => {
    expect(plainPicture(joined(ONE_PIXEL.subarray(0, 2), Uint8Array.from([0xff, 0xe1, 0xff, 0xff]), ONE_PIXEL.subarray(2)), 'image/jpeg')).toBeNull();
    expect(plainPicture(joined(ONE_PIXEL.subarray(0, 2), Uint8Array.from([0xff, 0xe1, 0, 1]), ONE_PIXEL.subarray(2)), 'image/jpeg')).toBeNull();
    expect(plainPicture(webp(vp8x, vp8l, joined(ascii('XMP '), number(0xffff_fff0, true), ascii(PHONE))), 'image/webp')).toBeNull();
    expect(plainPicture(png(joined(number(0xffff_fff0, false), ascii('tEXt'), new Uint8Array(4))), 'image/png')).toBeNull();
  });
});

it('a second file behind the end does not come along', () => {
  const zip = joined(ONE_PIXEL, ascii('PK\x03\x04 payload'));
  expect(Buffer.from(plainPicture(zip, 'image/jpeg') ?? []).includes('PK')).toBe(false);
  const html = joined(CAMERA['image/png'], ascii('<script>alert(1)</script>'));
  expect(Buffer.from(plainPicture(html, 'image/png') ?? []).includes('script')).toBe(false);
});

it('an announced size is read before anything is decoded', () => {
  const huge = Uint8Array.from(ONE_PIXEL);
  const frame = [...huge.keys()].find((at) => huge[at] === 0xff && huge[at + 1] === 0xc2) ?? 0;
  huge.set([0x4e, 0x20, 0x4e, 0x20], frame + 5);
  expect(claimedSize(huge, 'image/jpeg')).toEqual({ width: 20_000, height: 20_000 });
  expect(claimedSize(CAMERA['image/webp'], 'image/webp')).toEqual({ width: 3, height: 2 });
  expect(claimedSize(webp(vp8l), 'image/webp')).toEqual({ width: 3, height: 2 });
});
