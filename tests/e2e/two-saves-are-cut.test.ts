/** The battery dies while two saves are under way: Chromium would empty the whole site, were they not made to wait for each other. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { spawnBrowser } from '../support/browser';
import { buildPage } from '../support/build-page';
import { withServer, type TestServer } from '../support/local-server';

const folder = mkdtempSync(join(tmpdir(), 'zhiwei-two-'));
let server: TestServer;
let heard: (said: string) => void = () => undefined;
beforeAll(async () => {
  await buildPage('two-writes-page.ts', join(folder, 'page'));
  server = await withServer({
    staticDir: join(folder, 'page'),
    intercept: ({ path, body }) => {
      if (path !== '/note') return 'pass';
      heard(String(JSON.parse(body)));
      return { status: 200, body: '{}' };
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the browser, waits for `last`, and kills it there; answers what the page said. */
async function life(last: readonly string[]): Promise<string[]> {
  const said: string[] = [];
  const reached = new Promise<void>((done) => {
    heard = (word) => {
      said.push(word);
      if (last.includes(word)) done();
    };
  });
  const browser = spawnBrowser(join(folder, 'phone'), server.url);
  await reached;
  await browser.kill();
  return said;
}

it('what was saved before is there when the browser was killed in the middle of two more', async () => {
  expect(await life(['under way'])).toEqual(['saved', 'under way']);
  expect(await life(['the draft is there', 'saved'])).toEqual(['the draft is there']);
}, 120_000);
