/** The embedded server's own secrets: made once, kept beside its data, so that sessions outlive a restart. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const shape = v.object({ jwtSecret: v.pipe(v.string(), v.minLength(40)), publishableKey: v.string(), secretKey: v.string() });
export type Keys = v.InferOutput<typeof shape>;

const token = (bytes: number): string => randomBytes(bytes).toString('base64url');

export const newKeys = (): Keys => ({
  jwtSecret: token(48),
  publishableKey: `sb_publishable_${token(17)}`,
  secretKey: `sb_secret_${token(17)}`,
});

export function keptKeys(dataDir: string): Keys {
  const file = join(dataDir, 'keys.json');
  if (existsSync(file)) {
    const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), readFileSync(file, 'utf8'));
    if (kept.success) return kept.output;
  }
  const keys = newKeys();
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}
