/** The local server: files outlive a restart and not a reset, only what the app uses is offered, and nothing larger than it needs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileStore } from '../../supabase/local/file-store';
import { startServer, type RunningServer } from '../../supabase/local/server';

let home: string;
let server: RunningServer;
const start = (options: { reset?: boolean } = {}): Promise<RunningServer> =>
  startServer({ port: 0, staticDir: join(home, 'dist'), dataDir: join(home, 'data'), seed: false, quiet: true, ...options });
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'zhiwei-files-'));
  mkdirSync(join(home, 'dist'));
  writeFileSync(join(home, 'dist', 'index.html'), '<!doctype html>');
  server = await start();
}, 240_000);
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

const bytes = new Uint8Array([1, 2, 3]);
const store = () => fileStore(join(home, 'data', 'files'));
const kept = async (): Promise<number | null> => store().headObject('attachment', 'a/b/c', undefined).then(({ size }) => size, () => null);

it('offers adding, signing and fetching a file and nothing else of Storage, and bounds what is sent', async () => {
  const path = `attachment/${'a'.repeat(8)}`;
  const status = async (method: string, address: string, size = 0): Promise<[number, string]> => {
    const response = await fetch(`${server.url}/storage/v1/${address}`, { method, ...(size === 0 ? {} : { body: new Uint8Array(size) }) });
    return [response.status, await response.text()];
  };
  for (const [method, address] of [
    ['GET', `object/${path}`], ['GET', `object/info/${path}`], ['GET', `object/public/${path}`], ['HEAD', `object/${path}`], ['PUT', `object/${path}`], ['DELETE', 'object/attachment'],
    ['POST', 'object/list/attachment'], ['POST', 'object/move'], ['POST', 'object/copy'], ['POST', `object/upload/sign/${path}`], ['PUT', `object/upload/sign/${path}`], ['GET', 'bucket'], ['POST', 'bucket'],
    ['POST', 'object/other/x'], ['POST', `object/attachment/../other/x`], ['POST', 'object/sign/attachment'],
  ] as const) expect([method, address, (await status(method, address))[0]]).toEqual([method, address, 404]);
  for (const [method, address] of [['POST', `object/${path}`], ['POST', `object/sign/${path}`], ['GET', `object/sign/${path}`]] as const) expect((await status(method, address))[1]).not.toContain('Not offered');
  expect((await status('POST', `object/${path}`, 10 * 1024 * 1024))[0]).not.toBe(413);
  expect((await status('POST', `object/${path}`, 11 * 1024 * 1024 + 1))[0]).toBe(413);
  expect((await fetch(`${server.url}/rest/v1/rpc/sync_push`, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413);
});

it('lets the page show pictures and play recordings it holds itself, and no others', async () => {
  const policy = (await fetch(server.url)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`img-src 'self' blob: data:;`);
  expect(policy).toContain(`media-src 'self' blob:;`);
  expect(policy).toContain(`connect-src 'self';`);
});

it('files outlive a restart, not a reset; none lies outside its folder', async () => {
  await store().uploadObject('attachment', 'a/b/c', undefined, bytes, 'image/jpeg', 'no-cache');
  await server.close();
  server = await start();
  expect(await kept()).toBe(3);
  await expect(store().uploadObject('attachment', '../../../d', undefined, bytes, 'image/jpeg', 'no-cache')).rejects.toThrow('no place');
  await server.close();
  server = await start({ reset: true });
  expect(await kept()).toBeNull();
}, 240_000);
