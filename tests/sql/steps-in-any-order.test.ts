/** Fear: steps in some order lead where the table does not, or a track ends without what it must have. Random people take random steps, whole and half. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CASE_KINDS } from '@/domain/tables';
import { addDays } from '@/lib/plain-date';
import { event, smallSchool, type NewCase, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { DATA, inDays, REPLY, stepper, type Stepper } from './steps';

let server: SqlServer;
let school: School;
let steps: Stepper;
let other: NewCase;
let names: string[];
let legal: Set<string>;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  steps = stepper(server, school);
  other = await steps.registered();
  const rules = await server.sql('select * from private.default_steps()');
  names = [...new Set(rules.map(({ step }) => String(step)))];
  legal = new Set(rules.map((rule) => ['case_kind', 'from_status', 'step', 'to_status'].map((key) => String(rule[key])).join(' ')));
}, 120_000);
afterAll(() => server.close());

async function filled(step: string, which: number): Promise<Record<string, unknown>> {
  const pick = <T>(...values: T[]): T | undefined => values[which % values.length];
  switch (step) {
    case 'tell': return { whom: pick('side_a', 'side_b', 'petitioner'), what: pick('reply', 'measures'), how: 'phone' };
    case 'find': return { result: pick('not_bullying', 'bullying', 'serious'), members: ['甲', '乙'] };
    case 'report': return { to: pick('police', 'education'), who: '值班员', how: 'phone', stage: pick('first', 'final') };
    case 'extend': return { clock: pick('handle', 'decide', 'fix'), until: inDays(pick(6, 61, 8) ?? 6) };
    case 'resolve': return REPLY;
    case 'review': case 'reviewed': return { ...DATA[step], level: pick('first', 'second') };
    case 'lead': return { person: school.who.lead };
    case 'share': return { person: school.who.other, until: inDays(2) };
    case 'recuse': return { person: school.who.overseer };
    case 'link': return { case: other.id };
    case 'merge': return { into: other.id };
    case 'escalate': return { category: (await server.sql(`select id from public.category where folder_id = $1 and kind = 'bullying' limit 1`, [school.id]))[0]?.['id'] };
    case 'tick': return { item: (await server.sql(`select id from public.duty_item where folder_id = $1 limit 1`, [school.id]))[0]?.['id'] };
    default: return DATA[step] ?? {};
  }
}

/** What must have been done in this round when a matter of this kind is over. */
function must(kind: string, outcome: unknown, done: readonly string[], closed: boolean): string[] {
  if (outcome === 'merged' || outcome === 'declined' || outcome === 'settled') return [];
  const serious = done.includes('find:serious') ? ['report:police', 'report:education'] : [];
  switch (kind) {
    case 'bullying': return ['stop', 'tell:side_a', 'tell:side_b', 'inquire', 'find', ...(done.includes('find:bullying') || done.includes('find:serious') ? ['measure'] : []), ...serious];
    case 'petition': return ['resolve:explained', ...(closed ? ['tell:reply'] : [])];
    case 'hazard': return ['fix', ...(closed ? ['verify'] : [])];
    case 'incident': return ['report:first'];
    default: return [];
  }
}

const ENDS = [['resolve', 'desk'], ['close', 'lead']] as const satisfies readonly [string, Who][];
const whos = ['keeper', 'handler', 'second', 'desk', 'lead'] as const satisfies readonly Who[];

it('never leads anywhere else', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...CASE_KINDS), fc.boolean(),
      fc.array(fc.record({ who: fc.constantFrom(...whos), at: fc.nat(), which: fc.nat(11), half: fc.nat(5), to: fc.constantFrom<Who>('handler', 'second') }), { minLength: 30, maxLength: 45 }),
      async (kind, signs, turns) => {
        const made = await steps.registered(kind, { data: { signs: signs ? ['repeated'] : [] } });
        await server.sql('update public.folder set restricted = false where id = $1', [made.folder]);
        for (const { who, at, which, half, to } of turns) {
          const before = await steps.row(made);
          // Half the time a step that leads on from here, else any at all.
          const onward = [...legal].filter((rule) => rule.startsWith(`${String(before['kind'])} ${String(before['status'])} `)).map((rule) => rule.split(' ')[2] ?? '');
          // Now and then whoever may end the matter tries to, whether or not what it must have was done.
          const end = which === 0 ? ENDS.find(([name]) => onward.includes(name)) : undefined;
          const step = end?.[0] ?? (at % 3 > 0 ? onward[at % onward.length] : names[at % names.length]) ?? 'handle';
          const data = half === 0 && !end ? {} : await filled(step, which);
          const [verdict] = (await server.as(school.who[end?.[1] ?? who]).push([event(made.folder, made.id, step, { note: half === 1 && !end ? '' : '写明情况', data, handler_id: school.who[to] })])).results;
          const row = await steps.row(made);
          if (verdict?.status !== 'applied') {
            expect(verdict?.message, `${step} ${String(verdict?.code)}`).toMatch(/[\u4e00-\u9fff]/);
            expect(verdict?.code).not.toBe('failed');
            expect(row).toEqual(before);
            continue;
          }
          const [taken] = await server.sql('select from_status, to_status from public.case_event where case_id = $1 and step = $2 order by created_at desc limit 1', [made.id, step]);
          expect(legal).toContain(`${String(before['kind'])} ${String(before['status'])} ${step} ${String(row['status'])}`);
          expect(taken).toEqual({ from_status: before['status'], to_status: row['status'] });
          seen.add(`${String(before['kind'])} ${step}`);

          const done = row['done'] as string[];
          const clocks = row['clocks'] as Record<string, { on: string; due: string; done?: string }>;
          expect(new Set(done).size).toBe(done.length);
          if (step === 'reopen') expect(done).toEqual(['reopen']);
          const over = row['status'] === 'resolved' || row['status'] === 'closed';
          if (over) {
            expect(done).toEqual(expect.arrayContaining(must(String(row['kind']), row['outcome'], done, row['status'] === 'closed')));
            expect([row['asked'], row['paused_on']]).toEqual([null, null]);
            expect(row['outcome']).not.toBeNull();
          } else {
            expect([row['follow_on'], row['resolved_at'], row['closed_at'], row['outcome']]).toEqual([null, null, null, null]);
            const running = Object.entries(clocks).filter(([name, clock]) => !clock.done && !/^(review|second)_/.test(name));
            if (row['paused_on'] === null) expect(row['due_on']).toBe(running.map(([, { due }]) => due).sort()[0] ?? null);
          }
          for (const { on, due } of Object.values(clocks)) expect(due >= on).toBe(true);
          if (row['kind'] === 'bullying') expect(['mediate', 'settle']).not.toContain(before['kind'] === 'bullying' ? step : '');
        }
      },
    ),
    { numRuns: 25, endOnFailure: true }, // a walk is too long to be made shorter step by step
  );
  expect(seen.size).toBeGreaterThan(60);
}, 300_000);

it('an extension that waits and a pause end with the matter, and do not come back with it', async () => {
  const made = await steps.handling('dispute');
  await steps.go(made, ['handler', 'extend', { clock: 'handle', until: addDays(String((await steps.row(made))['due_on']), 1) }], ['lead', 'pause']);
  expect(await steps.row(made)).toMatchObject({ asked: { clock: 'handle' }, paused_on: inDays(0) });
  await steps.go(made, ['handler', 'resolve']);
  expect(await steps.row(made)).toMatchObject({ status: 'resolved', asked: null, paused_on: null });
  await steps.go(made, ['lead', 'reopen']);
  expect(await steps.row(made)).toMatchObject({ status: 'handling', asked: null, paused_on: null });
});
