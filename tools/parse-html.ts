/** A page file as the tree that lib/text/dom-walk walks, and as a source. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Source } from '../lib/analysis.ts';
import { walk } from '../lib/text/dom-walk.ts';

type Parsed = DefaultTreeAdapterMap['node'];

/** The part of the DOM that the walk reads, over a parse5 tree. */
class TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly data: string;
  parentNode: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  readonly #attributes: Map<string, string>;

  constructor(node: Parsed) {
    this.nodeName = node.nodeName.toUpperCase();
    this.nodeType = node.nodeName === '#text' ? 3 : 'tagName' in node ? 1 : 9;
    this.data = 'value' in node ? node.value : '';
    this.#attributes = new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []);
    if (!('childNodes' in node)) return;
    let last: TreeNode | null = null;
    for (const child of node.childNodes) {
      if (child.nodeName === '#comment' || child.nodeName === '#documentType') continue;
      const next: TreeNode = new TreeNode(child);
      next.parentNode = this;
      if (last) last.nextSibling = next;
      else this.firstChild = next;
      last = next;
    }
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  get textContent(): string {
    let text = this.data;
    for (let child = this.firstChild; child; child = child.nextSibling) text += child.textContent;
    return text;
  }

  *elements(name: string): Generator<TreeNode> {
    if (this.nodeName === name) yield this;
    for (let child = this.firstChild; child; child = child.nextSibling) yield* child.elements(name);
  }
}

function hidden(node: TreeNode): boolean {
  for (let at: TreeNode | null = node; at; at = at.parentNode) {
    if (at.hasAttribute('hidden')) return true;
    if (/display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(at.getAttribute('style') ?? ''))
      return true;
  }
  return false;
}

/**
 * Parses a page (the HTML standard's algorithm, so that damage is mended as browsers mend it) and maps its
 * text. Without a style sheet only inline styles and `hidden` tell what is not seen.
 */
export function sourceOfHtml(html: string, url?: string): Source {
  const tree = new TreeNode(parse(html));
  const body = [...tree.elements('BODY')][0] ?? tree;
  const steps = walk(body as unknown as Node, {
    cache: new WeakMap(),
    visible: (element) => !hidden(element as unknown as TreeNode),
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { text, breaks, superscripts } = step.value;
  const meta: Record<string, string> = {};
  for (const tag of tree.elements('META')) {
    const name = tag.getAttribute('name') ?? tag.getAttribute('property');
    const content = tag.getAttribute('content');
    if (name && content) meta[name.toLowerCase()] ??= content;
  }
  const title = [...tree.elements('TITLE')][0]?.textContent.trim() ?? '';
  return { text, breaks, superscripts, title, meta, ...(url === undefined ? {} : { url }) };
}
