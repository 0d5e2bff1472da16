/** Stands alone: selects from the first place of some words to the end of others behind it. */
export function select(from: string, to: string): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: [node: Node, start: number][] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push([node, text.length]);
    text += node.textContent ?? '';
  }
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  const [first, last] = [start, end - 1].map((at) => nodes.findLast(([, begins]) => begins <= at));
  if (start < 0 || end < start || !first || !last) return '';
  first[0].parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  getSelection()?.setBaseAndExtent(first[0], start - first[1], last[0], end - last[1]);
  return getSelection()?.toString() ?? '';
}
