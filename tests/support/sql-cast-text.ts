/** Statements as text, for the access matrix to try. */
import type { MadeFile } from './sql-files';

const literal = (value: unknown): string =>
  value === null || value === undefined ? 'null' : Array.isArray(value) ? `'{${value.map((each) => JSON.stringify(each)).join(',')}}'` : `'${String(value).replaceAll("'", "''")}'`;
export const filled = (text: string, params: readonly unknown[]): string => text.replaceAll(/\$(\d+)/g, (_, index: string) => literal(params[Number(index) - 1]));

export const insert = (tbl: string, data: Record<string, unknown>): string =>
  `insert into public."${tbl}" (${Object.keys(data).join(', ')}) values (${Object.values(data).map(literal).join(', ')})`;

/** A statement about a file's bytes, by someone who has asked for them. */
export const opened = (photo: MadeFile, statement: string): string => filled('select from trial.after_opening($1, $2)', [photo.id, filled(statement, [photo.path])]);

/** Asking who looked at it, and striking that out. */
export const looks = (photo: MadeFile): string => filled('select from jsonb_array_elements(public.file_views($1))', [photo.id]);
export const struck = (photo: MadeFile): string => filled('delete from private.file_view where attachment_id = $1', [photo.id]);
