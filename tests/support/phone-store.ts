/** What rests in a phone's own IndexedDB, looked at from the page. */
import type { Page } from 'playwright-core';

/** How many records a store of the signed-in account holds; all accounts of this browser together. */
export async function idb(page: Page, store: string): Promise<number> {
  const counted: unknown = await page.evaluate(`(async () => {
    let sum = 0;
    for (const { name } of await indexedDB.databases()) {
      if (!/^zhiwei-[0-9a-f]{8}-/.test(name ?? '')) continue;
      const db = await new Promise((done, fail) => { const ask = indexedDB.open(name); ask.onsuccess = () => done(ask.result); ask.onerror = () => fail(ask.error); });
      sum += await new Promise((done, fail) => { const ask = db.transaction(${JSON.stringify(store)}).objectStore(${JSON.stringify(store)}).count(); ask.onsuccess = () => done(ask.result); ask.onerror = () => fail(ask.error); });
      db.close();
    }
    return sum;
  })()`);
  return Number(counted);
}

/** Whether any account of this browser still has a record of the folder. */
export async function holdsFolder(page: Page, folder: string): Promise<boolean> {
  const found: unknown = await page.evaluate(`(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (!/^zhiwei-[0-9a-f]{8}-/.test(name ?? '')) continue;
      const db = await new Promise((done, fail) => { const ask = indexedDB.open(name); ask.onsuccess = () => done(ask.result); ask.onerror = () => fail(ask.error); });
      const key = await new Promise((done, fail) => { const ask = db.transaction('folders').objectStore('folders').getKey(${JSON.stringify(folder)}); ask.onsuccess = () => done(ask.result); ask.onerror = () => fail(ask.error); });
      db.close();
      if (key !== undefined) return true;
    }
    return false;
  })()`);
  return found === true;
}
