/** Fear: the next user of a phone sees, or sends, what the last one wrote. */
import { expect, it } from 'vitest';
import { ModelServer } from './model-server';
import { checkIntent, Phone, schoolDay, WANG } from './phone';

it('another account on the phone neither sees nor sends it', async () => {
  const [server, phone] = [new ModelServer(), new Phone()];
  const { unitTerm } = schoolDay(server);
  const li = await phone.tab(server);
  const check = checkIntent(unitTerm);
  await li.save(check);
  const wang = await phone.tab(server, WANG);
  expect(wang.status().waiting).toBe(0);
  expect(wang.book().get('check', check.row)).toBeUndefined();
  await wang.syncNow();
  expect(server.effects).toEqual([]);
});
