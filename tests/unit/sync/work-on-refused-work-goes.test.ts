/** Fear: a step on a promise, a case or a home the server never took is sent, refused in its turn, and a person has two things to put right. */
import { expect, it } from 'vitest';
import type { Work } from '@/db/outbox';
import type { Tbl } from '@/domain/tables';
import type { Op } from '@/domain/wire';
import { nextBatch } from '@/sync/queue';

const home = 'home';
const op = (mid: string, tbl: Tbl, id: string, data: Record<string, unknown>): Op => ({ mid, n: 1, at: '2026-09-01T00:00:00Z', sv: 1, folder: 'f', tbl, id, k: 'create', data });
const waiting = (op: Op): Work => ({ intent: op.mid, label: '', frozen: false, again: false, place: 1, op });
const refused = (op: Op) => ({ intent: op.mid, label: 'step' as const, ops: [op], verdict: { mid: op.mid, status: 'rejected' as const }, failed: op.mid, at: op.at });

it('only what builds on none of it goes', () => {
  const pending = [
    op('step', 'household_event', 'e1', { household_id: home, step: 'keep', about_id: 'promise' }), op('promise in it', 'promise', 'p2', { household_id: home, visit_id: 'visit' }),
    op('petition of it', 'petition', 'q', { case_id: 'c', household_id: 'gone' }), op('other step', 'household_event', 'e2', { household_id: home, step: 'seen', about_id: null }),
  ].map(waiting);
  const returned = [op('r1', 'promise', 'promise', {}), op('r2', 'visit', 'visit', {}), op('r3', 'household', 'gone', {})].map(refused);
  expect(nextBatch(pending, returned, { ops: 50, aside: new Set() }).map(({ intent }) => intent)).toEqual(['other step']);
});
