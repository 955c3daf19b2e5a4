import { ref, watch, type Ref } from 'vue';
import type { TokenSuggestion } from './types';

export interface TokenRow {
  key: string;
  label: string;
  detail: string | undefined;
  /** Null: make a new token from the typed text. */
  item: TokenSuggestion | null;
}

interface Parts {
  open: Ref<boolean>;
  shown: Readonly<Ref<boolean>>;
  rows: Readonly<Ref<TokenRow[]>>;
  text: Readonly<Ref<string>>;
  choose: (row: TokenRow) => void;
  removeLast: () => void;
}

/** Keyboard of a combobox: arrows walk, Enter picks (never during pinyin composition), Backspace takes the last token, Escape closes. */
export function useTokenKeys(p: Parts): { active: Ref<number>; onKey: (event: KeyboardEvent) => void } {
  const active = ref(-1);
  watch([p.rows, p.shown], () => { active.value = p.shown.value && p.text.value.trim() ? 0 : -1; });

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const count = p.rows.value.length;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!p.shown.value) { p.open.value = true; return; }
      active.value = active.value < 0 ? (step > 0 ? 0 : count - 1) : (active.value + step + count) % count;
    } else if (event.key === 'Enter') {
      const row = p.shown.value ? p.rows.value[active.value] : undefined;
      if (row || p.text.value.trim()) event.preventDefault();
      if (row) p.choose(row);
    } else if (event.key === 'Escape' && p.shown.value) {
      event.preventDefault();
      event.stopPropagation();
      p.open.value = false;
    } else if (event.key === 'Backspace' && p.text.value === '') p.removeLast();
  }
  return { active, onKey };
}
