/** Printing the whole filtered ledger, however it is asked for: the rows are put on paper when the browser is about to print, and taken off again. */
import { createApp, onBeforeUnmount, onMounted, type App } from 'vue';
import PrintLedger, { type PrintedLedger } from './PrintLedger.vue';

const MARK = 'prints-ledger';

export function usePrint(asked: () => PrintedLedger | null): () => void {
  let app: App | null = null;
  let host: HTMLElement | null = null;

  function clear(): void {
    app?.unmount();
    host?.remove();
    app = null;
    host = null;
    document.body.classList.remove(MARK);
  }
  function prepare(): void {
    clear();
    const what = asked();
    if (!what) return;
    host = document.createElement('div');
    host.className = 'print-host';
    document.body.append(host);
    app = createApp(PrintLedger, { ...what });
    app.mount(host);
    document.body.classList.add(MARK);
  }
  onMounted(() => {
    addEventListener('beforeprint', prepare);
    addEventListener('afterprint', clear);
  });
  onBeforeUnmount(() => {
    removeEventListener('beforeprint', prepare);
    removeEventListener('afterprint', clear);
    clear();
  });
  return () => { print(); };
}
