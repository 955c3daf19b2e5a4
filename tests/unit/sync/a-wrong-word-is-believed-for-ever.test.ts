/** Fear: one odd answer, or a wrong clock, and the phone is stuck until somebody restarts it. */
import { beforeEach, expect, it } from 'vitest';
import { ModelServer } from './model-server';
import { checkIntent, Phone, schoolDay } from './phone';

let phone: Phone;
let server: ModelServer;
let unitTerm: string;
beforeEach(() => {
  phone = new Phone();
  server = new ModelServer();
  ({ unitTerm } = schoolDay(server));
});

it('a clock years off is remembered, so that the day is right after a start without network', async () => {
  phone.clock.time = Date.parse('2036-01-01T00:00:00Z');
  const engine = await phone.tab(server);
  await engine.syncNow();
  const years = (engine.status().skew ?? 0) / (365 * 86_400_000);
  expect(years).toBeLessThan(-9);
  phone.isOnline = false;
  expect(((await phone.tab(server)).status().skew ?? 0) / (365 * 86_400_000)).toBeCloseTo(years);
});

it('one operation that is too large by itself does not make every later call carry one', async () => {
  const engine = await phone.tab(server);
  const big = checkIntent(unitTerm, 1);
  await engine.save(big);
  server.mishap = (kind, ops) => (kind === 'push' && ops.some(({ id }) => id === big.row) ? { kind: 'too_large' } : 'none');
  await engine.syncNow();
  await engine.save(...Array.from({ length: 20 }, (_, i) => checkIntent(unitTerm, i + 2)));
  const before = server.calls.length;
  await engine.syncNow();
  expect(engine.status().waiting).toBe(0);
  expect(server.calls.slice(before).filter(({ kind }) => kind === 'push').length).toBeLessThan(4);
});
