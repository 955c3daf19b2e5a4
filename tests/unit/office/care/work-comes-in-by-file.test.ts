/** Fear: brought-in work is lost between two calls, told as in when it is not, or its photos land where they do not belong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Op, Verdict } from '@/domain/wire';
import { err, ok } from '@/lib/result';
import { bringFiles, type UnsentFile } from '@/office/care/bring-files';
import { bringIn, calls, outcomeOf } from '@/office/care/bring-in';

const op = (n: number, text = ''): Op => ({ mid: `m${n}`, n, at: '', sv: 2, folder: 'f', tbl: 'case', id: `r${n}`, k: 'create', data: { text } });
const work = (...ops: Op[]) => ({ intent: `i${ops[0]?.n ?? 0}`, label: 'case', refused: null, ops });
const verdict = (mid: string, status: Verdict['status'], dup = false): Verdict => ({ mid, status, ...(dup ? { dup } : {}) });
const said = (...verdicts: Verdict[]) => new Map(verdicts.map((each) => [each.mid, each]));

describe('calls', () => {
  it('keep every operation, in order, and none is larger than the server takes unless it is alone', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 120_000 }), { maxLength: 4 }), { maxLength: 30 }), (sizes) => {
      let n = 0;
      const works = sizes.map((each) => work(...each.map((size) => op(++n, '字'.repeat(size / 3)))));
      const made = calls(works);
      expect(made.flat()).toEqual(works.flatMap(({ ops }) => ops));
      for (const each of made) {
        expect(each.length).toBeLessThanOrEqual(50);
        if (each.length > 1) expect(Buffer.byteLength(JSON.stringify(each))).toBeLessThan(256 * 1024);
      }
    }));
  });

  it('end with the first fault, and begun again go through the same operations', async () => {
    const works = Array.from({ length: 120 }, (_, n) => work(op(n)));
    const heard: string[][] = [];
    const send = async (ops: readonly Op[]) => {
      heard.push(ops.map(({ mid }) => mid));
      return heard.length === 2 ? err({ kind: 'offline' } as const) : ok(ops.map(({ mid }) => verdict(mid, 'applied')));
    };
    const told: string[] = [];
    const progress = { said: (verdicts: readonly Verdict[]) => told.push(...verdicts.map(({ mid }) => mid)), stopped: () => false };
    expect(await bringIn(works, send, progress)).toEqual({ kind: 'offline' });
    expect(told).toHaveLength(50);
    expect(await bringIn(works, send, progress)).toBeNull();
    expect(heard.slice(2).flat()).toEqual(works.flatMap(({ ops }) => ops.map(({ mid }) => mid)));
  });
});

it('a work is in when all of it is; one refusal refuses it, one clash is said, silence is no answer', () => {
  const two = work(op(1), op(2));
  expect(outcomeOf(two, said(verdict('m1', 'applied')))).toBeNull();
  expect(outcomeOf(two, said(verdict('m1', 'applied'), verdict('m2', 'applied')))).toMatchObject({ state: 'in' });
  expect(outcomeOf(two, said(verdict('m1', 'applied', true), verdict('m2', 'applied', true)))).toMatchObject({ state: 'known' });
  expect(outcomeOf(two, said(verdict('m1', 'applied', true), verdict('m2', 'applied')))).toMatchObject({ state: 'in' });
  expect(outcomeOf(two, said(verdict('m1', 'applied'), verdict('m2', 'conflict')))).toMatchObject({ state: 'conflict' });
  for (const status of ['rejected', 'malformed', 'blocked'] as const) expect(outcomeOf(two, said(verdict('m1', 'applied'), verdict('m2', status)))).toMatchObject({ state: 'refused', verdict: { mid: 'm2' } });
});

describe('files', () => {
  const hash = async (body: Uint8Array<ArrayBuffer>) => Buffer.from(await crypto.subtle.digest('SHA-256', body)).toString('hex');
  const body = Uint8Array.of(1, 2, 3);
  const row: Op = { ...op(7), tbl: 'attachment', id: 'a' };
  async function bring(over: { file?: Partial<UnsentFile>; works?: Op[]; said?: Map<string, Verdict>; answer?: boolean; stopped?: boolean }) {
    const file: UnsentFile = { id: 'a', folder: 'f', mime: 'image/png', name: '', sha256: await hash(body), bytes: 3, ...over.file };
    const [sent, told]: [number[][], string[]] = [[], []];
    const fault = await bringFiles({ works: over.works ? [work(...over.works)] : [], files: [file], bodies: new Map([['a', body]]), said: over.said ?? new Map() }, {
      send: async (_file, bytes) => { sent.push([...new Uint8Array(bytes)]); return ok(over.answer ?? true); },
      told: (_id, outcome) => told.push(outcome), stopped: () => over.stopped ?? false,
    });
    return { sent, told, fault };
  }

  it('go up after their row, or where their row was there before', async () => {
    expect(await bring({ works: [row], said: said(verdict('m7', 'applied')) })).toEqual({ sent: [[1, 2, 3]], told: ['in'], fault: null });
    expect(await bring({})).toEqual({ sent: [[1, 2, 3]], told: ['in'], fault: null });
  });
  it('stay behind with a refused row, with other bytes than their name says, or where the server does not keep them', async () => {
    for (const status of ['rejected', 'blocked', 'malformed'] as const) expect(await bring({ works: [row], said: said(verdict('m7', status)) })).toMatchObject({ sent: [], told: ['row'] });
    expect(await bring({ works: [row] })).toMatchObject({ sent: [], told: ['row'] });
    expect(await bring({ file: { sha256: 'a'.repeat(64) } })).toMatchObject({ sent: [], told: ['broken'] });
    expect(await bring({ file: { id: 'b' } })).toMatchObject({ sent: [], told: ['broken'] });
    expect(await bring({ answer: false })).toMatchObject({ told: ['refused'] });
  });
  it('stop when asked', async () => {
    expect(await bring({ stopped: true })).toEqual({ sent: [], told: [], fault: null });
  });
});
