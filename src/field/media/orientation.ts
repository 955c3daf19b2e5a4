/** How a picture is to be turned, 1 (not at all) to 8, from the TIFF block its metadata are in; null when that cannot be read for certain. */
export function orientationOf(tiff: Uint8Array): number | null {
  if (tiff.length < 8) return null;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const mark = view.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return null;
  const little = mark === 0x4949;
  const list = view.getUint32(4, little);
  if (list + 2 > tiff.length) return null;
  const count = view.getUint16(list, little);
  if (list + 2 + count * 12 > tiff.length) return null;
  for (let at = list + 2; at < list + 2 + count * 12; at += 12) {
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  }
  return 1;
}
