import { useRouter } from 'vue-router';

/** To where the person came from; to `home` when the app was opened right here. */
export function useBack(home = 'today') {
  const router = useRouter();
  return () => {
    if (router.options.history.state['back']) router.back();
    else void router.replace({ name: home });
  };
}
