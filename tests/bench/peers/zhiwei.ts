/** Our own engine, with a port over plain fetch that judges answers as the app's does. */
import * as v from 'valibot';
import { openDevice } from '@/db/device';
import { openVault } from '@/db/vault';
import { folderAnswer, pullAnswer, pushAnswer, type Op } from '@/domain/wire';
import { newId } from '@/lib/id';
import { err, ok, type Result } from '@/lib/result';
import { createEngine } from '@/sync/engine';
import type { Fault, Remote } from '@/sync/remote';
import { browserSurroundings } from '@/sync/surroundings';
import { BIG, isBig, type Contestant, type Site } from './contestant';
import { callsOf } from './by-hand';

function remoteOf(site: Site, mayPush: () => boolean): Remote {
  async function call<S extends v.GenericSchema>(name: string, args: object, schema: S): Promise<Result<v.InferOutput<S>, Fault>> {
    const headers = { 'Content-Type': 'application/json', apikey: site.apikey, Authorization: `Bearer ${site.token}` };
    try {
      const answer = await fetch(`${site.base}/rest/v1/rpc/${name}`, { method: 'POST', headers, body: JSON.stringify(args) });
      if (!answer.ok) return err(answer.status === 401 ? { kind: 'unauthorized' } : { kind: 'server', status: answer.status });
      const parsed = v.safeParse(schema, await answer.json().catch(() => null));
      return parsed.success ? ok(parsed.output) : err({ kind: 'not_ours' });
    } catch {
      return err({ kind: 'offline' });
    }
  }
  return {
    // A server that takes nothing may still have news.
    push: async (device, ops) => (mayPush() ? call('sync_push', { p_device: device, p_ops: ops }, pushAnswer) : err({ kind: 'server', status: 503 })),
    pull: (cursor, limit) => call('sync_pull', { p_cursor: cursor, p_limit: limit }, pullAnswer),
    folder: (folder, after, limit) => call('sync_folder', { p_folder: folder, p_after: after, p_limit: limit }, folderAnswer),
    // No peer tells the server what waits, and none has files: neither is counted here.
    hello: async () => ok({ ended: false, waiting: null, now: new Date().toISOString() }),
    upload: async () => err({ kind: 'offline' }),
    stored: async () => err({ kind: 'offline' }),
    read: async () => err({ kind: 'offline' }),
  };
}

export const contestant: Contestant = {
  async open(site) {
    const device = await openDevice();
    const vault = await openVault(device, site.me);
    let mayPush = false;
    let round: Promise<unknown> = Promise.resolve();
    // Rounds run only when asked for, as in the other engines.
    const engine = await createEngine({ vault, me: site.me, remote: remoteOf(site, () => mayPush), around: { ...browserSurroundings(), online: () => false } });
    const ops = async (): Promise<Op[]> => (await vault.outbox.content()).pending.map(({ op }) => op);

    return {
      async pull(heard) {
        mayPush = false;
        const stop = heard && engine.subscribe(() => {
          const [first] = engine.book().all('case');
          if (!first) return;
          stop?.();
          heard(first.folder_id, first.id);
        });
        await engine.syncNow();
        if (!engine.status().ready) throw new Error(`pull: ${JSON.stringify(engine.status().fault)}`);
      },
      async push() {
        mayPush = true;
        const sent = new Promise<void>((resolve) => {
          const stop = engine.subscribe(() => {
            if (engine.status().waiting > 0) return;
            stop();
            resolve();
          });
        });
        round = engine.syncNow();
        // The others only send: what this round fetches afterwards is not counted. A fault ends the round with work left.
        await Promise.race([sent, round]);
        if (engine.status().waiting > 0) throw new Error(JSON.stringify(engine.status().fault));
      },
      // What a round still fetches is not counted, and must not send what is saved for the next figure.
      waiting: async () => {
        await round;
        return (await ops()).length;
      },
      calls: async (name) => callsOf(await ops(), name),
      async save(piece) {
        const saved = await engine.save({ id: newId(), label: 'case', changes: piece });
        if (!saved.ok) throw new Error(saved.error.kind);
      },
      async count() {
        const folders = engine.book().all('folder').map(({ id }) => id);
        const all = await engine.readFolders(folders, new AbortController().signal, () => undefined);
        return all.reduce((sum, { rows }) => sum + BIG.reduce((each, tbl) => each + (rows[tbl]?.length ?? 0), 0), 0);
      },
      row: async (_folder, id) => engine.book().get('case', id),
      async ofCase(folder) {
        await engine.open(folder);
        const book = engine.book();
        return BIG.filter(isBig).reduce((sum, tbl) => sum + book.inFolder(tbl, folder).length, 0);
      },
      newest: async (status, count) =>
        engine.book().all('case').filter((each) => each.status === status).sort((a, b) => (a.registered_at < b.registered_at ? 1 : -1)).slice(0, count).map(({ id }) => id),
      everyCase: async () => engine.book().all('case').length,
      close: () => engine.stop(),
    };
  },
};
