/** Printing the whole filtered ledger, however it is asked for: the rows are put on paper when the browser is about to print, and taken off again. */
import { h, onBeforeUnmount, onMounted, render } from 'vue';
import PrintLedger from './PrintLedger.vue';
import type { PrintedLedger } from './printed-ledger';

const MARK = 'prints-ledger';

export function usePrint(asked: () => PrintedLedger | null): () => void {
  let host: HTMLElement | null = null;

  function clear(): void {
    if (host) render(null, host);
    host?.remove();
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
    render(h(PrintLedger, { ...what }), host);
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
