/** What a server answers that knows neither files nor `device_hello`: for tests whose world has none. */
import { err, type Result } from '@/lib/result';
import type { Fault, Remote } from '@/sync/remote';

const unknown = async (): Promise<Result<never, Fault>> => err({ kind: 'refused', status: 404 });
export const olderServer: Pick<Remote, 'hello' | 'upload' | 'stored' | 'read'> = { hello: unknown, upload: unknown, stored: unknown, read: unknown };
