/** Fear: the README says one thing about who may take which step and how long it may take, the database another. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startSqlServer } from '../support/sql-server';
import { smallSchool } from '../support/sql-school';
import { supportTable } from './support-table';
import { deadlineTable, workflowTable } from './workflow-table';

it('the tables are what supabase/README.md prints, and what a new school gets', async () => {
  const server = await startSqlServer();
  const readme = readFileSync(join(import.meta.dirname, '../../supabase/README.md'), 'utf8');
  expect(readme).toContain(await workflowTable(server));
  expect(readme).toContain(await deadlineTable(server));
  expect(readme).toContain(await supportTable(server));
  const { id } = await smallSchool(server);
  const columns = 'case_kind, from_status, step, to_status, roles, needs';
  expect(await server.sql(`(select ${columns} from public.workflow_step where folder_id = $1 except select * from private.default_steps()) union all (select * from private.default_steps() except select ${columns} from public.workflow_step where folder_id = $1)`, [id])).toEqual([]);
  await server.close();
}, 60_000);
