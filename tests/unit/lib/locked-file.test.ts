/** Fear: unsent work leaves the phone as a file that anybody reads, or that nobody can open any more. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lockFile, newPassphrase, unlockFile } from '@/lib/locked-file';

const SLOW = 60_000;
const bytes = (text: string) => new TextEncoder().encode(text);
const WORD = 'ABCD-EFGH-JKMN';

it('opens with its passphrase however it is typed, and with no other', async () => {
  const file = await lockFile(bytes('课间争执'), WORD);
  for (const typed of [WORD, 'abcdefghjkmn', ' ABCD EFGH JKMN ', 'ａｂｃｄ－ｅｆｇｈ－ｊｋｍｎ']) expect(await unlockFile(file, typed)).toEqual({ ok: true, value: bytes('课间争执') });
  for (const wrong of ['ABCD-EFGH-JKMM', '', WORD.slice(1)]) expect(await unlockFile(file, wrong)).toEqual({ ok: false, error: { kind: 'wrong' } });
}, SLOW);

it('shows nothing of what is in it, and no two files are alike', async () => {
  const [one, two] = [await lockFile(bytes('王小明王小明'), WORD), await lockFile(bytes('王小明王小明'), WORD)];
  expect(new TextDecoder('utf-8').decode(one)).not.toContain('王');
  expect(one).not.toEqual(two);
  expect(new DataView(one.buffer).getUint32(7)).toBeGreaterThanOrEqual(600_000);
}, SLOW);

it('a changed bit anywhere, or a file cut anywhere, is refused with a reason', async () => {
  const file = await lockFile(bytes('一张纸'), WORD);
  // A wish for other iterations costs time, not safety: those four bytes are tried apart.
  const places = [...file.keys()].filter((at) => at < 7 || at >= 11).filter((at) => at % 9 === 0);
  for (const at of places) expect((await unlockFile(file.map((byte, i) => (i === at ? byte ^ 1 : byte)), WORD)).ok).toBe(false);
  for (const end of [0, 7, 38, 39, file.length - 1]) expect((await unlockFile(file.slice(0, end), WORD)).ok).toBe(false);
}, SLOW);

it('a file that asks for hours of computing is not believed', async () => {
  const file = await lockFile(bytes('x'), WORD);
  new DataView(file.buffer).setUint32(7, 4_000_000_000);
  expect(await unlockFile(file, WORD)).toEqual({ ok: false, error: { kind: 'not_a_lock' } });
}, SLOW);

it('any other file is no lock', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (raw) => {
    expect(await unlockFile(new Uint8Array(raw), WORD)).toEqual({ ok: false, error: { kind: 'not_a_lock' } });
  }), { numRuns: 200 });
});

it('a passphrase is twelve clear letters, and never the same', () => {
  const made = Array.from({ length: 200 }, () => newPassphrase());
  for (const one of made) expect(one).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
  expect(new Set(made).size).toBe(200);
});

/** A source of chance that gives these bytes one after another. */
function fixed(bytes: readonly number[]): Crypto {
  const left = bytes.values();
  const crypto: Crypto = Object.create(globalThis.crypto);
  const getRandomValues = <T extends ArrayBufferView | null>(into: T): T => {
    if (into instanceof Uint8Array) for (const at of into.keys()) into[at] = left.next().value ?? 0;
    return into;
  };
  return Object.assign(crypto, { getRandomValues });
}

it('no letter of a passphrase is likelier than another: bytes that would favour some are drawn again', () => {
  expect(newPassphrase(fixed([248, 255, ...Array.from({ length: 12 }, (_, at) => at)]))).toBe('2345-6789-ABCD');
  const count = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    // Where it is drawn again, the letter after it stands first.
    const [letter = ''] = newPassphrase(fixed([byte, ...Array<number>(12).fill(30)]));
    if (byte < 248) count.set(letter, (count.get(letter) ?? 0) + 1);
    else expect(letter).toBe('Z');
  }
  expect([count.size, new Set(count.values())]).toEqual([31, new Set([8])]);
});
