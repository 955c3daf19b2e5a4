import { readonly, ref, type Ref } from 'vue';

const desk = ref(false);
let started = false;

/** True from 900 px on: side bar instead of tab bar, table instead of cards. */
export function useDesk(): Readonly<Ref<boolean>> {
  if (!started && typeof matchMedia === 'function') {
    started = true;
    const query = matchMedia('(min-width: 900px)');
    desk.value = query.matches;
    query.addEventListener('change', () => { desk.value = query.matches; });
  }
  return readonly(desk);
}
