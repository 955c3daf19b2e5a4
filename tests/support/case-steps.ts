/** Steps of a case as people take them on its page. */
import type { Locator } from 'playwright-core';
import type { Person } from './scenario';

export interface Taken {
  /** The step stands behind 更多. */
  more?: boolean;
  fill?: (sheet: Locator) => Promise<void>;
  note?: string;
}

/** Opens the sheet of a step on the open page of a case, fills it in and confirms it. */
export async function takeStep({ page }: Person, word: string, confirm: string, { more = false, fill, note }: Taken = {}): Promise<void> {
  if (more) {
    await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('dialog', { name: '更多步骤' }).getByRole('button', { name: word, exact: true }).click();
  } else await page.getByRole('button', { name: word, exact: true }).click();
  const sheet = page.getByRole('dialog', { name: word, exact: true });
  await fill?.(sheet);
  if (note !== undefined) await sheet.getByRole('textbox').last().fill(note);
  await sheet.getByRole('button', { name: confirm, exact: true }).click();
  await sheet.waitFor({ state: 'hidden' });
}

/** A colleague picked by name. */
export async function pickPerson(sheet: Locator, label: string, name: string): Promise<void> {
  await sheet.getByLabel(label, { exact: true }).fill(name);
  await sheet.getByRole('option', { name: new RegExp(name) }).click();
}
export const choose = (sheet: Locator, word: string): Promise<void> => sheet.getByRole('radio', { name: word, exact: true }).check();
