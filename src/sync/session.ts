/** The port to signing in. A session is not data: losing it never touches a row or the queue. */
import type { Result } from '@/lib/result';
import type { Account } from '@/domain/account';

export type SignInFault =
  | { kind: 'wrong' }
  /** Too many tries, or the account was closed. */
  | { kind: 'locked' }
  | { kind: 'offline' }
  | { kind: 'server' }
  /** Something else answered: captive portal, proxy. */
  | { kind: 'not_ours' }
  /** This site was never told which server to use. */
  | { kind: 'config' };

export interface Session {
  /** The last account signed in on this phone, known without network. */
  account(): Promise<Account | null>;
  signIn(account: string, password: string): Promise<Result<Account, SignInFault>>;
  signOut(): Promise<void>;
  /** The server refused to prolong the session: ask for the password over the current screen. */
  onNeedsPassword(listener: () => void): () => void;
}
