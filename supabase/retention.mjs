/**
 * The nightly deletion on a hosted or self-hosted Supabase, files included; for any clock (cron, a systemd timer). Node 20, no packages.
 *   SUPABASE_URL=https://… SUPABASE_SERVICE_KEY=… node supabase/retention.mjs
 * Run again after any failure: places of files are forgotten only once Storage has said they are gone.
 */
const { SUPABASE_URL: url, SUPABASE_SERVICE_KEY: key } = process.env;

/** One answer of the server, or an error with its status. Storage takes at most 1000 places at once; we name 100. */
async function ask(method, path, body) {
  const response = await fetch(new URL(path, url), {
    method, body: JSON.stringify(body), headers: { apikey: key, authorization: `Bearer ${key}`, 'content-type': 'application/json' }, signal: AbortSignal.timeout(120_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

if (!url || !key) throw new Error('SUPABASE_URL and SUPABASE_SERVICE_KEY are needed');
const { households, files } = await ask('POST', 'rest/v1/rpc/retention_run', {});
for (let at = 0; at < files.length; at += 100) {
  const places = files.slice(at, at + 100);
  await ask('DELETE', 'storage/v1/object/attachment', { prefixes: places });
  await ask('POST', 'rest/v1/rpc/retention_done', { p_files: places });
}
process.stdout.write(`${new Date().toISOString()} households ${households}, files ${files.length}\n`);
