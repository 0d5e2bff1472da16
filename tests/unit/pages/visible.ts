import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { squeeze } from '../../../lib/text/squeeze.ts';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'title', 'iframe', 'xml']);

/** Every element of a page, in document order. */
export function elements(page: string): Element[] {
  const out: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) out.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return out;
}

/** The value of an element's attribute. */
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((attr) => attr.name === name)?.value;

/** The squeezed text of a page's elements that are not scripts or styles, without what shows nothing. */
export function visibleText(page: string): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node && UNREAD.has(node.tagName)) return;
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return squeeze(parts.join('')).replace(/[\u00ad\u200b]/gu, '');
}
