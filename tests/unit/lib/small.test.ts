import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, LONGEST_WAIT } from '@/lib/backoff';
import { sha256 } from '@/lib/hex';
import { newId } from '@/lib/id';

describe('ids made on a phone', () => {
  it('are UUIDs of version 7 that carry their time', () => {
    const id = newId(Date.parse('2026-11-20T02:15:00.123Z'));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-20T02:15:00.123Z'));
  });
  it('never repeat within one millisecond', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId(1))).size).toBe(10_000);
  });
});

it('a hash is written as the standard writes it (FIPS 180-2, B.1)', async () => {
  expect(await sha256(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

describe('waiting between tries', () => {
  it('stays between nothing and five minutes, however often it failed', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const wait = backoff(failures, () => random);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(LONGEST_WAIT);
    }));
    expect(backoff(0, () => 1)).toBe(1000);
    expect(backoff(3, () => 1)).toBe(8000);
    expect(backoff(30, () => 1)).toBe(LONGEST_WAIT);
  });
});
