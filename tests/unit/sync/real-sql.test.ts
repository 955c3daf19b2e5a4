/** The engine against the real migrations: what each phone shows is what the server would show that person, whatever the network does. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLES } from '@/domain/tables';
import type { IntentLabel } from '@/domain/intents';
import type { Op } from '@/domain/wire';
import { newId } from '@/lib/id';
import { err, ok, type Result } from '@/lib/result';
import type { Change, Engine } from '@/sync/engine-types';
import type { Fault, Remote } from '@/sync/remote';
import { olderServer } from '../../support/older-server';
import { Replica } from '../../support/sql-replica';
import { create, event, newCase, newCheck, patch, smallSchool, type School, type Who } from '../../support/sql-school';
import { startSqlServer, type SqlServer } from '../../support/sql-server';
import { Phone } from './phone';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

type Fate = 'none' | 'dropped' | 'lost';
const isFate = (value: unknown): value is Fate => value === 'none' || value === 'dropped' || value === 'lost';

function remote(who: Who, fate: () => Fate = () => 'none'): Remote {
  const asker = server.as(school.who[who]);
  const call = async <T>(work: () => Promise<T>): Promise<Result<T, Fault>> => {
    const happens = fate();
    if (happens === 'dropped') return err({ kind: 'offline' });
    try {
      const answer = await work();
      return happens === 'lost' ? err({ kind: 'timeout' }) : ok(answer);
    } catch {
      return err({ kind: 'server', status: 500 });
    }
  };
  return {
    ...olderServer,
    push: (_device, ops) => call(() => asker.push(ops)),
    pull: (cursor, limit) => call(() => asker.pull(cursor, Math.min(limit, 40))),
    folder: (folder, after, limit) => call(() => asker.folder(folder, after, Math.min(limit, 5))),
  };
}

const changeOf = ({ k, folder, tbl, id, data, set }: Op): Change => {
  const known = TABLES.find((name) => name === tbl);
  if (!known) throw new Error(tbl);
  return k === 'create' ? { k, folder, tbl: known, id, data: data ?? {} } : { k, folder, tbl: known, id, set: set ?? {} };
};
const saveOps = (engine: Engine, label: IntentLabel, ops: readonly Op[]) => engine.save({ id: newId(), label, changes: ops.map(changeOf) });

/** Everything the engine holds, lists and folders, compared with a fresh pull. */
async function sameAsServer(engine: Engine, who: Who): Promise<void> {
  const fresh = new Replica(server.as(school.who[who]));
  await fresh.pull(1000);
  const theirs = [...fresh.rows.keys()];
  const folders = [...new Set(theirs.map((key) => key.split(' ')[0] ?? ''))];
  for (const folder of folders) await engine.open(folder);
  const held = new Set(TABLES.flatMap((tbl) => engine.book().all(tbl).map((row) => `${row.folder_id} ${tbl} ${row.id}`)));
  const missing = theirs.filter((key) => !held.has(key));
  const extra = [...held].filter((key) => !fresh.rows.has(key));
  expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  for (const [key, raw] of fresh.rows) {
    const [, name, id] = key.split(' ');
    const tbl = TABLES.find((one) => one === name);
    if (tbl && id) expect(raw).toMatchObject(JSON.parse(JSON.stringify(engine.book().get(tbl, id) ?? null)));
  }
}
const engineOf = (who: Who, phone: Phone, fate?: () => Fate) => phone.tab(remote(who, fate), { id: school.who[who], account: who });

describe('a matter on its way', () => {
  it('registered offline, routed at the desk, seen by the handler, gone for who is recused', async () => {
    const [keeper, desk, handler] = await Promise.all([engineOf('keeper', new Phone()), engineOf('desk', new Phone()), engineOf('handler', new Phone())]);
    await Promise.all([keeper.syncNow(), handler.syncNow()]);
    const matter = newCase(school, { parties: [{}] });
    await saveOps(keeper, 'case', matter.ops);
    const shown = keeper.book().get('case', matter.id);
    expect(shown?.status).toBe('registered');
    await keeper.syncNow();
    expect(keeper.status()).toMatchObject({ waiting: 0, attention: 0, fault: null });
    // What was shown before the server knew is what the server made of it.
    expect(keeper.book().get('case', matter.id)).toMatchObject({ ...shown, number: expect.anything(), created_by: school.who.keeper, registered_at: expect.anything(), occurred_at: expect.anything() });
    await desk.syncNow();
    await saveOps(desk, 'step', [event(matter.folder, matter.id, 'accept')]);
    await saveOps(desk, 'step', [event(matter.folder, matter.id, 'route', { handler_id: school.who.handler })]);
    expect(desk.book().get('case', matter.id)).toMatchObject({ status: 'handling', handler_id: school.who.handler });
    await desk.syncNow();
    expect(desk.status()).toMatchObject({ waiting: 0, attention: 0 });
    await handler.syncNow();
    expect(handler.book().get('case', matter.id)).toMatchObject({ status: 'handling' });
    await handler.open(matter.folder);
    expect(handler.book().inFolder('case_event', matter.folder)).toHaveLength(3);
    await server.sql(`insert into public.folder_member (folder_id, person_id, part) values ($1, $2, 'recused')`, [matter.folder, school.who.handler]);
    await handler.syncNow();
    expect(handler.book().get('case', matter.id)).toBeUndefined();
    expect(handler.book().inFolder('case_event', matter.folder)).toEqual([]);
    for (const [engine, who] of [[keeper, 'keeper'], [desk, 'desk'], [handler, 'handler']] as const) {
      await engine.syncNow();
      await sameAsServer(engine, who);
    }
  });

  it('a step the workflow does not know is returned with the server’s words, and the case is shown as it is', async () => {
    const keeper = await engineOf('keeper', new Phone());
    await keeper.syncNow();
    const matter = newCase(school);
    await saveOps(keeper, 'case', matter.ops);
    await saveOps(keeper, 'step', [event(matter.folder, matter.id, 'close')]);
    await keeper.syncNow();
    expect(keeper.status()).toMatchObject({ waiting: 0, attention: 1 });
    expect(keeper.returned()[0]?.verdict.message).toBeTruthy();
    expect(keeper.book().get('case', matter.id)?.status).toBe('registered');
  });

  it('two people, one field: both values are found', async () => {
    const [keeper, desk] = [await engineOf('keeper', new Phone()), await engineOf('desk', new Phone())];
    const matter = newCase(school);
    await keeper.syncNow();
    await saveOps(keeper, 'case', matter.ops);
    await keeper.syncNow();
    await desk.syncNow();
    await saveOps(desk, 'edit', [patch(matter.folder, 'case', matter.id, { place: { base: '教室', new: '操场' } })]);
    await desk.syncNow();
    await saveOps(keeper, 'edit', [patch(matter.folder, 'case', matter.id, { place: { base: '教室', new: '走廊' } })]);
    await keeper.syncNow();
    expect(keeper.status()).toMatchObject({ waiting: 0, attention: 1 });
    expect(keeper.book().get('case', matter.id)?.place).toBe('操场');
    expect(keeper.book().all('conflict').find(({ row_id }) => row_id === matter.id)).toMatchObject({ mine: '走廊', theirs: '操场' });
  });
});

it('whatever is lost on the way, every piece of work is applied once or returned, and phones show what the server shows', async () => {
  const fates = fc.infiniteStream(fc.constantFrom<Fate>('none', 'none', 'none', 'dropped', 'lost'));
  const step = fc.record({ what: fc.constantFrom('check', 'case', 'refused', 'place', 'sync', 'restart'), who: fc.constantFrom<Who>('keeper', 'desk') });
  let week = 0;
  await fc.assert(
    fc.asyncProperty(fates, fc.array(step, { minLength: 5, maxLength: 18 }), async (stream, steps) => {
      let healthy = false;
      const fate = (): Fate => {
        const next: unknown = healthy ? 'none' : stream.next().value;
        return isFate(next) ? next : 'none';
      };
      const phones = { keeper: new Phone(), desk: new Phone() };
      const engines = { keeper: await engineOf('keeper', phones.keeper, fate), desk: await engineOf('desk', phones.desk, fate) };
      const saved: string[] = [];
      const matters: { folder: string; id: string }[] = [];
      const save = async (who: 'keeper' | 'desk', ops: readonly Op[]) => {
        const intent = { id: newId(), label: 'edit' as const, changes: ops.map(changeOf) };
        if ((await engines[who].save(intent)).ok) saved.push(...ops.map(({ id }) => id));
      };
      for (const { what, who } of steps) {
        if (who !== 'keeper' && who !== 'desk') continue;
        const last = matters.at(-1);
        if (what === 'check') {
          const on = new Date(Date.UTC(2027, 0, 4 + 7 * week++)).toISOString().slice(0, 10);
          await save('keeper', [newCheck(school, { week_start: on })]);
        }
        if (what === 'case') {
          const matter = newCase(school, { parties: [{}] });
          matters.push(matter);
          await save(who, matter.ops);
        }
        if (what === 'refused') await save(who, [create(school.roster, 'absence', { check_id: newId(), pupil_id: null, pupil_name: 'x', reason: 'sick', detail: '', parent_reached: 'yes' })]);
        if (what === 'place' && last && engines[who].book().get('case', last.id)) await save(who, [patch(last.folder, 'case', last.id, { place: { base: '教室', new: `p${saved.length}` } })]);
        if (what === 'sync') await engines[who].syncNow();
        if (what === 'restart') engines[who] = await engineOf(who, phones[who], fate);
      }
      healthy = true;
      for (let i = 0; i < 3; i++) for (const who of ['keeper', 'desk'] as const) await engines[who].syncNow();
      const returned = (['keeper', 'desk'] as const).flatMap((who) => engines[who].returned().flatMap(({ ops }) => ops.map(({ id }) => id)));
      for (const who of ['keeper', 'desk'] as const) expect(engines[who].status()).toMatchObject({ waiting: 0, fault: null });
      for (const id of saved) {
        const kept = await server.sql(`select count(*)::int as n from sync.mutation where row_id = $1 and status in ('applied', 'conflict')`, [id]);
        expect([kept[0]?.['n'] !== 0, returned.includes(id)]).toContain(true);
      }
      for (const who of ['keeper', 'desk'] as const) {
        for (const { intent } of engines[who].returned()) await engines[who].giveUp(intent);
        await sameAsServer(engines[who], who);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 240_000);
