/**
 * What a clerk waits for. Runs when it is imported. The real app and server, 5,000 cases on the device, no network, the processor slowed
 * four times; median and worst of the runs, in ms. A machine's figure, not a test: quality.md holds the budgets.
 */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { addCases } from '../support/big-school';
import { desk, launch } from '../support/browser';
import { withServer } from '../support/local-server';
import { Person } from '../support/scenario';

const CASES = 5_000;
const RUNS = 7;
const SLOWER = 4;

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
const line = (what: string, list: number[], budget: string): string => `| ${what} | ${Math.round(median(list))} | ${Math.round(Math.max(...list))} | ${budget} |`;

/** From the start of navigation until the ledger says how many it lists and shows rows: the page's own clock. */
const WATCH = `(() => {
  const look = new MutationObserver(() => {
    if (window.__usable || document.querySelectorAll('[role=row]').length < 5 || !/共\\s*\\d{4}/.test(document.body.textContent)) return;
    window.__usable = performance.now();
    look.disconnect();
  });
  look.observe(document, { subtree: true, childList: true, characterData: true });
})()`;
/** Asked through the debugger, because the page's own policy forbids evaluating text. */
const until = async (page: Page, expression: string): Promise<void> => {
  for (let tries = 0; (await page.evaluate(expression)) !== true; tries += 1) {
    if (tries > 1_000) throw new Error(`never came true: ${expression}`);
    await page.waitForTimeout(20);
  }
};
const number = async (page: Page, expression: string): Promise<number> => Number(await page.evaluate(expression));

/** A build of its own: what others build or serve meanwhile does not disturb the figures. */
const staticDir = resolve(import.meta.dirname, '../../.tmp/bench-dist');
await build({ logLevel: 'warn', build: { outDir: staticDir, emptyOutDir: true } });
const server = await withServer({ staticDir });
await addCases(server, CASES);
const browser = await launch();
const context = await desk(browser);
const clerk = await Person.at(context, server, 'zhouzhuren');
const started = performance.now();
await clerk.signIn();
const { page } = clerk;
await page.goto(new URL('/ledger?state=all', server.url).href);
const all = await server.db?.withDb(async (db) => Number((await db.query<{ n: string }>('select count(*) as n from public.case c join public.folder f on f.id = c.folder_id where not f.restricted')).rows[0]?.n));
await page.getByText(`共 ${all} 条`).waitFor({ timeout: 120_000 });
const firstPull = performance.now() - started;

await context.setOffline(true);
await page.close();

/** A page of its own with the slow processor, as when a person opens the app anew. */
async function openLedger(): Promise<Page> {
  const fresh = await context.newPage();
  const devtools = await context.newCDPSession(fresh);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await fresh.addInitScript(WATCH);
  await fresh.goto(new URL('/ledger?state=all', server.url).href);
  await until(fresh, 'window.__usable !== undefined');
  return fresh;
}

const opening: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const fresh = await openLedger();
  opening.push(await number(fresh, 'window.__usable'));
  await fresh.close();
}
const ledger = await openLedger();
const again: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  await ledger.goto(new URL('/ledger?state=all', server.url).href);
  await until(ledger, 'window.__usable !== undefined');
  again.push(await number(ledger, 'window.__usable'));
}

/** From a letter typed until the ledger says how many rows it found. */
const searching: number[] = [];
for (const text of ['借用', '推搡', '1234', '三年级2', '文具']) {
  await ledger.evaluate(`window.__took = undefined; (() => {
    const count = [...document.querySelectorAll('*')].find((each) => each.children.length === 0 && /^\\s*共\\s*\\d+/.test(each.textContent));
    const before = count.textContent;
    addEventListener('input', (event) => {
      const look = new MutationObserver(() => {
        if (count.textContent === before) return;
        look.disconnect();
        requestAnimationFrame(() => { window.__took = performance.now() - event.timeStamp; });
      });
      look.observe(count, { subtree: true, childList: true, characterData: true });
    }, { once: true, capture: true });
  })()`);
  await ledger.getByRole('searchbox').fill(text);
  await until(ledger, 'window.__took !== undefined');
  searching.push(await number(ledger, 'window.__took'));
  await ledger.getByRole('searchbox').fill('');
  await ledger.getByText(`共 ${all} 条`).waitFor();
}

export const appTable = [
  `| ${CASES} cases, ${SLOWER}x slower processor, ms | median | worst | budget |`, '| --- | --- | --- | --- |',
  line('open again, offline, to a usable ledger', again, '1000'),
  line('the same in a new page, its process included', opening, '—'),
  line('search: a letter to its rows (120 ms pause)', searching, '100 + 120'),
  line('sign in and first pull (not slowed)', [firstPull], '—'),
].join('\n');

await browser.close();
await server.close();
