/** Signing in and out. Which account is open decides which sealed store the engine reads; the network has no say in that. */
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Account } from '@/domain/account';
import type { Session } from '@/sync/session';
import { useEngine } from './engine';
import { useLock } from './lock';

/** Opens the phone's store for an account and starts its engine, or shows its lock; given by the composition root. */
export type OpenAccount = (account: Account) => Promise<void>;
export type CloseAccount = () => Promise<void>;

export const useSession = defineStore('session', () => {
  const engine = useEngine();
  const lock = useLock();
  const account = shallowRef<Account | null>(null);
  const asksPassword = shallowRef(false);
  let port: Session | null = null;
  let open: OpenAccount = async () => {};
  let close: CloseAccount = async () => {};

  /** Called once by the composition root; opens the account this phone remembers, with or without network. */
  async function connect(session: Session, openAccount: OpenAccount, closeAccount: CloseAccount) {
    port = session;
    open = openAccount;
    close = closeAccount;
    session.onNeedsPassword(() => { asksPassword.value = account.value !== null; });
    const known = await session.account();
    if (known) await enter(known);
  }

  async function enter(next: Account) {
    if (account.value?.id !== next.id || lock.closed) {
      if (account.value) await close();
      await open(next);
      account.value = next;
    }
    asksPassword.value = false;
  }

  async function signIn(name: string, password: string) {
    if (!port) throw new Error('session is not connected');
    const answer = await port.signIn(name, password);
    if (answer.ok) {
      await enter(answer.value);
      void engine.current?.syncNow();
    }
    return answer;
  }

  /** The sealed store stays on the phone; only this account, signed in again, opens and sends it. */
  async function signOut() {
    await close();
    await port?.signOut();
    account.value = null;
    asksPassword.value = false;
  }

  return { account: computed(() => account.value), asksPassword: computed(() => asksPassword.value), connect, signIn, signOut, askPassword: () => { asksPassword.value = true; }, later: () => { asksPassword.value = false; } };
});
