/** Fear: a phone misses a change, or keeps what it must not. Its copy always equals what row level security would show it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { newId } from '@/lib/id';
import { Replica, strayEntries, viewOf } from '../support/sql-replica';
import { create, event, newCase, newCheck, patch, smallSchool, type NewCase, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

async function registered(by: Who = 'keeper'): Promise<NewCase> {
  const made = newCase(school);
  await server.as(school.who[by]).push(made.ops);
  return made;
}
const cursorOf = async (who: Who) => (await server.as(school.who[who]).pull(null, 5000)).schools;
const route = (made: NewCase, who: Who) => server.as(school.who.desk).push([event(made.folder, made.id, 'route', { handler_id: school.who[who] })]);

/** As if the clock had gone on: nothing is stamped, because nothing is written when time passes. */
const twoHoursPass = (made: NewCase) =>
  server.db.transaction(async (tx) => {
    await tx.exec('set local session_replication_role = replica');
    await tx.query(`update public.folder_member set starts_at = starts_at - interval '2 hours', ends_at = ends_at - interval '2 hours' where folder_id = $1`, [made.folder]);
    await tx.query(`update sync.upcoming set starts_at = starts_at - interval '2 hours' where folder_id = $1`, [made.folder]);
  });

describe('granted and revoked', () => {
  it('the handler is given an old case whole, the former one must let it go', async () => {
    const made = await registered();
    const [handler, second] = [await cursorOf('handler'), await cursorOf('second')];
    await route(made, 'handler');
    const given = await server.as(school.who.handler).pull(handler);
    expect(given).toMatchObject({ granted: [made.folder], revoked: [] });
    const whole = await server.as(school.who.handler).folder(made.folder);
    expect(whole.entries.map(([, tbl]) => tbl).sort()).toEqual(['case', 'case_event', 'case_event', 'folder', 'folder_member', 'folder_member', 'folder_member']);
    await route(made, 'second');
    expect(await server.as(school.who.second).pull(second)).toMatchObject({ granted: [made.folder] });
    const taken = await server.as(school.who.handler).pull(given.schools);
    expect({ entries: taken.entries, granted: taken.granted, revoked: taken.revoked }).toEqual({ entries: [], granted: [], revoked: [made.folder] });
    expect(await server.as(school.who.handler).folder(made.folder)).toMatchObject({ entries: [], more: false });
  });

  it('restricting takes an ordinary folder from desk and lead, lifting it gives it back', async () => {
    const made = await registered();
    const cursor = await cursorOf('lead');
    await server.sql('update public.folder set restricted = true where id = $1', [made.folder]);
    const shut = await server.as(school.who.lead).pull(cursor);
    expect(shut).toMatchObject({ entries: [], revoked: [made.folder] });
    expect((await server.as(school.who.keeper).pull(null)).entries.some(([folder]) => folder === made.folder)).toBe(true);
    await server.sql('update public.folder set restricted = false where id = $1', [made.folder]);
    expect(await server.as(school.who.lead).pull(shut.schools)).toMatchObject({ granted: [made.folder], revoked: [] });
  });

  it('what is shut after somebody left the desk, but before their phone asks again, goes as well', async () => {
    const [shut, about, later] = [await registered(), await registered(), newCase(school)];
    const role = newId();
    await server.sql(`insert into public.person_role (id, folder_id, person_id, role) values ($1, $2, $3, 'desk')`, [role, school.id, school.who.second]);
    const phone = new Replica(server.as(school.who.second));
    await phone.pull(1000);
    expect([...phone.rows.keys()].filter((key) => key.startsWith(shut.folder) || key.startsWith(about.folder)).length).toBeGreaterThan(0);
    await server.sql('delete from public.person_role where id = $1', [role]);
    await server.as(school.who.keeper).push(later.ops);
    for (const { folder } of [shut, later]) await server.sql('update public.folder set restricted = true where id = $1', [folder]);
    await server.as(school.who.keeper).push([create(about.folder, 'case_party', { case_id: about.id, name: '科任', person_id: school.who.second })]);
    const { revoked } = await server.as(school.who.second).pull(phone.cursor);
    expect(revoked).toEqual(expect.arrayContaining([shut.folder, about.folder]));
    expect(revoked).not.toContain(later.folder); // never open to them
    await phone.pull(1000);
    expect(phone.held).toEqual(await viewOf(server.as(school.who.second)));
  });

  it('a membership that ends or begins with time is told too', async () => {
    const made = await registered();
    await server.sql(`insert into public.folder_member (folder_id, person_id, part, ends_at) values ($1, $2, 'shared', now() + interval '1 hour')`, [made.folder, school.who.other]);
    await server.sql(`insert into public.folder_member (folder_id, person_id, part, starts_at) values ($1, $2, 'shared', now() + interval '1 hour')`, [made.folder, school.who.second]);
    const [other, second] = [await cursorOf('other'), await cursorOf('second')];
    expect(await server.as(school.who.second).sql('select id from public.case where id = $1', [made.id])).toEqual([]);
    await twoHoursPass(made);
    expect((await server.as(school.who.other).pull(other)).revoked).toContain(made.folder);
    const begun = await server.as(school.who.second).pull(second);
    expect(begun.granted).toEqual([made.folder]);
    expect((await server.as(school.who.second).pull(begun.schools)).granted).toEqual([]);
  });
});

describe('resync', () => {
  it('another epoch, or a cursor beyond the head, starts again', async () => {
    const mine = (await cursorOf('desk'))[school.id];
    expect(mine).toBeDefined();
    for (const wrong of [{ seq: 1, epoch: newId() }, { seq: (mine?.head ?? 0) + 1, epoch: mine?.epoch ?? '' }]) {
      const answer = await server.as(school.who.desk).pull({ [school.id]: wrong });
      expect(answer.schools[school.id]).toMatchObject({ seq: 0, epoch: mine?.epoch, resync: true, more: true });
      expect(answer.entries).toEqual([]);
    }
    await server.sql('select private.new_epoch()');
    expect((await server.as(school.who.desk).pull({ [school.id]: { seq: mine?.seq ?? 0, epoch: mine?.epoch ?? '' } })).schools[school.id]?.resync).toBe(true);
  });

  it('a new role pulls the school again, a lost one lets its folders go and nothing else', async () => {
    const made = await registered();
    const secret = newCase(school, { parties: [{ person_id: school.who.second }] });
    await server.as(school.who.keeper).push(secret.ops);
    const phone = new Replica(server.as(school.who.second));
    await phone.pull(50);
    const role = newId();
    await server.sql(`insert into public.person_role (id, folder_id, person_id, role) values ($1, $2, $3, 'desk')`, [role, school.id, school.who.second]);
    await phone.pull(50);
    expect(phone.resyncs).toBe(1);
    expect(phone.held).toEqual(await viewOf(server.as(school.who.second)));
    expect(phone.held.some((row) => row.startsWith(made.folder))).toBe(true);
    await server.sql('delete from public.person_role where id = $1', [role]);
    const { revoked } = await server.as(school.who.second).pull(phone.cursor);
    expect(revoked).toContain(made.folder);
    expect(revoked).not.toContain(secret.folder);
    await phone.pull(50);
    expect(phone.held).toEqual(await viewOf(server.as(school.who.second)));
  });

  it('who is no longer active is told to let everything go', async () => {
    const phone = new Replica(server.as(school.who.other));
    await phone.pull(1000);
    expect(phone.rows.size).toBeGreaterThan(100);
    await server.sql('update public.person set active = false where id = $1', [school.who.other]);
    const answer = await server.as(school.who.other).pull(phone.cursor);
    expect(answer).toMatchObject({ schools: {}, entries: [] });
    expect(answer.revoked).toEqual(expect.arrayContaining([school.id, school.dormRoster]));
    await server.sql('update public.person set active = true where id = $1', [school.who.other]);
    await phone.pull(1000);
    expect(phone.held).toEqual(await viewOf(server.as(school.who.other)));
  });

  it('nonsense for a cursor means from the beginning', async () => {
    for (const cursor of ['"x"', '5', '[]', `{"${school.id}": 7}`, `{"${school.id}": {"seq": "abc", "epoch": 3}}`, `{"${school.id}": {"seq": 1e400}}`, `{"x'": {}}`]) {
      const rows = await server.as(school.who.keeper).sql('select public.sync_pull($1::jsonb) as answer', [cursor.replace('1e400', '1' + '0'.repeat(300))]);
      expect(rows).toHaveLength(1);
    }
  });
});

describe('pages', () => {
  it('of any size add up to the same', async () => {
    const held: string[][] = [];
    for (const limit of [7, 50, 5000]) {
      const phone = new Replica(server.as(school.who.desk));
      await phone.pull(limit);
      held.push(phone.held);
    }
    expect(held[0]).toEqual(held[2]);
    expect(held[1]).toEqual(held[2]);
    expect(held[2]).toEqual(await viewOf(server.as(school.who.desk)));
  });
});

describe('rows changed outside the app', () => {
  it('a row moved to another folder is gone from the old one; a deleted one is gone', async () => {
    const pupil = newId();
    await server.sql(`insert into public.pupil (id, folder_id, name) values ($1, $2, '转班生')`, [pupil, school.roster]);
    const [keeper, other] = [new Replica(server.as(school.who.keeper)), new Replica(server.as(school.who.other))];
    await keeper.pull(1000);
    await other.pull(1000);
    await server.sql('update public.pupil set folder_id = $2 where id = $1', [pupil, school.dormRoster]);
    await keeper.pull(1000);
    await other.pull(1000);
    expect(keeper.rows.has(`${school.roster} pupil ${pupil}`)).toBe(false);
    expect(other.rows.has(`${school.dormRoster} pupil ${pupil}`)).toBe(true);
    await server.sql('delete from public.pupil where id = $1', [pupil]);
    await other.pull(1000);
    expect(other.rows.has(`${school.dormRoster} pupil ${pupil}`)).toBe(false);
    expect(await strayEntries(server)).toEqual([]);
  });

  it('a row made, changed and taken away in one transaction leaves nothing live', async () => {
    const id = newId();
    await server.db.transaction(async (tx) => {
      await tx.query(`insert into public.department (id, folder_id, name) values ($1, $2, '临时')`, [id, school.id]);
      await tx.query(`update public.department set name = '临时二' where id = $1`, [id]);
      await tx.query('delete from public.department where id = $1', [id]);
    });
    expect(await strayEntries(server)).toEqual([]);
  });
});

/** What can happen at the school, each with a random choice of people and cases. */
const happenings = ['register', 'complain', 'step', 'patch', 'clash', 'check', 'restrict', 'unrestrict', 'end', 'share', 'recuse', 'role', 'unrole', 'rename'] as const;

describe('whatever happens, in any order', () => {
  it('each phone equals its view, each row has one entry, both access rules agree', async () => {
    const people = Object.keys(school.who).length;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ what: fc.constantFrom(...happenings), person: fc.nat(people - 1), other: fc.nat(people - 1), pick: fc.nat(50), pull: fc.nat(people - 1) }), { minLength: 25, maxLength: 40 }),
        async (story) => {
          const home = await smallSchool(server);
          const ids = Object.values(home.who);
          const phones = ids.map((id) => new Replica(server.as(id)));
          const cases: NewCase[] = [];
          for (const { what, person, other, pick, pull } of story) {
            const [me = '', them = ''] = [ids[person], ids[other]];
            const made = cases[pick % Math.max(1, cases.length)];
            if (what === 'register' || what === 'complain' || !made) {
              const fresh = newCase(home, what === 'complain' ? { parties: [{ person_id: them }] } : {});
              cases.push(fresh);
              await server.as(me).push(fresh.ops);
            } else if (what === 'step') await server.as(me).push([event(made.folder, made.id, (['accept', 'route', 'mediate', 'resolve', 'close', 'reopen'] as const)[pick % 6] ?? 'accept', { note: '记', handler_id: them })]);
            else if (what === 'patch') await server.as(me).push([patch(made.folder, 'case', made.id, { place: { base: '教室', new: '教室' } , urgency: { base: 'normal', new: 'urgent' } })]);
            else if (what === 'clash') await server.as(me).push([patch(made.folder, 'case', made.id, { place: { base: '别处', new: `处${pick}` } })]);
            else if (what === 'check') await server.as(me).push([newCheck(home)]);
            else if (what === 'restrict' || what === 'unrestrict') await server.sql('update public.folder set restricted = $2 where id = $1', [made.folder, what === 'restrict']);
            else if (what === 'end') await server.sql('select private.end_membership($1, $2)', [made.folder, them]);
            else if (what === 'share') await server.sql(`select private.make_member(f.id, $2, 'shared') from public.folder f where f.id = $1`, [made.folder, them]);
            else if (what === 'recuse') await server.as(me).push([create(made.folder, 'case_party', { case_id: made.id, name: '人', person_id: them })]);
            else if (what === 'role') await server.sql(`insert into public.person_role (id, folder_id, person_id, role) values (gen_random_uuid(), $1, $2, $3) on conflict do nothing`, [home.id, them, pick % 2 ? 'desk' : 'handler']);
            else if (what === 'unrole') await server.sql('delete from public.person_role where id = (select id from public.person_role where person_id = $1 limit 1)', [them]);
            else await server.sql('update public.person set active = $2 where id = $1', [them, pick % 3 > 0]);
            if (pick % 2) await phones[pull]?.pull(60);
          }
          for (const [index, phone] of phones.entries()) {
            await phone.pull(60);
            expect(phone.held).toEqual(await viewOf(server.as(ids[index] ?? '')));
          }
          expect(await strayEntries(server)).toEqual([]);
          const unequal = await server.sql(`
            select p.id, f.id from public.person p cross join public.folder f
            where p.folder_id = $1 and (f.id in (select private.folders_of(p.id))) is distinct from private.can_open(p.id, f.id)`, [home.id]);
          expect(unequal).toEqual([]);
        },
      ),
      { numRuns: 4, endOnFailure: true },
    );
  }, 180_000);
});
