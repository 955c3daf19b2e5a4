/**
 * Fear: the phone and the server fold differently. Random people take random steps, filled in well and badly, on every track;
 * what the phone foretells the server does, and no order of steps reaches a state the table does not lead to.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { fold } from '@/domain/fold';
import { dataFaults, extensionFault, extensionsOf } from '@/domain/step-data';
import { fieldsOf } from '@/domain/step-fields';
import { stepFaults } from '@/domain/step-fault';
import { CASE_KINDS, STEPS, type RowOf } from '@/domain/tables';
import type { WorkflowContext } from '@/domain/workflow';
import { chinaDate } from '@/lib/plain-date';
import { anyTurn, caseOf, guided, rowsOf, type Ground } from '../support/fold-ground';
import { event, newCase, smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
let ground: Ground;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  await server.sql(`insert into public.calendar_day (id, folder_id, on_date, kind) select gen_random_uuid(), $1, current_date + i, case when i % 2 = 0 then 'holiday' else 'workday' end from generate_series(-20, 40, 3) i`, [school.id]);
  const other = newCase(school);
  await server.as(school.who.keeper).push(other.ops);
  const [bullying] = await server.sql(`select id from public.category where folder_id = $1 and kind = 'bullying' and parent_id is not null limit 1`, [school.id]);
  const [item] = await server.sql(`select id from public.duty_item where folder_id = $1 limit 1`, [school.id]);
  ground = { school, other: other.id, bullying: String(bullying?.['id']), item: String(item?.['id']), today: chinaDate(Date.now()) };
}, 120_000);
afterAll(() => server.close());

const CODES = { illegal_here: 'illegal_step', missing: 'missing', too_few: 'missing', too_long: 'bad_value', too_many: 'bad_value', bad_value: 'bad_value', unknown: 'bad_value' } as const;
/** The server's to give: the number and the instant of an ending. */
const known = (row: RowOf<'case'> | null) => row && { ...row, number: null, resolved_at: row.resolved_at !== null, closed_at: row.closed_at !== null };
/** Refusals about whom or what is named: the phone leaves them to the server. */
const NAMED = ['bad_handler', 'recused_handler', 'bad_reference', 'closed'];

it('both ask for the same fields', async () => {
  const rows = await server.sql(`select step, name, type, required, coalesce(kinds, '{}') as kinds, mark, coalesce(preset, '') as preset, coalesce(choices, '{}') as choices, coalesce(most, 0) as most, coalesce(least, 0) as least from private.step_field order by sort`);
  const ours = STEPS.flatMap((step) => fieldsOf(step).map(({ name, type, required, mark, fallback, choices, max, min }) => ({
    step, name, type, required: required !== false, kinds: Array.isArray(required) ? required : [], mark, preset: fallback, choices, most: max, least: min,
  })));
  const byStep = (a: { step?: unknown }, b: { step?: unknown }) => (String(a.step) < String(b.step) ? -1 : String(a.step) > String(b.step) ? 1 : 0);
  expect([...ours].sort(byStep)).toEqual([...rows].sort(byStep));
});

it('any sequence of steps ends alike on both', async () => {
  const fixed = {
    steps: await rowsOf(server, 'workflow_step', school.id), roles: await rowsOf(server, 'person_role', school.id),
    deadlines: await rowsOf(server, 'deadline', school.id), days: await rowsOf(server, 'calendar_day', school.id),
  };
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...CASE_KINDS), fc.boolean(), fc.array(anyTurn, { minLength: 30, maxLength: 50, size: 'max' }),
      async (kind, signs, turns) => {
        const made = newCase(school, { data: { kind, ...(signs ? { signs: ['repeated'] } : {}) } });
        await server.as(school.who.keeper).push(made.ops.slice(0, 2));
        for (const drawn of turns) {
          const before = await caseOf(server, made.folder);
          const { who, step, note, to, data, back } = guided(drawn, before, fixed.steps, ground);
          const person = school.who[who];
          const [folder] = await rowsOf(server, 'folder', made.folder);
          const members = await rowsOf(server, 'folder_member', made.folder);
          const events = await rowsOf(server, 'case_event', made.folder);
          const context: WorkflowContext = { ...fixed, members, restricted: folder?.restricted ?? false };
          const handler_id = step === 'route' && to ? school.who[to] : null;
          const op = event(made.folder, made.id, step, { note, handler_id, data, at: new Date(Date.now() - back * 86_400_000 - 1000).toISOString() });
          const [verdict] = (await server.as(person).push([op])).results;
          const after = await caseOf(server, made.folder);
          if (verdict?.code === 'forbidden') {
            const mine = members.filter((member) => member.person_id === person && (!member.ends_at || member.ends_at > new Date().toISOString()));
            expect(mine.length === 0 ? folder?.restricted || !['desk', 'lead'].includes(who) : mine.some(({ part }) => part === 'recused' || part === 'shared')).toBe(true);
            expect(after).toEqual(before);
            continue;
          }
          const faults: { kind: string }[] = stepFaults(before, { step, note, handler_id }, person, context);
          if (faults.length === 0) faults.push(...dataFaults(step, before.kind, data));
          if (faults.length === 0 && step === 'extend') faults.push(...[extensionFault(data, extensionsOf(before, fixed.deadlines, fixed.days, events))].filter((fault) => fault !== null));
          const codes = faults.map(({ kind: fault }) => (fault in CODES ? CODES[fault as keyof typeof CODES] : fault));
          if (verdict?.code && (NAMED.includes(verdict.code) || (step === 'merge' && verdict.code === 'bad_value' && codes.length === 0))) {
            expect(codes.filter((code) => code === 'illegal_step' || code === 'not_your_step' || code.startsWith('needs_'))).toEqual([]);
            expect(after).toEqual(before);
            continue;
          }
          expect([before.kind, before.status, step, data, verdict?.message, verdict?.code ?? codes[0]]).toEqual([before.kind, before.status, step, data, verdict?.message, codes.length > 0 ? expect.toSatisfy((code: string) => codes.includes(code)) : undefined]);
          if (codes.length > 0) {
            expect(verdict?.status).toBe('rejected');
            expect(after).toEqual(before);
            continue;
          }
          const stored = (await rowsOf(server, 'case_event', made.folder)).find(({ id }) => id === op.id);
          expect(stored).toBeDefined();
          expect(known(after)).toEqual(known(stored ? fold(before, stored, context) : null));
          expect(fixed.steps.some((rule) => rule.case_kind === before.kind && rule.from_status === before.status && rule.step === step && rule.to_status === after.status)).toBe(true);
          seen.add(`${before.kind} ${step}`);
        }
      },
    ),
    { numRuns: Number(process.env['FOLD_RUNS'] ?? 30), endOnFailure: true },
  );
  // The walk is worth something only if it goes through most of every track.
  const all = new Set(fixed.steps.map((rule) => `${rule.case_kind} ${rule.step}`));
  expect([...all].filter((each) => !seen.has(each)).length).toBeLessThan(all.size * 0.4);
}, 600_000);
