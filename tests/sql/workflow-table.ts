/** The rules a school begins with, as Markdown from the database. `supabase/README.md` carries both tables; a test keeps them the same. */
import type { SqlServer } from '../support/sql-server';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]): string => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
const cell = (value: unknown): string => (value === null || value === undefined || value === '' ? '·' : String(value));

/** One row a kind and step: from where (those that lead to the same place together), where to, who, what it needs. */
export async function workflowTable(server: Pick<SqlServer, 'sql'>): Promise<string> {
  const rows = await server.sql(`
    with d as (select *, row_number() over () as place from private.default_steps())
    select case_kind, step, private.step_word(step) as word, string_agg(private.status_word(from_status), '、' order by place) as froms,
      case when bool_and(from_status = to_status) then '=' else min(private.status_word(to_status)) end as goes,
      array_to_string(roles, ' ') as who, array_to_string(needs, '; ') as needs
    from d group by case_kind, step, to_status = from_status, case when from_status <> to_status then to_status end, roles, needs
    order by array_position(array['dispute', 'bullying', 'petition', 'hazard', 'incident'], case_kind), min(place)`);
  return table(['kind', 'step', 'from', 'to', 'who', 'needs'], rows.map((row) => [`\`${cell(row['case_kind'])}\``, `${cell(row['word'])} \`${cell(row['step'])}\``, cell(row['froms']), cell(row['goes']), cell(row['who']), cell(row['needs'])]));
}

export async function deadlineTable(server: Pick<SqlServer, 'sql'>): Promise<string> {
  const rows = await server.sql(`
    select case_kind, clock, days || ' ' || unit as long, array_to_string(starts, ' ') as starts, array_to_string(stops, ' ') as stops,
      concat_ws(', ', case when whose = 'theirs' then 'theirs' end, case when extend_days > 0 then 'extend ' || extend_days end, case when pauses then 'pauses' end) as more, source
    from (select *, row_number() over () as place from private.default_deadlines()) d
    order by array_position(array['dispute', 'bullying', 'petition', 'hazard', 'incident'], case_kind), place`);
  return table(['kind', 'clock', 'how long', 'starts', 'stops', '', 'source'], rows.map((row) => [`\`${cell(row['case_kind'])}\``, `\`${cell(row['clock'])}\``, cell(row['long']), cell(row['starts']), cell(row['stops']), cell(row['more']), cell(row['source'])]));
}
