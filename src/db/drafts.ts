/** Unfinished forms, kept across a killed page. */
import type { Result } from '@/lib/result';
import type { AccountSchema } from './account-schema';
import type { Connection } from './connection';
import type { WriteFault } from './fault';
import { FILE_STORES, removal } from './files';
import { requests } from './requests';
import type { Sealer } from './seal';

export interface Drafts {
  all(): Promise<{ id: string; content: unknown }[]>;
  put(id: string, content: unknown): Promise<Result<void, WriteFault>>;
  /** With the files taken for it. */
  remove(id: string): Promise<void>;
}

export function createDrafts(db: Connection<AccountSchema>, { seal, unseal }: Sealer): Drafts {
  return {
    async all() {
      const records = await db.read(['drafts'], (tx) => tx.objectStore('drafts').getAll());
      return Promise.all(records.map(async ({ id, sealed }) => ({ id, content: await unseal(`drafts/${id}`, sealed) })));
    },
    async put(id, content) {
      const sealed = await seal(`drafts/${id}`, content);
      return db.write(['drafts'], async (tx) => {
        await tx.objectStore('drafts').put({ id, sealed });
      });
    },
    async remove(id) {
      await db.write(['drafts', ...FILE_STORES], async (tx) => {
        const files = await tx.objectStore('files').index('draft').getAll(id);
        await requests(() => tx.objectStore('drafts').delete(id), ...files.flatMap((file) => removal(tx, file.id)));
      });
    },
  };
}
