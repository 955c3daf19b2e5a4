/** Every screen, for the people who use it: axe, 320 px, 200 % text, dark, touch targets, one heading. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, overflowing } from '../support/axe';
import { desk, launch, phone } from '../support/browser';
import { withServer, type TestServer } from '../support/local-server';
import { ordinaryWeek, Person } from '../support/scenario';

let server: TestServer;
let browser: Browser;
let teacher: Person;
let clerk: Person;

beforeAll(async () => {
  [server, browser] = await Promise.all([withServer(), launch()]);
  await ordinaryWeek(server);
  teacher = await (await Person.at(await phone(browser), server, 'zhanglaoshi')).signIn();
  clerk = await (await Person.at(await desk(browser), server, 'zhouzhuren')).signIn();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
type Open = (person: Person) => Promise<void>;
const at = (path: string): Open => async ({ page }) => {
  await page.goto(new URL(path, server.url).href);
  await h1(page).waitFor();
};
const firstCase: Open = async (person) => {
  await at('/cases')(person);
  await person.page.getByRole('main').locator('a[href*="/cases/"]').first().click();
  await person.page.getByRole('region', { name: '办理进程' }).waitFor();
};
const findProblem: Open = async (person) => {
  await at('/')(person);
  await person.page.getByRole('button', { name: '发现问题' }).first().click();
  await person.page.waitForURL(/\/check\//);
  await h1(person.page).waitFor();
};

const screens: [string, Open][] = [
  ['今日', at('/')], ['发现问题', findProblem], ['登记事项', at('/register')], ['事项', at('/cases')], ['一件事项', firstCase],
  ['走访', at('/visits')], ['台账', at('/ledger')], ['我的', at('/mine')], ['需处理', at('/attention')],
];

describe.each([['on a phone', () => teacher], ['on a desk', () => clerk]] as const)('%s', (where, who) => {
  describe.each(screens.filter(([name]) => where === 'on a phone' || name !== '发现问题'))('%s', (_name, open) => {
    it('has one heading and nothing axe complains about, light and dark', async () => {
      const { page } = who();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(who());
        expect(await h1(page).count()).toBe(1);
        expect(await findings(page)).toEqual([]);
      }
    });

    it('does not run off the side at 320 px and at 200 % text', async () => {
      const { page } = who();
      const size = page.viewportSize();
      await open(who());
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflowing(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 780 });
      await page.evaluate(`document.documentElement.style.setProperty('--scale', '2')`);
      expect(await overflowing(page)).toEqual([]);
      await page.evaluate(`document.documentElement.style.removeProperty('--scale')`);
      if (size) await page.setViewportSize(size);
    });

    it('can be walked by keyboard: every stop is visible, named and marked', async () => {
      const { page } = who();
      await open(who());
      const stops = new Set<string>();
      for (let press = 0; press < 60; press += 1) {
        await page.keyboard.press('Tab');
        // Marked: something about it, what it lies in or stands beside looks different from when it is not focused.
        const stop: unknown = await page.evaluate(`(() => {
          const it = document.activeElement;
          if (!it || it === document.body) return null;
          const near = [it, it.previousElementSibling, it.nextElementSibling];
          for (let up = it.parentElement, n = 0; up && n < 4; up = up.parentElement, n += 1) near.push(up, ...up.children);
          const look = () => near.filter(Boolean).flatMap((each) => ['', '::before', '::after'].map((part) => { const s = getComputedStyle(each, part); return s.outline + s.boxShadow + s.borderColor + s.backgroundColor; })).join();
          const box = it.getBoundingClientRect();
          const style = getComputedStyle(it);
          const focused = look();
          it.blur();
          const marked = look() !== focused;
          it.focus({ focusVisible: true });
          return { key: it.tagName + (it.id || it.textContent || it.getAttribute('aria-label') || '').slice(0, 30), shown: box.width > 0 && box.height > 0 && style.visibility !== 'hidden', marked };
        })()`);
        if (stop === null) break;
        expect(stop).toMatchObject({ shown: true, marked: true });
        stops.add(JSON.stringify(stop));
      }
      expect(stops.size).toBeGreaterThan(3);
    });
  });
});

it('touch targets on a phone are at least 44 px', async () => {
  const { page } = teacher;
  for (const [name, open] of screens) {
    await open(teacher);
    // Where a finger lands 21 px from the middle must still be the same control (or its label).
    const small: unknown = await page.evaluate(`(async () => {
      const found = [];
      for (const each of document.querySelectorAll('button, a[href], select, input, [role=button]')) {
        if (getComputedStyle(each).display === 'inline' || each.getBoundingClientRect().width <= 1) continue;
        each.scrollIntoView({ block: 'center' });
        // A long list settles after it was scrolled, and may have let this row go.
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        if (!each.isConnected) continue;
        const box = (each.closest('label') ?? each).getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const missed = [[0, -21], [0, 21], [-21, 0], [21, 0]].some(([dx, dy]) => {
          const hit = document.elementFromPoint(x + dx, y + dy);
          return hit && !each.contains(hit) && !hit.contains(each) && hit.closest('label')?.control !== each;
        });
        if (missed) found.push(each.outerHTML.slice(0, 120));
      }
      return found;
    })()`);
    expect([name, small]).toEqual([name, []]);
  }
});
