/** Signing in, as the screen and the dialog do it: one sentence for each thing that can go wrong, nothing typed is lost. */
import { ref, shallowRef } from 'vue';
import { useSession } from '@/stores/session';
import { SIGN_IN, SIGN_IN_SENTENCE } from '@/wording/account';
import { storeTrouble } from './store-trouble';

export function useSignIn(fixedAccount: () => string | null = () => null) {
  const session = useSession();
  const account = ref('');
  const password = ref('');
  const busy = shallowRef(false);
  const sentence = shallowRef('');
  const accountError = shallowRef('');
  const passwordError = shallowRef('');

  /** True when signed in. */
  async function signIn(): Promise<boolean> {
    const name = fixedAccount() ?? account.value.trim();
    sentence.value = '';
    accountError.value = name === '' ? SIGN_IN.missingAccount : '';
    passwordError.value = password.value === '' ? SIGN_IN.missingPassword : '';
    if (busy.value || accountError.value || passwordError.value) return false;
    busy.value = true;
    try {
      const answer = await session.signIn(name, password.value);
      if (answer.ok) password.value = '';
      else sentence.value = SIGN_IN_SENTENCE[answer.error.kind];
      return answer.ok;
    } catch (error) {
      sentence.value = SIGN_IN_SENTENCE[storeTrouble(error)];
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { account, password, busy, sentence, accountError, passwordError, signIn };
}
