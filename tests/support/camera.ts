/** What a phone's camera writes around a picture: EXIF with the phone's name, how it was held and where it was. */

/** The smallest JPEG there is: one grey pixel. */
export const ONE_PIXEL = Uint8Array.from(Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==', 'base64'));
export const PHONE = 'PhoneOfMrsLi';
/** 30 degrees, 15 minutes north as EXIF writes it. */
export const LATITUDE = Uint8Array.from([0, 0, 0, 30, 0, 0, 0, 1, 0, 0, 0, 15, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const two = (value: number): number[] => [(value >> 8) & 255, value & 255];
const four = (value: number): number[] => [...two(value >>> 16), ...two(value)];
const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [...two(tag), ...two(type), ...four(count), ...value];

/** The TIFF block of the metadata: maker, orientation, place. */
export function tiff(orientation: number): Uint8Array {
  const maker = ascii(`${PHONE}\0`);
  const lists = 8 + 2 + 3 * 12 + 4;
  const place = lists + maker.length;
  return Uint8Array.from([
    ...ascii('MM'), ...two(42), ...four(8),
    ...two(3), ...entry(0x010f, 2, maker.length, four(lists)), ...entry(0x0112, 3, 1, [...two(orientation), 0, 0]), ...entry(0x8825, 4, 1, four(place)), ...four(0),
    ...maker,
    ...two(2), ...entry(1, 2, 2, [...ascii('N'), 0, 0, 0]), ...entry(2, 5, 3, four(place + 2 + 24 + 4)), ...four(0),
    ...LATITUDE,
  ]);
}

const segment = (marker: number, content: readonly number[]): number[] => [0xff, marker, ...two(content.length + 2), ...content];

/** A photo as it comes from a phone: EXIF, XMP, a comment, and a second picture behind its end. */
export function fromCamera(jpeg: Uint8Array, orientation = 1): Uint8Array {
  const told = [
    ...segment(0xe1, [...ascii('Exif\0\0'), ...tiff(orientation)]),
    ...segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="30,15N" by="${PHONE}"/>`)),
    ...segment(0xfe, ascii(PHONE)),
  ];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...told, ...jpeg.subarray(2), ...ascii(PHONE)]);
}

/** What of a camera's words is still in a file. */
export function tells(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const words = { phone: PHONE, place: Buffer.from(LATITUDE).toString('latin1'), exif: 'Exif\0', xmp: 'xmpmeta' };
  return Object.entries(words).filter(([, word]) => text.includes(word)).map(([name]) => name);
}
