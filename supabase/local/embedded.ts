/** Supabase inside this process: @supabase/lite on PGlite. For trying out and for tests, never for production. */
import './no-telemetry';
import type { PGlite } from '@electric-sql/pglite';
import { App } from '@supabase/lite';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { fileStore } from './file-store';
import type { Keys } from './keys';
import { migrate } from './migrate';
import { Turnstile } from './turnstile';

export interface Embedded {
  /** One request of the API; requests wait for each other. */
  fetch(request: Request, peerAddress: string | null): Promise<Response>;
  /** The database as its owner, row level security not applied; never while a request is running. */
  withDb<T>(work: (db: PGlite) => Promise<T>): Promise<T>;
  /** Bytes of files that have left the database, by their names in the bucket. */
  removeFiles(names: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the database; none keeps it in memory. */
  folder: string | undefined;
  /** Folder of the files people add; none keeps them in memory. */
  files?: string | undefined;
  /** A dumped data folder to begin with. */
  snapshot: Blob | undefined;
  keys: Keys;
}

/** Hosted Supabase leaves these to row level security; the embedded one forgets them. */
const STORAGE_GRANTS = `
  grant usage on schema storage to anon, authenticated, service_role;
  grant all on storage.buckets, storage.objects to anon, authenticated, service_role;
`;

/** lite warns once that its storage is young. That this server is only for trying out, `start.ts` says in words people read. */
async function withoutBanner(work: () => Promise<unknown>): Promise<void> {
  const { warn } = console;
  console.warn = (...said: unknown[]) => {
    if (!String(said[0]).startsWith('EXPERIMENTAL FEATURES ENABLED: storage')) warn(...said);
  };
  try {
    await work();
  } finally {
    console.warn = warn;
  }
}

export async function openEmbedded({ folder, files, snapshot, keys }: EmbeddedOptions): Promise<Embedded> {
  const connection = await createPgliteConnection({
    ...(folder === undefined ? {} : { url: folder }),
    ...(snapshot === undefined ? {} : { pgliteOptions: { loadDataDir: snapshot } }),
  });
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: keys.jwtSecret,
      publishable_key: keys.publishableKey,
      secret_key: keys.secretKey,
      jwt_expiry: 3600,
      enable_signup: false,
    },
    api: { schemas: ['public'], extra_search_path: [] },
    storage: { enabled: true, file_size_limit: '10MiB' },
    options: { server: { admin: false } },
  });
  const store = fileStore(files);
  app._storageAdapter = store;
  // Left to itself the first request would grant everything on every table to every role and undo the migrations' column grants.
  Reflect.set(connection, 'rlsState', 'active');
  const db = connection.driver;
  await withoutBanner(() => app.ensureSystemSchema());
  await migrate(db);
  await db.exec(STORAGE_GRANTS);
  await connection.clearSchemaCache();

  const turnstile = new Turnstile();
  return {
    fetch: (request, peerAddress) => turnstile.pass(() => app.fetch(request, { peerAddress })),
    withDb: (work) => turnstile.pass(() => work(db)),
    removeFiles: async (names) => void (await store.deleteObjects('attachment', [...names])),
    close: () => turnstile.pass(() => connection.close()),
  };
}
