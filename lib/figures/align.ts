/**
 * Which item of one sequence is which of another that is nearly the same: least edits (Wagner and Fischer, “The
 * string-to-string correction problem”, 1974), then distances where repeated items leave more than one answer.
 */

/** What is compared, and where it stands in its own text. */
export interface Item {
  key: string;
  at: number;
}

/** A page with this many times as many items is something else. */
const MOST_TIMES = 20;
/** Pairs on either side of a gap that may as well be paired within it. */
const NEAR = 3;
/** By how much the distance between two pairs may differ: punctuation that a site sets otherwise. */
const SLACK = 2;

/** For each item of `page` the index of the same item of `source`, or -1. Ascending; keys are always equal. */
export function align(page: readonly Item[], source: readonly Item[]): Int32Array {
  const found = new Int32Array(page.length).fill(-1);
  if (page.length > MOST_TIMES * (source.length + 1)) return found;
  const edits = editTable(page, source);
  const width = source.length + 1;
  let i = 0;
  let j = 0;
  while (i < page.length && j < source.length) {
    const here = edits[i * width + j] as number;
    const both = edits[(i + 1) * width + j + 1] as number;
    const same = page[i]?.key === source[j]?.key;
    if (here === both + (same ? 0 : 1)) {
      if (same) found[i] = j;
      i += 1;
      j += 1;
    } else if (here === (edits[(i + 1) * width + j] as number) + 1) i += 1;
    else j += 1;
  }
  return withoutDoubtful(found, page, source);
}

/** Least edits between what is left of both, from each pair of places. */
function editTable(page: readonly Item[], source: readonly Item[]): Uint32Array {
  const width = source.length + 1;
  const edits = new Uint32Array((page.length + 1) * width);
  for (let i = page.length; i >= 0; i -= 1) {
    for (let j = source.length; j >= 0; j -= 1) {
      const at = i * width + j;
      if (i === page.length) edits[at] = source.length - j;
      else if (j === source.length) edits[at] = page.length - i;
      else {
        const both = (edits[at + width + 1] as number) + (page[i]?.key === source[j]?.key ? 0 : 1);
        edits[at] = Math.min(both, (edits[at + width] as number) + 1, (edits[at + 1] as number) + 1);
      }
    }
  }
  return edits;
}

/** Pairs that could as well be paired with a left-over beside them stay only if they keep their distance on both sides. */
function withoutDoubtful(found: Int32Array, page: readonly Item[], source: readonly Item[]): Int32Array {
  const pairs = [...found.entries()].filter(([, j]) => j >= 0);
  const shift = ([i, j]: [number, number]) => (page[i]?.at ?? 0) - (source[j]?.at ?? 0);
  const doubtful = pairs.map(([i, j], n) => {
    const [fromI, fromJ] = pairs[n - NEAR - 1] ?? [-1, -1];
    const [toI, toJ] = pairs[n + NEAR + 1] ?? [page.length, source.length];
    const key = page[i]?.key;
    const taken = new Set(pairs.slice(Math.max(0, n - NEAR), n + NEAR + 1).map((pair) => pair[1]));
    for (let p = fromI + 1; p < toI; p += 1)
      if (p !== i && found[p] === -1 && page[p]?.key === key) return true;
    for (let s = fromJ + 1; s < toJ; s += 1)
      if (s !== j && !taken.has(s) && source[s]?.key === key) return true;
    return false;
  });
  const steady = (n: number, step: 1 | -1): boolean => {
    let m = n + step;
    while (doubtful[m]) m += step;
    const [pair, other] = [pairs[n], pairs[m]];
    return !pair || !other || Math.abs(shift(pair) - shift(other)) <= SLACK;
  };
  for (const [n, [i]] of pairs.entries()) {
    if (doubtful[n] && !(steady(n, -1) && steady(n, 1))) found[i] = -1;
  }
  return found;
}
