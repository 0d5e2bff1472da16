/** Small pieces that the cards of terms and of figures share. */
import type { Language } from '../../lib/extension/locale.ts';
import { el } from './dom.ts';

/** Opens and closes what a button controls; `onToggle` returns the button's next words. */
export function toggle(label: string, onToggle: (open: boolean) => string): HTMLButtonElement {
  const button = el('button', 'more', { type: 'button', 'aria-expanded': 'false' }, label);
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    button.textContent = onToggle(open);
  });
  return button;
}

/** A button that shows what is hidden until asked for. */
export function disclosure(label: string, ...hidden: HTMLElement[]): HTMLButtonElement {
  for (const each of hidden) each.hidden = true;
  return toggle(label, (open) => {
    for (const each of hidden) each.hidden = !open;
    return label;
  });
}

const HAN = /(\p{Script=Han}[\p{Script=Han}“”、·]*)/u;

/** Words of the interface with Chinese inside: the Chinese in an element that says so. */
export function spoken(text: string, language: Language): Node[] {
  if (language === 'zh') return [document.createTextNode(text)];
  const pieces = text.split(HAN);
  return pieces.flatMap((piece, i) => {
    if (piece === '') return [];
    return [i % 2 === 1 ? el('span', '', { lang: 'zh-CN' }, piece) : document.createTextNode(piece)];
  });
}
