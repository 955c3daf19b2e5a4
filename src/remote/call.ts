/** One call of an endpoint. Everything that is not our answer becomes a fault, so nothing leaves the queue by accident. */
import * as v from 'valibot';
import { err, ok, type Result } from '@/lib/result';
import type { Fault } from '@/sync/remote';
import type { AuthSession } from './auth';
import type { Clients } from './client';

export type Call = <S extends v.GenericSchema>(name: string, args: object, schema: S) => Promise<Result<v.InferOutput<S>, Fault>>;

const LIMIT = 20_000;

export function faultOfStatus(status: number, retryAfter: number | null): Fault {
  if (status < 300) return { kind: 'not_ours' };
  if (status === 401) return { kind: 'unauthorized' };
  if (status === 403 || status === 404) return { kind: 'refused', status };
  if (status === 413) return { kind: 'too_large' };
  if (status === 429) return { kind: 'slow_down', after: retryAfter };
  return { kind: 'server', status };
}

/** Asks with a session that should be good, and once more with a renewed one: a phone whose clock is slow believes in a token the server has let go. */
export async function inSession<T>(session: Pick<AuthSession, 'ensure' | 'renew'>, once: () => Promise<Result<T, Fault>>): Promise<Result<T, Fault>> {
  const ready = await session.ensure();
  if (!ready.ok) return ready;
  const answer = await once();
  if (answer.ok || answer.error.kind !== 'unauthorized') return answer;
  const renewed = await session.renew();
  return renewed.ok ? once() : renewed;
}

export function createCall(clients: Clients, session: Pick<AuthSession, 'ensure' | 'renew'>, limit = () => AbortSignal.timeout(LIMIT)): Call {
  async function once<S extends v.GenericSchema>(name: string, args: object, schema: S): Promise<Result<v.InferOutput<S>, Fault>> {
    const connected = await clients.get();
    if (typeof connected === 'string') return err({ kind: 'offline' });
    const signal = limit();
    const answer: { data: unknown; status: number } = await connected.rest.rpc(name, args).abortSignal(signal);
    const { data, status } = answer;
    if (status === 0) return err({ kind: signal.aborted ? 'timeout' : 'offline' });
    if (status >= 300) return err(faultOfStatus(status, clients.retryAfter()));
    const parsed = v.safeParse(schema, data);
    return parsed.success ? ok(parsed.output) : err({ kind: 'not_ours' });
  }

  return (name, args, schema) => inSession(session, () => once(name, args, schema));
}
