/** Storage on the real policies: what Postgres lets a person add to `storage.objects` and see there decides; the bytes rest beside it. */
import * as v from 'valibot';
import type { SqlServer } from '../support/sql-server';
import type { Call, Reply } from './school';
import { DUPLICATE, FORBIDDEN, NOT_FOUND, Shelf, signed } from './storage';

const TABLE = `storage.objects (bucket_id, name, owner_id, metadata)`;
const VALUES = 'select bucket_id, name, owner_id, metadata from';
const coded = v.object({ code: v.string() });

export class SqlStorage {
  private readonly shelf = new Shelf();
  private restores = 0;

  private constructor(private readonly server: SqlServer) {}

  static async open(server: SqlServer): Promise<SqlStorage> {
    await server.db.exec('create schema kept_aside; create table kept_aside.objects as table storage.objects');
    return new SqlStorage(server);
  }

  async call({ kind, person, args }: Call): Promise<Reply> {
    const path = String(args['path']);
    if (kind === 'upload') return this.upload(person, path, String(args['body']));
    if (kind === 'bytes') return this.shelf.fetch(path);
    const seen = await this.server.as(person).sql(`select from storage.objects where bucket_id = 'attachment' and name = $1`, [path]);
    return seen.length ? signed(path) : NOT_FOUND;
  }
  private async upload(person: string, path: string, body: string): Promise<Reply> {
    const [, folder, sha256] = path.split('/');
    const as = this.server.as(person);
    const about = JSON.stringify({ mimetype: 'image/jpeg', contentLength: body.length, size: body.length });
    try {
      await as.sql(`insert into ${TABLE} values ('attachment', $1, $2, $3)`, [path, person, about]);
    } catch (error) {
      const parsed = v.safeParse(coded, error);
      if (parsed.success && parsed.output.code === '42501') return FORBIDDEN;
      if (parsed.success && parsed.output.code === '23505') return DUPLICATE;
      throw error;
    }
    const rightly = await as.sql('select from public.attachment a join public.folder f on f.id = a.folder_id where f.id = $1 and a.sha256 = $2 and a.created_by = $3', [folder, sha256, person]);
    return this.shelf.keep({ path, person, rightly: rightly.length > 0 }, body);
  }

  async holds(): Promise<{ objects: Map<string, string>; puts: Shelf['puts'] }> {
    const known = await this.server.sql('select name from storage.objects');
    return { objects: new Map(known.map(({ name }) => [String(name), this.shelf.bytes.get(String(name)) ?? ''])), puts: this.shelf.puts };
  }

  async reset(): Promise<void> {
    this.shelf.empty();
    this.restores = 0;
    await this.server.db.exec('delete from storage.objects; delete from kept_aside.objects; delete from private.file_view');
  }
  async dump(): Promise<void> {
    await this.server.db.exec(`delete from kept_aside.objects; insert into kept_aside.${TABLE.replace('storage.', '')} ${VALUES} storage.objects`);
  }
  /** Every second time only the school's own tables come back, and Storage knows what it knew; else its table is as old as they are, and what came since is lost to it. */
  async restore(): Promise<void> {
    if (this.restores++ % 2) await this.server.db.exec(`delete from storage.objects; insert into ${TABLE} ${VALUES} kept_aside.objects`);
  }
}
