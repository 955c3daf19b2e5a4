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

/**
 * Whether a row of the folder rests anywhere in this browser: every record of server rows is opened with the phone's own keys, as the app would, and
 * its text searched. An account under an app lock cannot be looked into from here.
 */
export async function holdsFolder(page: Page, folder: string): Promise<boolean> {
  const found: unknown = await page.evaluate(`(async () => {
    const asked = (request) => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
    const bytes = (text) => new TextEncoder().encode(text);
    const device = await asked(indexedDB.open('zhiwei-device'));
    const stores = device.transaction(['self', 'accounts']);
    const [self, accounts] = await Promise.all([asked(stores.objectStore('self').get('device')), asked(stores.objectStore('accounts').getAll())]);
    device.close();
    for (const { id, iv, wrapped, database } of accounts) {
      const key = await crypto.subtle.unwrapKey('raw', wrapped, self.key, { name: 'AES-GCM', iv, additionalData: bytes(id) }, 'AES-GCM', false, ['decrypt']);
      const db = await asked(indexedDB.open(database ?? 'zhiwei-' + id));
      const tx = db.transaction(['folders', 'index']);
      const [records, shards] = await Promise.all([asked(tx.objectStore('folders').getAll()), asked(tx.objectStore('index').getAll())]);
      db.close();
      for (const [slot, sealed] of [...records.map((each) => ['folders/' + each.folder, each.sealed]), ...shards.map((each) => ['index/' + each.shard, each.sealed])]) {
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(sealed, 0, 12), additionalData: bytes(slot) }, key, new Uint8Array(sealed, 12));
        if (new TextDecoder().decode(plain).includes(${JSON.stringify(folder)})) return true;
      }
    }
    return false;
  })()`);
  return found === true;
}
