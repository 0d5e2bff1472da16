/** Plane geometry of cards and words, in CSS pixels of the viewport. */

export interface Point {
  x: number;
  y: number;
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const contains = (rect: Rect, { x, y }: Point, slack = 0): boolean =>
  x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack;

/** Whether two rectangles share more than an edge. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const corners = ({ left, top, right, bottom }: Rect): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** Twice the signed area of the triangle; positive when it turns clockwise on screen (y grows downwards). */
const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

function chain(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    while (
      hull.length >= 2 &&
      turn(hull[hull.length - 2] as Point, hull[hull.length - 1] as Point, point) <= 0
    ) {
      hull.pop();
    }
    hull.push(point);
  }
  hull.pop();
  return hull;
}

/**
 * The convex hull of some points (Andrew's monotone chain), in turning order and without points on its
 * edges. Fewer than three corners when the points lie on one line.
 */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** Whether a point lies inside a convex hull or on its edge; never inside one with fewer than three corners. */
export function insideHull(hull: readonly Point[], point: Point): boolean {
  if (hull.length < 3) return false;
  return hull.every((corner, i) => turn(corner, hull[(i + 1) % hull.length] as Point, point) >= 0);
}

/**
 * The safe corridor: where the pointer may go without closing the card, because it is on its way from the
 * word to the card. The hull of both and of the point at which it left the word.
 */
export const corridor = (word: Rect, card: Rect, from: Point): Point[] =>
  convexHull([...corners(word), ...corners(card), from]);
