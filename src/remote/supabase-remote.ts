/** The port to the server over PostgREST. */
import * as v from 'valibot';
import { folderAnswer, pullAnswer, pushAnswer } from '@/domain/wire';
import type { Remote } from '@/sync/remote';
import type { Call } from './call';

const helloAnswer = v.object({
  ended: v.boolean(), now: v.string(),
  waiting: v.nullable(v.object({ ops: v.number(), files: v.number(), at: v.string() })),
});

export const createSupabaseRemote = (call: Call, label?: string): Omit<Remote, 'upload' | 'stored' | 'read'> => ({
  push: (device, ops) => call('sync_push', { p_device: device, p_ops: ops }, pushAnswer),
  pull: (cursor, limit) => call('sync_pull', { p_cursor: cursor, p_limit: limit }, pullAnswer),
  folder: (folder, after, limit) => call('sync_folder', { p_folder: folder, p_after: after, p_limit: limit }, folderAnswer),
  hello: (device, waiting) => call('device_hello', { p_device: device, p_waiting: label ? { ...waiting, label } : waiting }, helloAnswer),
});
