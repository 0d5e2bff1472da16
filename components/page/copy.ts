/** Puts words on the clipboard from a page that may be no secure context, as many government sites are. */
import { el } from './dom.ts';

function bySelection(text: string, root: ShadowRoot): boolean {
  const focused = root.activeElement;
  const selection = document.getSelection();
  const ranges: Range[] = [];
  for (let i = 0; i < (selection?.rangeCount ?? 0); i += 1) ranges.push(selection?.getRangeAt(i) as Range);
  const field = el('textarea', 'live', { 'aria-hidden': 'true' });
  field.value = text;
  root.append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    selection?.removeAllRanges();
    for (const range of ranges) selection?.addRange(range);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Copies text; false where the browser does not let us. To be called from the handler of a press. */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return bySelection(text, root);
  }
}
