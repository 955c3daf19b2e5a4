/** axe-core on an open page. Injected through the debugger, so the page's own content security policy stays as shipped. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Colours on their way from one theme to the other are nobody's: drawn twice, and every transition at its end. */
const STILL = `(async () => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await Promise.all(document.getAnimations().filter((each) => each instanceof CSSTransition).map((each) => each.finished.catch(() => undefined)));
})()`;

/** What axe found, one line a finding; nothing is empty. */
export async function findings(page: Page): Promise<string[]> {
  // Half a megabyte: once for each document.
  const there: unknown = await page.evaluate(`${STILL}.then(() => typeof axe)`);
  if (there === 'undefined') await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then((result) => result.violations.map((each) => each.id + ': ' + each.nodes.map((node) => node.target.join(' ') + (each.id === 'color-contrast' ? ' ' + node.any[0].data.fgColor + ' on ' + node.any[0].data.bgColor : '')).join(', ')))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe did not run'];
}

/** What sticks out of the page to the right, one line an element; drawn twice, for a screen hears of another width only with the next frame. */
export async function overflowing(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`${STILL}.then(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > width + 1).slice(0, 5).map((each) => each.tagName + '.' + each.className);
  })`);
  return Array.isArray(found) ? found.map(String) : ['not measured'];
}
