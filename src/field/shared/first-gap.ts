import { nextTick } from 'vue';

/** Brings the first field that keeps a form from being saved under the eyes and the cursor. */
export async function focusField(root: HTMLElement | null, field: string): Promise<void> {
  await nextTick();
  const place = root?.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const control = place?.querySelector<HTMLElement>('input:checked, input:not([type="hidden"]), textarea, select, button');
  control?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}
