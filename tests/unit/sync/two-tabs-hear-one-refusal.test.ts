/** Fear: where a browser has no Web Locks two tabs send the same work, both hear it refused, and the second writes nothing over what the first kept. */
import { expect, it } from 'vitest';
import type { Remote } from '@/sync/remote';
import { ModelServer } from './model-server';
import { caseIntent, LI, Phone, schoolDay, settle } from './phone';

async function twoTabs() {
  const [server, phone] = [new ModelServer(), new Phone()];
  schoolDay(server);
  const restore = server.snapshot();
  server.refuses = (op) => (op.tbl === 'case' ? 'no' : null);
  const remote = server.remote(LI.id);
  let deliver = (): void => undefined;
  // The first answer is long on its way.
  const slow: Remote = { ...remote, push: (device, ops) => remote.push(device, ops).then((answer) => new Promise((resolve) => void (deliver = () => resolve(answer)))) };
  const one = await phone.tab(slow);
  const filed = caseIntent();
  await one.save(filed);
  const first = one.syncNow();
  await settle();
  return { phone, server, one, two: await phone.tab(server), filed, restore, finish: () => (deliver(), first) };
}

it('the later answer does not empty what the earlier one put aside', async () => {
  const { phone, server, one, two, filed, finish } = await twoTabs();
  one.start(); // hears what the other tab does
  two.start();
  await two.syncNow();
  await settle();
  await finish();
  for (const tab of [one, two, await phone.tab(server)]) expect(tab.returned().map(({ intent, ops }) => [intent, ops.length])).toEqual([[filed.id, 3]]);
});

it('and what the person gave up meanwhile stays given up', async () => {
  const { phone, server, one, two, filed, finish } = await twoTabs();
  await two.syncNow();
  await two.giveUp(filed.id);
  await finish();
  expect(one.returned()).toEqual([]);
  expect((await phone.tab(server)).status()).toMatchObject({ waiting: 0, attention: 0 });
});

it('also when it was corrected, refused again, and a restored server is to get the part of it that had been accepted', async () => {
  const { phone, server, one, two, filed, restore, finish } = await twoTabs();
  one.start();
  two.start();
  await two.syncNow();
  await finish();
  await settle();
  await two.resend(filed.id, filed.changes.filter(({ tbl }) => tbl !== 'folder'));
  await settle();
  const second = one.syncNow();
  await settle();
  await two.syncNow();
  restore();
  server.mishap = (kind) => (kind === 'push' ? 'dropped' : 'none');
  await two.syncNow();
  await settle();
  await finish();
  await settle();
  await finish(); // of what it sends next
  await second;
  for (const tab of [one, two, await phone.tab(server)]) expect(tab.returned().map(({ intent, ops }) => [intent, ops.length])).toEqual([[filed.id, 3]]);
});
