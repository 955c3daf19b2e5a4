/** What every screen must stand, tried on the one that is open: axe in both themes, 320 px, 200 % text, fingers, keyboard. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findings, overflowing } from './axe';

/** Where a finger lands 21 px from the middle is no other control. */
const MISSED = `(async () => {
  const missed = [];
  for (const each of document.querySelectorAll(document.querySelector('dialog[open]') ? 'dialog[open] button' : 'main button, main a[href], main input, main summary')) {
    if (getComputedStyle(each).display === 'inline' || each.getBoundingClientRect().width <= 1) continue;
    each.scrollIntoView({ block: 'center' });
    // A long list settles after it was scrolled, and may have let this row go.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    if (!each.isConnected) continue;
    const box = (each.closest('label') ?? each).getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const wrong = [[0, -21], [0, 21], [-21, 0], [21, 0]].some(([dx, dy]) => { const hit = document.elementFromPoint(x + dx, y + dy)?.closest('button, a, input, summary, label'); return hit && hit !== each && !hit.contains(each) && hit.control !== each; });
    if (wrong) missed.push(each.outerHTML.slice(0, 120));
  }
  return missed;
})()`;
const STOP = `(() => { const it = document.activeElement; if (!it || it === document.body) return null; const box = it.getBoundingClientRect();
  const name = (it.getAttribute('aria-label') || it.textContent || it.labels?.[0]?.textContent || '').trim(); return { name: name.slice(0, 20), shown: box.width > 0 && name !== '' }; })()`;

export async function inspect(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The new colours reach all of the page with its next frames.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect([colorScheme, await findings(page)]).toEqual([colorScheme, []]);
  }
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflowing(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.evaluate(`document.documentElement.style.setProperty('--scale', '2')`);
  expect(await overflowing(page)).toEqual([]);
  await page.evaluate(`document.documentElement.style.removeProperty('--scale')`);
  expect(await page.evaluate(MISSED)).toEqual([]);
  if (size) await page.setViewportSize(size);
  const stops = new Set<string>();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const stop: unknown = await page.evaluate(STOP);
    if (stop === null) continue; // Past the last one the browser begins again.
    expect(stop).toMatchObject({ shown: true });
    stops.add(JSON.stringify(stop));
  }
  expect(stops.size).toBeGreaterThan(1);
}
