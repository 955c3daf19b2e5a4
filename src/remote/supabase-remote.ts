/** The port to the server over PostgREST. */
import { folderAnswer, pullAnswer, pushAnswer } from '@/domain/wire';
import type { Remote } from '@/sync/remote';
import type { Call } from './call';

export const createSupabaseRemote = (call: Call): Remote => ({
  push: (device, ops) => call('sync_push', { p_device: device, p_ops: ops }, pushAnswer),
  pull: (cursor, limit) => call('sync_pull', { p_cursor: cursor, p_limit: limit }, pullAnswer),
  folder: (folder, after, limit) => call('sync_folder', { p_folder: folder, p_after: after, p_limit: limit }, folderAnswer),
});
