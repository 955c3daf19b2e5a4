/** The steps of a household, its promises and aid, as Markdown from the database. `supabase/README.md` carries the table; a test keeps them the same. */
import type { SqlServer } from '../support/sql-server';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (value: unknown): string => (value === null || value === undefined || value === '' ? '·' : String(value));

export async function supportTable(server: Pick<SqlServer, 'sql'>): Promise<string> {
  const rows = await server.sql(`
    select tbl, step, private.support_word(step) as word, string_agg(from_state, ' ' order by from_state) as froms, to_state,
      array_to_string(roles, ' ') as who, array_to_string(needs, ' ') as needs,
      (select string_agg((f ->> 'name') || case when f ? 'required' then '!' else '' end || ': '
        || coalesce((select string_agg(c #>> '{}', '/') from jsonb_array_elements(f -> 'choices') c), f ->> 'type') || coalesce(' ≤' || (f ->> 'most'), ''), ', ' order by n)
      from jsonb_array_elements(fields) with ordinality x (f, n)) as fields
    from private.support_step group by tbl, step, to_state, roles, needs, fields
    order by array_position(array['household', 'promise', 'aid'], tbl), step, min(from_state)`);
  return [
    line(['table', 'step', 'from', 'to', 'who', 'needs', 'data']), line(Array.from({ length: 7 }, () => '---')),
    ...rows.map((row) => line([`\`${cell(row['tbl'])}\``, `${cell(row['word'])} \`${cell(row['step'])}\``, cell(row['froms']), cell(row['to_state']), cell(row['who']), cell(row['needs']), cell(row['fields'])])),
  ].join('\n');
}
