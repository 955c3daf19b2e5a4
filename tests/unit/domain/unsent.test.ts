/** Fear: a file somebody made or spoilt is brought into the ledger in part, stops the page, or is read as something it is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packUnsent, unpackUnsent, type Unsent } from '@/domain/unsent';

const id = (n: number): string => `01a20050-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const hash = 'a'.repeat(64);
const file = (n: number, bytes: number): Unsent['files'][number] => ({ id: id(n), folder: id(9), mime: 'image/jpeg', name: '', sha256: hash, bytes });
const op = (n: number, data: Record<string, unknown> = {}): Unsent['works'][number]['ops'][number] =>
  ({ mid: id(100 + n), n, at: '2026-11-20T02:00:00Z', sv: 2, folder: id(9), tbl: 'case', id: id(200 + n), k: 'create', data });
const unsent = (over: Partial<Unsent> = {}): Unsent => ({
  format: 'zhiwei-unsent', version: 1, person: { id: id(1), name: '张春梅', account: 'zhanglaoshi' }, device: id(2), at: '2026-11-20T02:00:00Z',
  works: [{ intent: id(3), label: 'case', refused: null, ops: [op(1, { facts: '𠮷·\u202e' })] }], drafts: [{ kind: 'case', savedAt: '', data: null }], files: [file(4, 3), file(5, 2)], missing: 0, ...over,
});
const bodies = new Map([[id(4), Uint8Array.of(1, 2, 3)], [id(5), Uint8Array.of(4, 5)]]);
const packed = packUnsent(unsent(), bodies);
const refused = { ok: false, error: { kind: 'not_unsent' } };
/** As `packUnsent` would, of whatever. */
function forged(value: unknown, tail: Uint8Array = new Uint8Array(), length?: number): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  const made = new Uint8Array(4 + text.length + tail.length);
  new DataView(made.buffer).setUint32(0, length ?? text.length);
  made.set(text, 4);
  made.set(tail, 4 + text.length);
  return made;
}

it('what was packed comes out as it went in, wherever it lies in memory', () => {
  const shifted = new Uint8Array(packed.length + 7).fill(255);
  shifted.set(packed, 7);
  for (const bytes of [packed, shifted.subarray(7)]) expect(unpackUnsent(bytes)).toEqual({ ok: true, value: { unsent: unsent(), bodies } });
});

it('a file whose bytes are gone or changed length is left out and counted, and the others keep theirs', () => {
  const some = packUnsent(unsent(), new Map([[id(4), Uint8Array.of(1)], [id(5), Uint8Array.of(4, 5)]]));
  expect(unpackUnsent(some)).toEqual({ ok: true, value: { unsent: unsent({ files: [file(5, 2)], missing: 1 }), bodies: new Map([[id(5), Uint8Array.of(4, 5)]]) } });
});

describe('refused whole', () => {
  it('cut anywhere, or with anything behind it', () => {
    for (let end = 0; end < packed.length; end += 1) expect([end, unpackUnsent(packed.slice(0, end))]).toEqual([end, refused]);
    expect(unpackUnsent(new Uint8Array([...packed, 0]))).toEqual(refused);
  });

  it.each([0, 1, 0x7fffffff, 0xffffffff])('a text said to be %i bytes long', (length) => {
    expect(unpackUnsent(forged(unsent({ files: [] }), new Uint8Array(), length))).toEqual(refused);
  });

  it('bytes that are no text, or text that is no JSON', () => {
    expect(unpackUnsent(forged('', Uint8Array.of(0xff, 0xfe, 0xfd), 3))).toEqual(refused);
    for (const text of ['', '{', 'null', '[]', '"zhiwei-unsent"', `${'['.repeat(200_000)}`]) expect(unpackUnsent(forged(text))).toEqual(refused);
  });

  it('what could be read but never sent on: nested without end', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(unpackUnsent(forged(JSON.stringify(unsent({ files: [] })).replace('"𠮷·\u202e"', deep)))).toEqual(refused);
  });

  it.each<[string, object]>([
    ['no number of bytes', { files: [{ ...file(4, 0) }] }], ['half a byte', { files: [{ ...file(4, 1.5) }] }], ['less than nothing', { files: [{ ...file(4, -3) }] }],
    ['more than a file may have', { files: [{ ...file(4, 2 ** 40) }] }], ['a path for a hash', { files: [{ ...file(4, 3), sha256: '../../x' }] }],
    ['a folder that is a path', { files: [{ ...file(4, 3), folder: '../other' }] }], ['another format', { format: 'zhiwei-backup' }], ['version 0', { version: 0 }],
    ['a person without an id', { person: { id: 'me', name: '', account: '' } }], ['an operation that deletes', { works: [{ intent: 'i', label: 'case', refused: null, ops: [{ ...op(1), k: 'delete' }] }] }],
    ['works that are no list', { works: { length: 1e9 } }], ['an operation on no row', { works: [{ intent: 'i', label: 'case', refused: null, ops: [{ ...op(1), id: '*' }] }] }],
  ])('%s', (_, wrong) => {
    expect(unpackUnsent(forged({ ...unsent({ files: [] }), ...wrong }, Uint8Array.of(1, 2, 3)))).toEqual(refused);
  });

  it('any one byte changed in its frame, and whatever else is thrown at it', () => {
    fc.assert(fc.property(fc.nat(3), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const spoilt = packed.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ flip;
      expect(unpackUnsent(spoilt)).toEqual(refused);
    }));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => { expect(unpackUnsent(new Uint8Array(bytes))).toEqual(refused); }));
    fc.assert(fc.property(fc.jsonValue(), fc.uint8Array({ maxLength: 20 }), (value, tail) => { expect(unpackUnsent(forged(value, tail))).toEqual(refused); }));
  });
});

it('a newer version is told from a broken file', () => {
  expect(unpackUnsent(forged({ format: 'zhiwei-unsent', version: 2, anything: 'else' }))).toEqual({ ok: false, error: { kind: 'newer' } });
});

it('survives any words, numbers and sizes a phone could hold', () => {
  // Three names are dropped by the parser, so that no file can reach into an object's making; none is a column's.
  const column = fc.string().filter((name) => !['__proto__', 'prototype', 'constructor'].includes(name));
  const work = fc.record({ intent: fc.uuid(), label: fc.string(), refused: fc.option(fc.string()), ops: fc.array(fc.record({ data: fc.dictionary(column, fc.jsonValue()), n: fc.nat() }), { maxLength: 3 }) });
  fc.assert(fc.property(fc.array(work, { maxLength: 5 }), fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 4 }), (works, contents) => {
    const files = contents.map((content, n) => file(n, content.length));
    const made = unsent({ files, works: works.map((each) => ({ ...each, ops: each.ops.map(({ n, data }) => ({ ...op(n), data: JSON.parse(JSON.stringify(data)) })) })) });
    const answer = unpackUnsent(packUnsent(made, new Map(contents.map((content, n) => [id(n), new Uint8Array(content)]))));
    expect(answer.ok && JSON.stringify(answer.value.unsent)).toBe(JSON.stringify(made));
    expect(answer.ok && [...answer.value.bodies.values()].map((body) => [...body])).toEqual(contents.map((content) => [...content]));
  }));
});
