/** True when a single-letter shortcut must stay out of the way: somebody is typing, or a dialog or menu has the floor. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented) return true;
  const at = event.target instanceof Element ? event.target : null;
  return Boolean(at?.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], dialog, [role=menu]')) || document.querySelector('dialog[open]') !== null;
}
