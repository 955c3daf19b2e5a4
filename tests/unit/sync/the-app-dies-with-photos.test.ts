/**
 * Law: a photo that was answered as kept is on the phone, in its draft or with its saved work, until the server has its bytes under its hash and its
 * stamped row came back; saved, it gets there once the network is well, whatever the network did and whenever tabs were killed. Its bytes are
 * never gone from both. What the server makes of the work itself is judged in the-app-dies.test.ts.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Engine } from '@/sync/engine-types';
import type { Fault } from '@/sync/remote';
import { newId } from '@/lib/id';
import { ModelServer, SCHOOL, type Mishap } from './model-server';
import { caseIntent, Phone, schoolDay, settle } from './phone';
import { photo, withPhotos } from './photos';

const FAULTS: Mishap[] = [
  'none', 'none', 'none', 'none', 'dropped', 'lost', 'lost',
  ...[{ kind: 'unauthorized' }, { kind: 'refused', status: 404 }, { kind: 'slow_down', after: 100 }, { kind: 'server', status: 500 }, { kind: 'not_ours' }] satisfies Fault[],
];
const doing = fc.oneof(
  { weight: 4, arbitrary: fc.constant('take') }, { weight: 3, arbitrary: fc.constant('save') }, { weight: 4, arbitrary: fc.constant('sync') },
  { weight: 1, arbitrary: fc.constant('drop') }, { weight: 1, arbitrary: fc.constant('take back') }, { weight: 1, arbitrary: fc.constant('throw the form away') },
);
const act = fc.record({ what: doing, tab: fc.nat(1), kill: fc.option(fc.nat(60), { freq: 3, nil: null }) });

it('whatever the network does and whenever a tab is killed, no photo is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.constantFrom(...FAULTS)), fc.array(act, { minLength: 4, maxLength: 25 }), async (weather, acts) => {
      const server = new ModelServer();
      const phone = new Phone();
      schoolDay(server);
      let stormy = true;
      server.mishap = () => (stormy ? (weather.next().value ?? 'none') : 'none');
      const tabs = [await phone.mortalTab(server), await phone.mortalTab(server)];

      /** Each tab has a form of its own; killed, it finds it again. */
      const drafts = [newId(), newId()];
      /** Photos answered as kept and not given away by the person since. */
      const kept = new Set<string>();
      const saved = new Map<string, string>();
      const savedAs = new Map<string, string[]>();
      /** What a person asked to be rid of may be there or not when the tab died over it. */
      const letGo = (ids: readonly string[]): void => ids.forEach((id) => kept.delete(id));
      const one = async (engine: Engine, what: string, tab: number): Promise<void> => {
        const draft = drafts[tab]!;
        const drafted = engine.files.list().filter((file) => file.draft === draft);
        if (what === 'take') {
          await engine.saveDraft({ id: draft, kind: 'case', savedAt: '2026-09-01T08:00:00.000Z', data: {} });
          const file = photo(draft);
          if ((await engine.files.add(file)).ok) kept.add(file.id);
        }
        if (what === 'save') {
          const filed = caseIntent();
          const done = withPhotos(filed, filed.folder, { caseId: filed.caseId }, drafted, draft);
          drafts[tab] = newId();
          if ((await engine.save(done)).ok) {
            savedAs.set(done.id, drafted.map(({ id }) => id));
            for (const { id, sha256 } of drafted) saved.set(id, `${SCHOOL}/${filed.folder}/${sha256}`);
          }
        }
        if (what === 'sync') await engine.syncNow();
        if (what === 'drop' && drafted[0]) {
          letGo([drafted[0].id]);
          await engine.files.drop(drafted[0].id);
        }
        if (what === 'throw the form away') {
          letGo(drafted.map(({ id }) => id));
          drafts[tab] = newId();
          await engine.removeDraft(draft);
        }
        if (what === 'take back') {
          const latest = [...savedAs.keys()].at(-1);
          const files = latest === undefined ? [] : (savedAs.get(latest) ?? []);
          if (latest === undefined) return;
          savedAs.delete(latest);
          letGo(files);
          if (!(await engine.takeBack(latest))) files.forEach((id) => kept.add(id));
          else files.forEach((id) => saved.delete(id));
        }
      };

      for (const { what, tab, kill } of acts) {
        const current = tabs[tab % 2];
        if (!current) continue;
        const done = one(current.engine, what, tab).catch((error: unknown) => {
          if (kill === null) throw error;
        });
        if (kill === null) await done;
        else {
          for (let i = 0; i < kill; i++) await new Promise((resolve) => setImmediate(resolve));
          current.kill();
          await settle(20);
          tabs[tab % 2] = await phone.mortalTab(server);
        }
        const vault = await phone.vault();
        for (const id of kept) {
          const stamped = typeof server.rows.get(id)?.row['stored_at'] === 'string';
          const here = (await vault.files.bytes('bodies', id)) !== null;
          expect({ id, somewhere: here || stamped }).toEqual({ id, somewhere: true });
        }
        vault.close();
      }

      stormy = false;
      const last = await phone.tab(server);
      for (let i = 0; i < 5; i++) await last.syncNow();
      expect(last.status()).toMatchObject({ fault: null, waiting: 0, attention: 0 });
      const vault = await phone.vault();
      for (const [id, path] of saved) {
        if (!kept.has(id)) continue;
        expect({ id, there: server.objects.has(path), state: last.files.get(id)?.state, body: await vault.files.bytes('bodies', id) }).toEqual({ id, there: true, state: 'stored', body: null });
      }
      expect(new Set(server.uploads).size).toBe(server.uploads.length);
      for (const id of kept) expect(last.files.get(id)).toBeDefined();
    }),
    { numRuns: Number(process.env['RUNS'] ?? 25), endOnFailure: true },
  );
}, 240_000);
