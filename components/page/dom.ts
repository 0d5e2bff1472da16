/** Builds elements by the DOM's own calls: text stays text, whatever it looks like. */

type Child = Node | string | null;

/** An element with a class, attributes and children; null children are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Outline icons on a 16 × 16 grid, drawn with the current colour. */
const ICONS = {
  pin: ['M5.75 2.25h4.5', 'M6.5 2.5v4L4.25 9.25h7.5L9.5 6.5v-4', 'M8 9.25v4.5'],
  close: ['M4 4l8 8', 'M12 4l-8 8'],
} as const;

/** An icon, hidden from screen readers: its button carries the name. */
export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of ICONS[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
