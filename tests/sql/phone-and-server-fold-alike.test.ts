/** Fear: the phone and the server fold differently. Random people take random steps; what the phone foretells, the server does. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { parseRow, STEPS, CASE_KINDS, type RowOf, type Tbl } from '@/domain/tables';
import { fold, stepFault, type WorkflowContext } from '@/domain/workflow';
import { event, newCase, smallSchool, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  await server.sql(`insert into public.calendar_day (id, folder_id, on_date, kind) select gen_random_uuid(), $1, current_date + i, case when i % 2 = 0 then 'holiday' else 'workday' end from generate_series(1, 20, 3) i`, [school.id]);
}, 120_000);
afterAll(() => server.close());

async function rowsOf<T extends Tbl>(tbl: T, folder: string): Promise<RowOf<T>[]> {
  const rows = await server.sql(`select to_jsonb(t) as row from public."${tbl}" t where folder_id = $1`, [folder]);
  return rows.flatMap(({ row }) => parseRow(tbl, row) ?? []);
}
async function caseOf(folder: string): Promise<RowOf<'case'>> {
  const [row] = await rowsOf('case', folder);
  if (row === undefined) throw new Error('no case');
  return row;
}

const FAULTS: Record<string, string> = { illegal_here: 'illegal_step', not_your_step: 'not_your_step', needs_note: 'needs_note', needs_handler: 'needs_handler', needs_other: 'needs_other' };
const whos: readonly Who[] = ['keeper', 'other', 'handler', 'second', 'desk', 'lead'];

it('any sequence of steps ends alike on both', async () => {
  const fixed = { steps: await rowsOf('workflow_step', school.id), roles: await rowsOf('person_role', school.id), deadlines: await rowsOf('deadline', school.id), days: await rowsOf('calendar_day', school.id) };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...CASE_KINDS),
      fc.array(fc.record({ who: fc.constantFrom(...whos), step: fc.constantFrom(...STEPS), note: fc.constantFrom('', '  ', '谈话'), to: fc.option(fc.constantFrom<Who>('handler', 'second', 'keeper'), { nil: null }) }), { minLength: 10, maxLength: 20 }),
      async (kind, steps) => {
        const made = newCase(school, { data: { kind } });
        await server.as(school.who.keeper).push(made.ops.slice(0, 2));
        for (const { who, step, note, to } of [{ who: 'keeper' as const, step: 'register' as const, note: '', to: null }, ...steps]) {
          const before = await caseOf(made.folder);
          const person = school.who[who];
          const context: WorkflowContext = { ...fixed, members: await rowsOf('folder_member', made.folder) };
          const op = event(made.folder, made.id, step, { note, handler_id: step === 'route' && to ? school.who[to] : null });
          const [verdict] = (await server.as(person).push([op])).results;
          const after = await caseOf(made.folder);
          if (verdict?.code === 'forbidden') {
            expect(context.members.some((member) => member.person_id === person && !member.ends_at)).toBe(false);
            expect(['desk', 'lead']).not.toContain(who);
            continue;
          }
          const foretold = stepFault(before, { step, note, handler_id: step === 'route' && to ? school.who[to] : null }, person, context);
          expect([step, before.status, verdict?.code ?? null]).toEqual([step, before.status, foretold === null ? null : FAULTS[foretold.kind]]);
          if (foretold !== null) {
            expect(after).toEqual(before);
            continue;
          }
          const [stored] = (await rowsOf('case_event', made.folder)).filter(({ id }) => id === op.id);
          expect(stored).toBeDefined();
          const folded = stored === undefined ? null : fold(before, stored, context);
          // The number and the instant of closing are the server's to give.
          expect({ ...after, number: null, resolved_at: after.resolved_at !== null, closed_at: after.closed_at !== null }).toEqual({ ...folded, number: null, resolved_at: folded?.resolved_at !== null, closed_at: folded?.closed_at !== null });
        }
      },
    ),
    { numRuns: 12 },
  );
}, 240_000);
