import { HOST_ATTRIBUTE } from '../../lib/text/dom-walk.ts';
import tokens from '../tokens.css?inline';
import css from './card.css?inline';
import figureCss from './figure.css?inline';
import relatedCss from './related.css?inline';
import { addStyle } from './style.ts';

/**
 * The one element that the extension adds to a page, there only while a card is. Its closed shadow root
 * keeps the page's style and scripts out; the top layer keeps it above the page's own pop-ups.
 */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  remove(): void;
}

/**
 * Puts the host on the page.
 * @param onLost called once when the page itself took the host away
 */
export function createHost(onLost: () => void): Host {
  const element = document.createElement('div');
  element.setAttribute(HOST_ATTRIBUTE, '');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  addStyle(root, `${tokens}\n${css}\n${figureCss}\n${relatedCss}`);
  document.documentElement.append(element);
  try {
    element.showPopover();
  } catch {
    // Without the top layer the highest z-index must do; a closed popover would not show at all.
    element.removeAttribute('popover');
  }
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    observer.disconnect();
    onLost();
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  return {
    element,
    root,
    remove() {
      observer.disconnect();
      element.remove();
    },
  };
}
