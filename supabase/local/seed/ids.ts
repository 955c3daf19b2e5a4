/** The same ids and the same luck every time, so that tests can name rows and two machines show the same school. */
import { createHash } from 'node:crypto';

const digest = (name: string): Buffer => createHash('sha256').update(`zhiwei demo school: ${name}`).digest();

function format(bytes: Buffer, version: number): string {
  const copy = Buffer.from(bytes.subarray(0, 16));
  copy[6] = (version << 4) | ((copy[6] ?? 0) & 0x0f);
  copy[8] = 0x80 | ((copy[8] ?? 0) & 0x3f);
  const hex = copy.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The id of a row that has no moment of its own. */
export const idOf = (name: string): string => format(digest(name), 8);

/** An id as a phone makes it (version 7) at an instant. */
export function idAt(ms: number, name: string): string {
  const bytes = digest(name);
  bytes.writeUIntBE(Math.floor(ms), 0, 6);
  return format(bytes, 7);
}

/** A number from 0 up to 1, the same for the same name. */
export const chance = (name: string): number => digest(name).readUInt32BE(16) / 0x1_0000_0000;

export function pick<T>(list: readonly T[], name: string): T {
  const found = list[Math.floor(chance(name) * list.length)];
  if (found === undefined) throw new Error(`Nothing to pick from for ${name}`);
  return found;
}
