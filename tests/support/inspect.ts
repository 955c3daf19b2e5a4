/** What every screen must stand, tried on the one that is open: axe in both themes, 320 px, 200 % text, fingers, keyboard. */
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { expect } from 'vitest';
import { findings, overflowing } from './axe';

/** Where a finger lands 21 px from the middle is no other control; `isOther(hit, each)` says what one is. */
const missedTargets = (which: string, isOther: string): string => `(async () => {
  const missed = [];
  const settled = async () => { for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame); };
  const boxOf = (each) => (each.closest('label') ?? each).getBoundingClientRect();
  for (const each of document.querySelectorAll(${which})) {
    if (!each.isConnected || getComputedStyle(each).display === 'inline' || each.getBoundingClientRect().width <= 1) continue;
    // In the middle half of the window nothing that sticks to its edges lies over it; otherwise it is brought there.
    const before = boxOf(each);
    const middle = (before.y + before.height / 2) / innerHeight;
    if (middle < 0.25 || middle > 0.75) {
      each.scrollIntoView({ block: 'center' });
      const there = boxOf(each);
      // A long list settles after it was scrolled, and may have let this row go.
      if (there.x !== before.x || there.y !== before.y) await settled();
      if (!each.isConnected) continue;
    }
    const box = boxOf(each);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if ([[0, -21], [0, 21], [-21, 0], [21, 0]].some(([dx, dy]) => { const hit = document.elementFromPoint(x + dx, y + dy); return hit && (${isOther})(hit, each); })) missed.push(each.outerHTML.slice(0, 120));
  }
  return missed;
})()`;
const MISSED = missedTargets(
  `document.querySelector('dialog[open]') ? 'dialog[open] button' : 'main button, main a[href], main input, main summary'`,
  `(under, each) => { const hit = under.closest('button, a, input, summary, label'); return hit && hit !== each && !hit.contains(each) && hit.control !== each; }`,
);
/** Stricter: not even empty ground around it, and also outside \`main\`. */
const SMALL = missedTargets(`'button, a[href], select, input, [role=button]'`, `(hit, each) => !each.contains(hit) && !hit.contains(each) && hit.closest('label')?.control !== each`);

/**
 * Where the keyboard stands now. `still`: where it stood, as between day and month of a date. `again`: it was there before, so the round is whole.
 * `marked`: something about it, what it lies in or stands beside looks different from when it is not focused. Null: past the last one, before the
 * browser begins again.
 */
const STOP = `(() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const been = window.keyboardStops;
  if (been.at(-1) === it) return { kind: 'still' };
  if (been.includes(it)) return { kind: 'again' };
  been.push(it);
  const near = [it, it.previousElementSibling, it.nextElementSibling];
  for (let up = it.parentElement, n = 0; up && n < 4; up = up.parentElement, n += 1) near.push(up, ...up.children);
  const look = () => near.filter(Boolean).flatMap((each) => ['', '::before', '::after'].map((part) => { const s = getComputedStyle(each, part); return s.outline + s.boxShadow + s.borderColor + s.backgroundColor; })).join();
  const box = it.getBoundingClientRect();
  const name = (it.getAttribute('aria-label') || it.textContent || it.labels?.[0]?.textContent || '').trim();
  const found = { kind: 'new', name: name.slice(0, 20), named: name !== '', shown: box.width > 0 && box.height > 0 && getComputedStyle(it).visibility !== 'hidden' };
  const focused = look();
  it.blur();
  const marked = look() !== focused;
  it.focus({ focusVisible: true });
  return { ...found, marked };
})()`;
const stopped = v.nullable(v.variant('kind', [
  v.object({ kind: v.picklist(['still', 'again']) }),
  v.object({ kind: v.literal('new'), name: v.string(), named: v.boolean(), shown: v.boolean(), marked: v.boolean() }),
]));

/** One heading, nothing for axe in the dark and in the light, nothing off the side at 320 px and at double text. */
export async function looks(page: Page): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect([colorScheme, await findings(page)]).toEqual([colorScheme, []]);
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(['320 px', await overflowing(page)]).toEqual(['320 px', []]);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.evaluate(`document.documentElement.style.setProperty('--scale', '2')`);
  expect(['200 %', await overflowing(page)]).toEqual(['200 %', []]);
  await page.evaluate(`document.documentElement.style.removeProperty('--scale')`);
  if (size) await page.setViewportSize(size);
}

/** A finger 21 px beside the middle of a control meets it, and not even empty ground; everywhere on the page. */
export async function fullTargets(page: Page): Promise<void> {
  expect(['targets', await page.evaluate(SMALL)]).toEqual(['targets', []]);
}

/** Tab once around: every stop is in sight, named and marked. */
export async function walk(page: Page, atLeast = 2): Promise<void> {
  await page.evaluate('window.keyboardStops = []');
  const stops = new Set<string>();
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const stop = v.parse(stopped, await page.evaluate(STOP));
    if (stop?.kind === 'again') break;
    if (stop?.kind !== 'new') continue;
    expect(stop).toMatchObject({ shown: true, named: true, marked: true });
    stops.add(stop.name);
  }
  expect(stops.size).toBeGreaterThanOrEqual(atLeast);
}

export async function inspect(page: Page): Promise<void> {
  await looks(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  expect(['targets', await page.evaluate(MISSED)]).toEqual(['targets', []]);
  if (size) await page.setViewportSize(size);
  await walk(page);
}
