/** A phone whose storage was cleared says so to each of its people who comes back, and not for ever. */
import { expect, it } from 'vitest';
import { nextMarker } from '../../../src/account/device-marker';

const DAY = 86_400_000;
const then = Date.parse('2026-11-20T02:00:00Z');
const knew = { li: null, wang: { ops: 2, files: 0, at: '2026-11-19T02:00:00Z' } };

it('stays marked, with what was told to whom, while somebody may still come back', () => {
  const lost = nextMarker(null, 'd1', true, then);
  expect(lost).toEqual({ id: 'd1', lostAt: '2026-11-20T02:00:00.000Z', knew: {} });
  expect(nextMarker({ ...lost, knew }, 'd1', false, then + 34 * DAY)).toEqual({ ...lost, knew });
});

it('is forgotten after 35 days, on another phone, and where nothing was lost; a second loss is told again', () => {
  const marker = { ...nextMarker(null, 'd1', true, then), knew };
  const clean = { id: 'd1', lostAt: null, knew: {} };
  expect(nextMarker(marker, 'd1', false, then + 36 * DAY)).toEqual(clean);
  expect(nextMarker(marker, 'd2', false, then)).toEqual({ ...clean, id: 'd2' });
  expect(nextMarker(null, 'd1', false, then)).toEqual(clean);
  expect(nextMarker(marker, 'd1', true, then + DAY)).toEqual({ ...clean, lostAt: '2026-11-21T02:00:00.000Z' });
});
