/** What the size of the engine is measured from. */
export { openDevice } from '@/db/device';
export { openVault } from '@/db/vault';
export { createEngine } from '@/sync/engine';
