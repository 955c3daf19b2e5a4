/** A check the server refused waits in 需处理; it must not be counted as done, or nobody would ever make it again. */
import { createPinia, setActivePinia } from 'pinia';
import { expect, it } from 'vitest';
import { useBook } from '@/stores/book';
import { useEngine } from '@/stores/engine';
import { ModelServer } from '../sync/model-server';
import { checkIntent, Phone, schoolDay } from '../sync/phone';

it('counts while it waits and once it is sent, but not when it was refused', async () => {
  const server = new ModelServer();
  const { unitTerm } = schoolDay(server);
  const engine = await new Phone().tab(server);
  setActivePinia(createPinia());
  useEngine().attach(engine);
  const book = useBook();
  const counted = () => book.checks.map(({ id }) => id);

  const [good, bad] = [checkIntent(unitTerm), checkIntent(unitTerm)];
  await engine.save(good, bad);
  expect(counted()).toEqual(expect.arrayContaining([good.row, bad.row]));

  server.refuses = (op) => (op.id === bad.row ? 'not_allowed' : null);
  await engine.syncNow();
  await engine.syncNow();
  expect(engine.book().get('check', bad.row)).toBeDefined(); // still there for the person to see
  expect(counted()).toEqual([good.row]);
});
