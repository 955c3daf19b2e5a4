/** Saves one draft, then writes to two stores at once without ever ending; after the kill it says whether the draft is there. */
import type { AccountSchema } from '@/db/account-schema';
import { accountShape } from '@/db/account-schema';
import { browserHost, connect } from '@/db/connection';

const tell = (said: string): Promise<Response> => fetch('/note', { method: 'POST', body: JSON.stringify(said) });
const row = (id: string) => ({ id, sealed: new ArrayBuffer(300) });

/** Reading between the writes makes the browser put what is written so far on the disk. */
const TURNS = 100;

async function run(): Promise<void> {
  const db = connect<AccountSchema>(browserHost(), 'zhiwei-two-writes', accountShape);
  if ((await db.read(['drafts'], (tx) => tx.objectStore('drafts').count())) > 0) return void (await tell('the draft is there'));
  const saved = await db.write(['drafts'], (tx) => tx.objectStore('drafts').put(row('saved')));
  await tell(saved.ok ? 'saved' : saved.error.kind);
  void db.write(['drafts'], async (tx) => {
    for (let turn = 1; ; turn += 1) {
      await tx.objectStore('drafts').put(row(`${turn % 50}`));
      await tx.objectStore('drafts').get('0');
      if (turn === TURNS) void tell('under way');
    }
  });
  void db.write(['thumbs'], async (tx) => {
    for (let turn = 1; ; turn += 1) {
      await tx.objectStore('thumbs').put(row(`${turn % 50}`));
      await tx.objectStore('thumbs').get('0');
    }
  });
}

run().catch((fault: unknown) => tell(String(fault)));
