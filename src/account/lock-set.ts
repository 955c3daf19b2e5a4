/** Turning the lock on, changing it, turning it off, adding fingerprint or face: what is asked, what is wrong with it, doing it. */
import { computed, ref, shallowRef } from 'vue';
import { weakness, type SecretKind } from '@/domain/lock-secret';
import { useLock, type PasskeyFault } from '@/stores/lock';
import type { Result } from '@/lib/result';
import { LOCK_SET } from '@/wording/lock';
import type { LockTask } from './lock-task';
import { lockSentence } from './lock-words';

export function useLockSet(task: () => LockTask) {
  const lock = useLock();
  const kind = ref<SecretKind>(lock.face?.kind ?? 'pin');
  const old = ref('');
  const fresh = ref('');
  const again = ref('');
  const tried = shallowRef(false);
  const busy = shallowRef(false);
  const trouble = shallowRef('');

  const asksOld = computed(() => task() !== 'on');
  const asksNew = computed(() => task() === 'on' || task() === 'change');
  const weak = computed(() => weakness(kind.value, fresh.value));
  const errors = computed(() => ({
    old: tried.value && asksOld.value && old.value === '' ? LOCK_SET.missingOld : undefined,
    fresh: tried.value && asksNew.value && weak.value ? (weak.value === 'short' ? LOCK_SET.weak.short[kind.value] : LOCK_SET.weak[weak.value]) : undefined,
    again: tried.value && asksNew.value && !weak.value && fresh.value !== again.value ? LOCK_SET.differs : undefined,
  }));

  async function run(): Promise<Result<void, PasskeyFault>> {
    const port = await lock.port();
    switch (task()) {
      case 'on': return port.set({ kind: kind.value, text: fresh.value }, null);
      case 'change': return port.set({ kind: kind.value, text: fresh.value }, old.value);
      case 'off': return port.remove(old.value);
      case 'passkey': return port.addPasskey(old.value);
    }
  }
  /** True when done. */
  async function save(): Promise<boolean> {
    tried.value = true;
    trouble.value = '';
    if (busy.value || errors.value.old || errors.value.fresh || errors.value.again) return false;
    busy.value = true;
    try {
      const answer = await run();
      if (!answer.ok) trouble.value = lockSentence(answer.error);
      return answer.ok;
    } finally {
      busy.value = false;
    }
  }
  return { kind, old, fresh, again, busy, trouble, asksOld, asksNew, errors, save };
}
