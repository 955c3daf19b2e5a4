/**
 * Chromium keeps IndexedDB in LevelDB. Killed in the middle of a record, LevelDB later goes on writing behind the half one (google/leveldb#1287);
 * the start after that finds the file damaged and empties every database of the site. Deleting a database makes it begin a new file,
 * so this is done once a start, before the first write. Elsewhere it costs a moment and changes nothing.
 * What it cannot help: killed within a write, started, and killed again before the new file has begun: some tenths of a second, more on a busy machine.
 */
const NAME = 'zhiwei-log';
/** Chromium answers the removal before it has begun the new file, and tells nobody when it has. */
const SETTLES = 500;

/** Ends whatever becomes of it; a save that waits too long for it is answered as stuck. */
export const freshLog = (indexedDB: IDBFactory): Promise<void> =>
  new Promise((done) => {
    const settle = (): void => void setTimeout(done, SETTLES);
    const opening = indexedDB.open(NAME);
    opening.onerror = settle;
    opening.onsuccess = () => {
      opening.result.close();
      const removing = indexedDB.deleteDatabase(NAME);
      removing.onsuccess = removing.onerror = removing.onblocked = settle;
    };
  });
