import { onBeforeUnmount, shallowRef, watch } from 'vue';

/** An address for bytes that are on their way; let go when others come and when the place goes. */
export function useObjectUrl(key: () => string, bytes: () => Promise<Blob | null>) {
  const url = shallowRef('');
  let turn = 0;
  function release() {
    if (url.value) URL.revokeObjectURL(url.value);
    url.value = '';
  }
  watch(key, async () => {
    turn += 1;
    const mine = turn;
    release();
    const blob = await bytes();
    if (mine === turn && blob) url.value = URL.createObjectURL(blob);
  }, { immediate: true });
  onBeforeUnmount(() => {
    turn += 1;
    release();
  });
  return url;
}
