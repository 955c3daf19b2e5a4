/** The ledger's filters, order and view as refs that follow the address and are written back to it, a little after the typing stops. */
import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router';
import { readAddress, writeAddress, type LedgerAddress } from './ledger-query';

const QUIET = 250;

export function useAddress(): Ref<LedgerAddress> {
  const route = useRoute();
  const router = useRouter();
  const here = route.name;
  const address = ref(readAddress(route.query));
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** On the way elsewhere, writing the address would call the person back. */
  let leaving = false;
  const said = (of: LedgerAddress): string => JSON.stringify(writeAddress(of));

  watch(() => route.query, (query) => {
    if (route.name !== here) return;
    const asked = readAddress(query);
    if (said(asked) !== said(address.value)) address.value = asked;
  });
  watch(address, (now) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!leaving && route.name === here && said(now) !== said(readAddress(route.query))) void router.replace({ query: writeAddress(now) });
    }, QUIET);
  }, { deep: true });
  onBeforeRouteLeave(() => { leaving = true; });
  const arrived = router.afterEach(() => { leaving = false; });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    arrived();
  });

  return address;
}
