/**
 * Law: every piece of work whose save was answered with ok took effect on the server exactly once, or lies in attention, or was taken back or
 * given up by the person. Judged after the network is well again. What the server makes of an operation is not judged here.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId } from '@/lib/id';
import type { Engine, Intent } from '@/sync/engine-types';
import type { Fault } from '@/sync/remote';
import { ModelServer, type Mishap } from './model-server';
import { caseIntent, checkIntent, LI, Phone, schoolDay, settle, stepIntent } from './phone';

const FAULTS: (Mishap | 'none')[] = [
  'none', 'none', 'none', 'none', 'dropped', 'lost', 'lost',
  ...[{ kind: 'unauthorized' }, { kind: 'refused', status: 403 }, { kind: 'too_large' }, { kind: 'slow_down', after: 100 }, { kind: 'server', status: 500 }, { kind: 'not_ours' }] satisfies Fault[],
];
const doing = fc.oneof(
  { weight: 3, arbitrary: fc.constant('check') }, { weight: 3, arbitrary: fc.constant('case') }, { weight: 2, arbitrary: fc.constant('step') }, { weight: 2, arbitrary: fc.constant('place') },
  { weight: 2, arbitrary: fc.constant('refused case') }, { weight: 4, arbitrary: fc.constant('sync') }, { weight: 1, arbitrary: fc.constant('take back') }, { weight: 1, arbitrary: fc.constant('give up') },
  { weight: 1, arbitrary: fc.constant('send again') }, { weight: 1, arbitrary: fc.constant('restore') }, { weight: 1, arbitrary: fc.constant('office writes') }, { weight: 1, arbitrary: fc.constant('new epoch') },
);
const act = fc.record({ what: doing, tab: fc.nat(1), /** Turns of the event loop until the tab is killed; none: it lives. */ kill: fc.option(fc.nat(60), { freq: 4, nil: null }) });

it('whatever the network does and whenever a tab is killed, nothing acknowledged is lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.constantFrom(...FAULTS)), fc.array(act, { minLength: 4, maxLength: 30 }), async (weather, acts) => {
      const server = new ModelServer();
      const phone = new Phone();
      const { unitTerm } = schoolDay(server);
      server.maxPage = 7;
      let stormy = true;
      server.mishap = () => (stormy ? (weather.next().value ?? 'none') : 'none');
      server.refuses = (op) => (op.data?.['facts'] === 'bad' ? 'not_allowed' : null);
      const restore = server.snapshot();
      let restored = 0;

      const promised = new Map<string, Intent>();
      const released = new Set<string>();
      const cases: { folder: string; caseId: string }[] = [];
      const tabs = [await phone.mortalTab(server), await phone.mortalTab(server)];
      const save = async (engine: Engine, intent: Intent) => {
        if ((await engine.save(intent)).ok) promised.set(intent.id, intent);
      };
      const one = async (engine: Engine, what: string): Promise<void> => {
        const last = cases.at(-1);
        const refused = engine.returned()[0];
        if (what === 'check') await save(engine, checkIntent(unitTerm, promised.size));
        if (what === 'case' || what === 'refused case') {
          const filed = caseIntent(what === 'case' ? 'good' : 'bad');
          await save(engine, filed);
          cases.push(filed);
        }
        if (what === 'step' && last) await save(engine, stepIntent(last.folder, last.caseId, 'accept'));
        if (what === 'place' && last) await save(engine, { id: newId(), label: 'edit', changes: [{ k: 'patch', folder: last.folder, tbl: 'case', id: last.caseId, set: { place: { base: 'yard', new: `p${promised.size}` } } }] });
        if (what === 'sync') await engine.syncNow();
        if (what === 'take back') {
          const latest = [...promised.keys()].filter((id) => !released.has(id)).at(-1);
          if (latest) {
            // Killed in between, it may or may not have been taken back: both are what the person asked for.
            const back = engine.takeBack(latest);
            released.add(latest);
            if (!(await back)) released.delete(latest);
          }
        }
        if (what === 'give up' && refused) {
          released.add(refused.intent);
          await engine.giveUp(refused.intent);
        }
        if (what === 'send again' && refused) {
          const changes = refused.ops.map((op) => ({ k: 'create' as const, folder: op.folder, tbl: 'case' as const, id: op.id, data: { ...op.data, facts: 'good' } }));
          const mine = promised.get(refused.intent);
          const good = mine?.changes.filter(({ id }) => changes.some((change) => change.id === id)).map((change) => (change.k === 'create' && change.tbl === 'case' ? { ...change, data: { ...change.data, facts: 'good' } } : change));
          if (good) await engine.resend(refused.intent, good);
        }
        if (what === 'restore' && restored++ === 0) restore();
        if (what === 'new epoch') server.epoch += '+';
        if (what === 'office writes' && last) {
          const there = server.rows.get(last.caseId);
          if (there) server.put('case', { ...there.row, place: 'office' });
        }
      };

      for (const { what, tab, kill } of acts) {
        const at = tab % 2;
        const current = tabs[at];
        if (!current) continue;
        const done = one(current.engine, what).catch((error: unknown) => {
          if (kill === null) throw error;
        });
        if (kill === null) {
          await done;
        } else {
          for (let i = 0; i < kill; i++) await new Promise((resolve) => setImmediate(resolve));
          current.kill();
          await settle(20);
          tabs[at] = await phone.mortalTab(server);
        }
      }

      stormy = false;
      const last = await phone.tab(server);
      for (let i = 0; i < 6; i++) await last.syncNow();
      expect(last.status().fault).toBeNull();
      const attention = new Set(last.returned().map(({ intent }) => intent));
      expect(new Set(server.effects).size).toBe(server.effects.length);
      // What waits builds on what lies in attention.
      if (!attention.size) expect(last.status().waiting).toBe(0);
      for (const [id, intent] of promised) {
        if (released.has(id) || attention.has(id)) continue;
        for (const change of intent.changes) {
          const waits = last.book().state(change.id) === 'waiting' || last.book().state(change.folder) === 'returned';
          const there = change.k === 'create' ? server.rows.has(change.id) : [...server.verdicts.values()].length > 0;
          if (!(there || waits)) process.stderr.write("DBG " + JSON.stringify({ id, change, st: last.book().state(change.id), status: last.status(), ret: last.returned(), calls: server.calls, verdicts: [...server.verdicts.values()], eff: server.effects.length, acts }) + "\n");
          expect({ label: intent.label, there: there || waits }).toEqual({ label: intent.label, there: true });
        }
      }
      // And the phone shows what the server shows.
      const view = server.view(LI.id);
      for (const row of last.book().all('case')) if (last.book().state(row.id) === 'sent' && !restored) expect(row).toMatchObject({ place: view.get(row.id)?.['place'], status: view.get(row.id)?.['status'] });
      for (const [id, row] of view) if ('facts' in row) expect(last.book().get('case', id)).toBeDefined();
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60), endOnFailure: false },
  );
}, 900_000);
