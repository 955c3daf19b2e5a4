/** Folders that came in one page rest together: what happens to one must neither touch nor leave anything of it with the others. */
import { beforeEach, expect, it } from 'vitest';
import { Bundle, readCell } from '@/db/bundle';
import { openDevice } from '@/db/device';
import { ModelServer, SCHOOL } from './model-server';
import { LI, Phone, schoolDay } from './phone';

const FOLDERS = Array.from({ length: 40 }, (_, i) => `f${i}`);
const event = (folder: string, id: string) =>
  ({ id, folder_id: folder, case_id: `case-${folder}`, step: 'mediate', note: '', handler_id: null, department_id: null, at: '2026-09-01T00:00:00Z', by_id: null, from_status: null, to_status: null, created_at: null });

let server: ModelServer;
let phone: Phone;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  schoolDay(server);
  for (const folder of FOLDERS) {
    server.put('folder', { id: folder, folder_id: folder, school_id: SCHOOL, kind: 'case', restricted: false });
    server.put('case_event', event(folder, `first-${folder}`));
    server.grant(LI.id, folder);
  }
});

/** Every record that is on the disk, with the folders in it. */
async function records(): Promise<string[][]> {
  const name = await (await openDevice(phone.host)).database(LI.id);
  const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
    const opening = phone.host.indexedDB.open(name);
    opening.onerror = () => reject(new Error('open'));
    opening.onsuccess = () => {
      const asked = opening.result.transaction('folders').objectStore('folders').getAllKeys();
      asked.onsuccess = () => resolve(asked.result);
      opening.result.close();
    };
  });
  return [...(await (await phone.vault()).replica.folders(new Set(keys.map(String)))).values()].map((bundles) => [...bundles.keys()]);
}
async function events(folder: string): Promise<string[]> {
  const engine = await phone.tab(server);
  await engine.open(folder);
  return engine.book().inFolder('case_event', folder).map(({ id }) => id).sort();
}

it('a first page makes few records, and each folder opens with its own rows', async () => {
  await (await phone.tab(server)).syncNow();
  const held = await records();
  expect(held.length).toBeLessThan(10);
  expect(held.flat().filter((folder) => FOLDERS.includes(folder)).sort()).toEqual([...FOLDERS].sort());
  for (const folder of ['f0', 'f1', 'f39']) expect(await events(folder)).toEqual([`first-${folder}`]);
});

it('a change of one is written with its neighbours, and read by the other tabs', async () => {
  const engine = await phone.tab(server);
  await engine.syncNow();
  await engine.open('f1');
  const other = await phone.tab(server);
  server.put('case_event', event('f1', 'later'));
  server.put('case_event', event('f2', 'later too'));
  await engine.syncNow();
  await other.syncNow();
  expect(engine.book().inFolder('case_event', 'f1')).toHaveLength(2);
  await other.open('f2');
  expect(other.book().inFolder('case_event', 'f2')).toHaveLength(2);
  expect([await events('f0'), await events('f1'), await events('f2')]).toEqual([['first-f0'], ['first-f1', 'later'], ['first-f2', 'later too']]);
});

it('one that lay open and empty before another tab fetched it shows what came', async () => {
  const engine = await phone.tab(server);
  await engine.open('f1');
  await (await phone.tab(server)).syncNow();
  await engine.syncNow();
  expect(engine.book().inFolder('case_event', 'f1')).toHaveLength(1);
});

it('one that is revoked leaves the record, its neighbours stay, and once open again it comes whole', async () => {
  const engine = await phone.tab(server);
  await engine.syncNow();
  server.revoke(LI.id, 'f1');
  await engine.syncNow();
  expect((await records()).flat()).not.toContain('f1');
  expect([await events('f1'), await events('f2')]).toEqual([[], ['first-f2']]);
  server.grant(LI.id, 'f1');
  await engine.syncNow();
  expect([await events('f0'), await events('f1'), await events('f2')]).toEqual([['first-f0'], ['first-f1'], ['first-f2']]);
});

it('rows that came before their folder row stay with it, also those an older version had put in a record of their own', async () => {
  const vault = await phone.vault();
  const alone = (folder: string) => [folder, new Map([[folder, new Bundle('', [readCell('case_event', 'older', 1, event(folder, 'older'))])]])] as const;
  server.put('folder', { id: 'late', folder_id: 'late', school_id: SCHOOL, kind: 'case', restricted: false });
  server.grant(LI.id, 'late');
  await vault.replica.commit({ from: 0, notes: null, shards: new Map(), folders: new Map([alone('f3'), alone('late')]), returnedRows: [], requeue: false, files: { rows: new Map(), revoked: [], granted: [] } });
  await (await phone.tab(server)).syncNow();
  expect([await events('f2'), await events('f3'), await events('f4'), await events('late')]).toEqual([['first-f2'], ['first-f3', 'older'], ['first-f4'], ['older']]);
  expect((await records()).flat().filter((folder) => folder === 'f3')).toHaveLength(1);
});

it('list rows stay in the shard they came to, in one only, whichever tab writes them', async () => {
  const put = (folder: string, restricted: boolean) => server.put('folder', { id: folder, folder_id: folder, school_id: SCHOOL, kind: 'case', restricted });
  for (let i = 0; i < 170; i++) {
    put(`g${i}`, false);
    server.grant(LI.id, `g${i}`);
  }
  const shards = async (): Promise<string[][]> => [...(await (await phone.vault()).replica.lists()).shards.values()].map((bundles) => [...bundles.keys()].sort());
  const [first, second] = [await phone.tab(server), await phone.tab(server)];
  await first.syncNow();
  const before = await shards();
  expect(before.length).toBeGreaterThan(1);
  // Each reads what the other wrote before it writes itself.
  for (const [tab, folder] of [[second, 'g169'], [first, 'f0'], [second, 'g168'], [await phone.tab(server), 'f2']] as const) {
    put(folder, true);
    await tab.syncNow();
    expect(await shards()).toEqual(before);
  }
  for (const folder of ['f1', 'g167']) {
    server.revoke(LI.id, folder);
    await first.syncNow();
    expect((await shards()).flat()).not.toContain(folder);
  }
  const last = await phone.tab(server);
  expect(['f0', 'f1', 'f2', 'f3', 'g167', 'g168', 'g169'].map((folder) => last.book().get('folder', folder)?.restricted)).toEqual([true, undefined, true, false, undefined, true, true]);
});
