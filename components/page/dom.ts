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

/** An element of a drawing with a class and attributes. */
export function svg(
  name: string,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
): SVGElement {
  const element = document.createElementNS(SVG, name);
  if (className) element.setAttribute('class', className);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function drawing(className: string, size: number, paths: readonly string[]): SVGElement {
  const element = svg('svg', className, { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' });
  for (const d of paths) element.append(svg('path', '', { d }));
  return element;
}

/** An icon, hidden from screen readers: its button carries the name. */
export const icon = (name: keyof typeof ICONS): SVGElement => drawing('', 16, ICONS[name]);

/** An arrow out of the card, hidden from screen readers. */
export const goTo = (): SVGElement => drawing('arrow', 10, ['M2.5 7.5l5-5M3.5 2.5h4v4']);

/** A small arrow up or down, hidden from screen readers: words beside it say the same. */
export const arrow = (way: 'up' | 'down'): SVGElement =>
  drawing('arrow', 10, [
    way === 'up' ? 'M5 9V1.5M1.75 4.75 5 1.5l3.25 3.25' : 'M5 1v7.5M1.75 5.25 5 8.5l3.25-3.25',
  ]);
