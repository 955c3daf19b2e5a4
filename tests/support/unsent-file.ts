/** Unsent work on its way out of a phone and in at the office, as people do it. */
import { join } from 'node:path';
import type { Person } from './scenario';

/** From the open 未上报导出: the file and the passphrase it was shown with. */
export async function takeOut({ page }: Person, folder: string): Promise<{ path: string; word: string; name: string }> {
  const dialog = page.getByRole('dialog', { name: '未上报导出' });
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '生成加密文件' }).click()]);
  const path = join(folder, `${Date.now()}.zhiwei`);
  await download.saveAs(path);
  const word = await dialog.getByLabel('口令', { exact: true }).innerText();
  await dialog.getByRole('button', { name: '我已记下口令' }).click();
  return { path, word, name: download.suggestedFilename() };
}

/** 导入未上报文件 up to and with 打开. */
export async function openFile({ page }: Person, file: string, word: string): Promise<void> {
  await page.goto(new URL('/mine', page.url()).href);
  await page.getByRole('link', { name: '导入未上报文件' }).click();
  await page.getByLabel('未上报文件').setInputFiles(file);
  await page.getByLabel('口令').fill(word);
  await page.getByRole('button', { name: '打开', exact: true }).click();
}
