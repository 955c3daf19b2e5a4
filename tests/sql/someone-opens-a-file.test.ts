/**
 * Fear: a photo is looked at by someone it is not open to, or by anyone without its line in the log; or its bytes are forged, changed or erased.
 * Each attempt is tried for real in a transaction that never happened; each safeguard is removed once to see its attempt succeed.
 */
import type { Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { newFile, putIn, type MadeFile } from '../support/sql-files';
import { event, newCase, smallSchool, type NewCase, type School } from '../support/sql-school';
import { startSqlServer, type Row, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
let elsewhere: School;
let made: NewCase;
let photo: MadeFile; // the keeper's, its bytes there
let coming: MadeFile; // the keeper's, its bytes still to come
const stranger = newId();

beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  elsewhere = await smallSchool(server);
  await server.sql('insert into auth.users (id) values ($1)', [stranger]);
  made = newCase(school);
  photo = newFile(school.id, made.folder, { case_id: made.id });
  coming = newFile(school.id, made.folder, { case_id: made.id });
  const verdicts = [
    ...(await server.as(school.who.keeper).push([...made.ops, photo.op, coming.op])).results,
    ...(await server.as(school.who.desk).push([event(made.folder, made.id, 'route', { handler_id: school.who.second }), event(made.folder, made.id, 'route', { handler_id: school.who.handler })])).results,
  ];
  expect(verdicts.filter(({ status }) => status !== 'applied')).toEqual([]);
  await putIn(server, photo);
}, 120_000);
afterAll(() => server.close());

interface Try {
  owner(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /** What came back, or the sentence it was refused with. */
  as(person: string, text: string, params?: readonly unknown[]): Promise<Row[] | string>;
}

/** In a transaction that never happened, perhaps with one function changed. */
async function supposing<T>(work: (attempt: Try) => Promise<T>, change?: [name: string, part: string, instead: string]): Promise<T> {
  const held: T[] = [];
  await server.db.transaction(async (tx: Transaction) => {
    if (change) {
      const { rows } = await tx.query<{ text: string }>('select pg_get_functiondef($1::regprocedure) as text', [change[0]]);
      expect(rows[0]?.text).toContain(change[1]);
      await tx.exec(rows[0]?.text.replace(change[1], change[2]) ?? '');
    }
    const owner: Try['owner'] = async (text, params = []) => (await tx.query<Row>(text, [...params])).rows;
    held.push(await work({
      owner,
      as: async (person, text, params = []) => {
        await tx.exec('savepoint attempt');
        await tx.query(`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', $1, true)`, [JSON.stringify({ sub: person, role: 'authenticated' })]);
        try {
          const rows = await owner(text, params);
          await tx.exec(`reset role; select set_config('request.jwt.claims', '', true)`);
          return rows;
        } catch (refusal) {
          await tx.exec('rollback to savepoint attempt');
          return String(refusal);
        }
      },
    }));
    await tx.rollback();
  });
  const [result] = held;
  if (result === undefined) throw new Error('nothing came of it');
  return result;
}

const done = (answer: Row[] | string): boolean => Array.isArray(answer) && answer.length > 0;
/** Asks for the file as a person, as the app does; whether it was given. */
const asks = async ({ as }: Try, person: string, file = photo): Promise<boolean> => {
  const answer = await as(person, 'select public.file_open($1) as place', [file.id]);
  return Array.isArray(answer) && answer[0]?.['place'] !== null;
};
/** What signing asks of the database. */
const sees = async ({ as }: Try, person: string, file = photo) => done(await as(person, `select id from storage.objects where bucket_id = 'attachment' and name = $1`, [file.path]));
const puts = async ({ as }: Try, person: string, path: string, more: { bucket?: string; bytes?: number } = {}) =>
  typeof (await as(person, 'insert into storage.objects (bucket_id, name, owner_id, metadata) values ($1, $2, $3, $4)', [
    more.bucket ?? 'attachment', path, person, JSON.stringify({ mimetype: 'image/jpeg', ...(more.bytes === undefined ? {} : { contentLength: more.bytes }) }),
  ])) !== 'string';
const opensThenSees = (person: () => string, meanwhile: (attempt: Try) => Promise<unknown>) => async (attempt: Try) => {
  expect(await asks(attempt, person())).toBe(true);
  await meanwhile(attempt);
  return sees(attempt, person());
};
const arrives = ({ owner }: Try, file: MadeFile, size: number) =>
  owner(`insert into storage.objects (bucket_id, name, metadata) values ('attachment', $1, jsonb_build_object('size', $2::int))`, [file.path, size]);
const stamps = async ({ as }: Try, person: string, file = coming) => {
  const answer = await as(person, 'select public.file_stored($1) as answer', [file.id]);
  return JSON.stringify(answer).includes('true');
};
const { keeper, desk, lead, second, other } = { keeper: () => school.who.keeper, desk: () => school.who.desk, lead: () => school.who.lead, second: () => school.who.second, other: () => school.who.other };
const withdraw = ({ owner }: Try, file: MadeFile) => owner('update public.attachment set withdrawn_at = now() where id = $1', [file.id]);
const recuse = ({ owner }: Try, person: string) => owner('select private.recuse($1, $2)', [made.folder, person]);
const restrict = ({ owner }: Try) => owner('update public.folder set restricted = true where id = $1', [made.folder]);

/** Whether it succeeded. None may. */
const ATTEMPTS: Record<string, (attempt: Try) => Promise<boolean>> = {
  'sign without asking': (attempt) => sees(attempt, desk()),
  'sign 61 seconds after asking': opensThenSees(desk, ({ owner }) => owner(`update private.file_view set at = at - interval '61 seconds'`)),
  'sign what another asked for': async (attempt) => (await asks(attempt, lead())) && sees(attempt, desk()),
  'sign after it was withdrawn': opensThenSees(desk, (attempt) => withdraw(attempt, photo)),
  'sign after being recused': opensThenSees(desk, (attempt) => recuse(attempt, desk())),
  'sign after the case was restricted': opensThenSees(desk, restrict),
  'sign after leaving the case': opensThenSees(() => school.who.handler, ({ owner }) => owner('select private.end_membership($1, $2)', [made.folder, school.who.handler])),
  'list the bucket': async ({ as }) => done(await as(keeper(), 'select name from storage.objects')),
  'ask as a stranger': (attempt) => asks(attempt, stranger),
  'ask as the office of another school': (attempt) => asks(attempt, elsewhere.who.desk),
  'ask as a colleague': (attempt) => asks(attempt, other()),
  'ask as the former handler': (attempt) => asks(attempt, second()),
  'ask as the recused': async (attempt) => (await recuse(attempt, desk()), asks(attempt, desk())),
  'ask as the office about a restricted case': async (attempt) => (await restrict(attempt), asks(attempt, desk())),
  'ask for what is withdrawn': async (attempt) => (await withdraw(attempt, photo), asks(attempt, keeper())),
  'ask for what is not stored': (attempt) => asks(attempt, keeper(), coming),
  'put in before the row is there': (attempt) => puts(attempt, keeper(), newFile(school.id, made.folder, {}).path),
  'put in fewer bytes than announced': (attempt) => puts(attempt, keeper(), coming.path, { bytes: coming.bytes - 1 }),
  'put in under another school': (attempt) => puts(attempt, keeper(), coming.path.replace(school.id, elsewhere.id)),
  'put in under another folder': (attempt) => puts(attempt, keeper(), coming.path.replace(made.folder, school.roster)),
  'put in with dots': (attempt) => puts(attempt, keeper(), coming.path.replace('/', '/../')),
  'put in in capitals': (attempt) => puts(attempt, keeper(), coming.path.toUpperCase()),
  'put in something longer': (attempt) => puts(attempt, keeper(), `${coming.path}/x`),
  'put in into another bucket': async (attempt) => (await attempt.owner(`insert into storage.buckets (id, name) values ('other', 'other')`), puts(attempt, keeper(), coming.path, { bucket: 'other' })),
  'put in what is withdrawn': async (attempt) => (await withdraw(attempt, coming), puts(attempt, keeper(), coming.path)),
  'put in for someone else': (attempt) => puts(attempt, school.who.handler, coming.path),
  'put in after being recused': async (attempt) => (await recuse(attempt, keeper()), puts(attempt, keeper(), coming.path)),
  'put in from another school': (attempt) => puts(attempt, elsewhere.who.desk, coming.path),
  'put in over it': async (attempt) => {
    await asks(attempt, keeper());
    return done(await attempt.as(keeper(), `insert into storage.objects (bucket_id, name) values ('attachment', $1) on conflict (bucket_id, name) do update set metadata = '{}' returning id`, [photo.path]));
  },
  'move it away': async (attempt) => (await asks(attempt, keeper()), done(await attempt.as(keeper(), `update storage.objects set name = $2 where name = $1 returning id`, [photo.path, coming.path]))),
  'erase it': async (attempt) => (await asks(attempt, keeper()), done(await attempt.as(keeper(), 'delete from storage.objects where name = $1 returning id', [photo.path]))),
  'stamp without bytes': (attempt) => stamps(attempt, keeper()),
  'stamp with fewer bytes': async (attempt) => (await arrives(attempt, coming, coming.bytes - 1), stamps(attempt, keeper())),
  'stamp as a colleague': async (attempt) => (await arrives(attempt, coming, coming.bytes), stamps(attempt, other())),
  'read the log': async (attempt) => (await asks(attempt, desk()), done(await attempt.as(lead(), 'select id from private.file_view'))),
  'write in the log': async ({ as }) => done(await as(desk(), 'insert into private.file_view (person_id, attachment_id, folder_id) values ($1, $2, $3) returning id', [desk(), photo.id, made.folder])),
  'strike from the log': async (attempt) => (await asks(attempt, desk()), done(await attempt.as(desk(), 'delete from private.file_view returning id'))),
};

describe('nobody can', () => {
  it.each(Object.keys(ATTEMPTS))('%s', async (name) => {
    expect(await supposing(async (attempt) => ATTEMPTS[name]?.(attempt))).toBe(false);
  });
});

describe('a removed safeguard is noticed', () => {
  const VIEW = 'private.files_in_view()';
  const OPEN = 'private.open_file(uuid)';
  const UPLOAD = 'private.may_upload(text,jsonb)';
  const STAMP = 'private.note_stored(uuid)';
  it.each<[attempt: string, name: string, part: string, instead: string]>([
    ['sign 61 seconds after asking', VIEW, `v.at > clock_timestamp() - interval '60 seconds'`, 'true'],
    ['sign what another asked for', VIEW, 'v.person_id = auth.uid() and ', ''],
    ['sign after it was withdrawn', VIEW, 'a.withdrawn_at is null and ', ''],
    ['sign after being recused', VIEW, 'and private.can_open(auth.uid(), a.folder_id)', ''],
    ['sign after the case was restricted', VIEW, 'and private.can_open(auth.uid(), a.folder_id)', ''],
    ['sign after leaving the case', VIEW, 'and private.can_open(auth.uid(), a.folder_id)', ''],
    ['ask as a stranger', OPEN, 'or not private.can_open(auth.uid(), v_file.folder_id)', ''],
    ['ask as the former handler', OPEN, 'or not private.can_open(auth.uid(), v_file.folder_id)', ''],
    ['ask for what is withdrawn', OPEN, 'and a.withdrawn_at is null', ''],
    ['ask for what is not stored', OPEN, 'and a.stored_at is not null', ''],
    ['put in before the row is there', UPLOAD, 'a.folder_id = v_folder and a.sha256', 'true or a.sha256'],
    ['put in fewer bytes than announced', UPLOAD, `coalesce(p_metadata ->> 'contentLength' = a.bytes::text, true)`, 'true'],
    ['put in under another school', UPLOAD, 'and private.file_path(a.folder_id, a.sha256) = p_path', ''],
    ['put in what is withdrawn', UPLOAD, 'and a.withdrawn_at is null', ''],
    ['put in for someone else', UPLOAD, 'a.created_by = auth.uid() or', 'true or'],
    ['put in after being recused', UPLOAD, 'if not private.may_attach(v_folder) then return false; end if;', ''],
    ['stamp without bytes', STAMP, 'if not exists', 'if false and not exists'],
    ['stamp with fewer bytes', STAMP, `and o.metadata ->> 'size' = v_file.bytes::text`, ''],
    ['stamp as a colleague', STAMP, 'or not private.can_open(auth.uid(), v_file.folder_id)', ''],
  ])('%s: %s without %s', async (attempt, name, part, instead) => {
    expect(await supposing(async (each) => ATTEMPTS[attempt]?.(each), [name, part, instead])).toBe(true);
  });
});

describe('those it is open to', () => {
  it('see it for a minute, and each look is written down with who, what and where', async () => {
    const log = await supposing(async (attempt) => {
      for (const person of [keeper(), school.who.handler, desk(), lead()]) expect([await asks(attempt, person), await sees(attempt, person)]).toEqual([true, true]);
      expect(await asks(attempt, stranger)).toBe(false);
      return attempt.owner('select person_id, attachment_id, folder_id, at <= clock_timestamp() as timed from private.file_view order by id');
    });
    expect(log).toEqual([keeper(), school.who.handler, desk(), lead()].map((person_id) => ({ person_id, attachment_id: photo.id, folder_id: made.folder, timed: true })));
  });

  it('are told to the office and the leads, the latest look first, and to nobody else', async () => {
    const looks = async ({ as }: Try, person: string, file = photo.id) => {
      const answer = await as(person, 'select v.person, v.at from jsonb_to_recordset(public.file_views($1)) v (person uuid, at timestamptz)', [file]);
      return typeof answer === 'string' ? answer : answer.map((row) => row['person']);
    };
    await supposing(async (attempt) => {
      for (const person of [keeper(), school.who.handler, keeper()]) await asks(attempt, person);
      expect(await looks(attempt, desk())).toEqual([keeper(), school.who.handler, keeper()]);
      await withdraw(attempt, photo);
      expect(await looks(attempt, lead())).toEqual([keeper(), school.who.handler, keeper()]);
      expect(await looks(attempt, desk(), coming.id)).toEqual([]);
      for (const person of [keeper(), school.who.handler, other(), second(), stranger, elsewhere.who.desk]) expect(await looks(attempt, person)).toEqual([]);
      await recuse(attempt, lead());
      expect([await looks(attempt, lead()), await looks(attempt, desk(), newId())]).toEqual([[], []]);
      return true;
    });
  });

  it('put it in: who added it, and the office, whatever Storage says of it beforehand', async () => {
    for (const person of [keeper(), desk(), lead()]) {
      expect(await supposing((attempt) => puts(attempt, person, coming.path, { bytes: coming.bytes }))).toBe(true);
      expect(await supposing((attempt) => puts(attempt, person, coming.path))).toBe(true);
    }
  });

  it('stamp it once its bytes are there, once', async () => {
    const rows = await supposing(async (attempt) => {
      await arrives(attempt, coming, coming.bytes);
      expect(await stamps(attempt, keeper())).toBe(true);
      const [first] = await attempt.owner('select stored_at from public.attachment where id = $1', [coming.id]);
      expect(await stamps(attempt, desk())).toBe(true);
      return [first, ...(await attempt.owner('select stored_at from public.attachment where id = $1', [coming.id]))];
    });
    expect(rows[0]?.['stored_at']).toBeInstanceOf(Date);
    expect(rows[1]).toEqual(rows[0]);
  });
});
