/** Printing a whole list, however it is asked for: the rows are put on paper when the browser is about to print, and taken off again. */
import { h, onBeforeUnmount, onMounted, render, type Component } from 'vue';

const MARK = 'prints-ledger';

export interface Printed {
  component: Component;
  props: Record<string, unknown>;
}

export function usePrint(asked: () => Printed | null): () => void {
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
    render(h(what.component, what.props), host);
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
