/** Signing in on Supabase. Offline with an expired token is not a sign-out, and no event here ever deletes anything. */
import * as v from 'valibot';
import type { Account } from '@/domain/account';
import { err, ok, type Result } from '@/lib/result';
import type { Fault } from '@/sync/remote';
import type { Session, SignInFault } from '@/sync/session';
import { AUTH_KEY, type Clients } from './client';
import type { Site } from './config';
import { NOT_OURS } from './token-fetch';

const ACCOUNT_KEY = 'zhiwei-account';
const accountShape = v.object({ id: v.string(), account: v.string() });
/** Signing out must not wait for a network that is not there. */
const PATIENCE = 3_000;

/** As typed on any keyboard: full-width letters, stray blanks and capitals are the same account. */
export const accountName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
export const emailOf = (account: string, domain: string): string => (account.includes('@') ? account : `${account}@${domain}`);

interface AuthTrouble {
  name: string;
  message: string;
  status?: number | undefined;
  code?: string | undefined;
}

export function signInFault({ name, message, status = 0, code = '' }: AuthTrouble): SignInFault {
  if (message === NOT_OURS || name === 'AuthUnknownError') return { kind: 'not_ours' };
  if (status === 429 || ['over_request_rate_limit', 'user_banned', 'email_not_confirmed'].includes(code)) return { kind: 'locked' };
  if (name === 'AuthRetryableFetchError' && status === 0) return { kind: /time|abort/i.test(message) ? 'server' : 'offline' };
  return { kind: code === 'invalid_credentials' || status === 400 ? 'wrong' : 'server' };
}

/** A session that cannot be renewed now, as the engine understands it; null when the server refused it for good. */
function renewFault({ name, message, status = 0 }: AuthTrouble): Fault | null {
  if (name !== 'AuthRetryableFetchError') return name === 'AuthRefreshDiscardedError' ? { kind: 'server', status: 409 } : null;
  if (status > 0) return { kind: 'server', status };
  return { kind: message === NOT_OURS ? 'not_ours' : /time|abort/i.test(message) ? 'timeout' : 'offline' };
}

export interface AuthSession extends Session {
  /** There is a session that should be good; renewed when it has run out. */
  ensure(): Promise<Result<void, Fault>>;
  /** The server no longer takes the token though this phone thought it good. */
  renew(): Promise<Result<void, Fault>>;
}

export function createSession(clients: Clients, storage: Site['storage']): AuthSession {
  const listeners = new Set<() => void>();

  async function remembered(): Promise<Account | null> {
    try {
      const parsed = v.safeParse(accountShape, JSON.parse((await storage.getItem(ACCOUNT_KEY)) ?? 'null'));
      return parsed.success ? parsed.output : null;
    } catch {
      return null; // It holds something else: ask again.
    }
  }

  /** Whose rows this page holds. Another tab may sign somebody else in: these rows must never go out under that session. */
  let mine: string | null | undefined;
  const account = async (): Promise<Account | null> => {
    const known = await remembered();
    if (mine === undefined) mine = known?.id ?? null;
    return known;
  };

  function refused(): { ok: false; error: Fault } {
    for (const listener of listeners) listener();
    return err({ kind: 'unauthorized' });
  }

  async function check(ask: 'getSession' | 'refreshSession'): Promise<Result<void, Fault>> {
    if (mine === undefined) await account();
    const connected = await clients.get();
    if (typeof connected === 'string') return err({ kind: 'offline' });
    const { data, error } = await connected.auth[ask]();
    if (data.session && data.session.user.id === mine) return ok(undefined);
    const fault = error && renewFault(error);
    return fault ? err(fault) : refused();
  }

  return {
    account,
    ensure: () => check('getSession'),
    renew: () => check('refreshSession'),

    async signIn(typed, password) {
      const name = accountName(typed);
      const connected = await clients.get();
      if (typeof connected === 'string') return err({ kind: connected === 'no config' ? 'config' : 'offline' });
      const { data, error } = await connected.auth.signInWithPassword({ email: emailOf(name, connected.config.accountDomain), password });
      if (error) return err(signInFault(error));
      const signedIn = { id: data.user.id, account: name };
      await storage.setItem(ACCOUNT_KEY, JSON.stringify(signedIn));
      mine = signedIn.id;
      return ok(signedIn);
    },

    async signOut() {
      await storage.removeItem(ACCOUNT_KEY);
      mine = null;
      const told = clients.get().then((connected) => (typeof connected === 'string' ? undefined : connected.auth.signOut({ scope: 'local' })));
      await Promise.race([told, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      // Without network the library would keep the session.
      await storage.removeItem(AUTH_KEY);
    },

    onNeedsPassword(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
