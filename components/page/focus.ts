const FOCUSABLE = 'button:not([hidden]), [tabindex="0"]';

/** Keeps Tab inside a card and what stands beside it: from the last stop to the first, and back. */
export function cycleFocus(card: HTMLElement, root: ShadowRoot, event: KeyboardEvent): void {
  const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (stop) => stop.offsetParent !== null,
  );
  const active = root.activeElement;
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (active !== edge && !(event.shiftKey && active === card)) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
