/** A petition on the desk, far enough for every paper: it was registered by the demo school, its folder card is added here. */
import type { TestServer } from './local-server';

/** Puts the card of a petition to the case whose facts begin so; answers the case's id. */
export async function petitionOf(server: TestServer, facts: string, identity: 'named' | 'confidential', petitioner: string): Promise<string> {
  const found = await server.db?.withDb(async (db) => {
    const { rows } = await db.query<{ id: string; folder_id: string }>('select id, folder_id from public.case where facts like $1 limit 1', [`${facts}%`]);
    const row = rows[0];
    if (!row) return null;
    await db.query(
      `insert into public.petition (id, folder_id, case_id, channel, identity, petitioner, contact, request, received_on) values (gen_random_uuid(), $1, $2, 'visit', $3, $4, '13912345678', $5, current_date - 18)
       on conflict (case_id, folder_id) do update set identity = excluded.identity, petitioner = excluded.petitioner, contact = excluded.contact, request = excluded.request`,
      [row.folder_id, row.id, identity, petitioner, '请求认定2006年至2011年的代课年限，并按规定发放补助。'],
    );
    return row.id;
  });
  if (!found) throw new Error(`No case about ${facts}`);
  return found;
}
