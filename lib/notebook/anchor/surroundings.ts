/** How much the words around a place are those that stood around a passage. */

/** Letters next to a passage that are compared. */
const NEAR = 24;
/** Fewer letters than this say nothing. */
const TELLING = 3;

function runBefore(a: string, b: string): number {
  let run = 0;
  while (
    run < a.length &&
    run < b.length &&
    a.charCodeAt(a.length - 1 - run) === b.charCodeAt(b.length - 1 - run)
  )
    run += 1;
  return run;
}

function runAfter(a: string, b: string): number {
  let run = 0;
  while (run < a.length && run < b.length && a.charCodeAt(run) === b.charCodeAt(run)) run += 1;
  return run;
}

/** The share of `a`'s pairs of letters that `b` holds. */
function shared(a: string, b: string): number {
  if (a.length < 2) return 0;
  let held = 0;
  for (let i = 0; i + 1 < a.length; i += 1) if (b.includes(a.slice(i, i + 2))) held += 1;
  return held / (a.length - 1);
}

function likeness(run: number, near: string, there: string): number {
  const byRun = Math.min(1, run / near.length);
  return byRun === 1 ? 1 : Math.max(byRun, 0.9 * shared(near, there));
}

/**
 * 0..1, or null where nothing is known.
 * @param saved letters that stood before the passage
 * @param page all letters of the page
 */
export function likeBefore(saved: string, page: string, start: number): number | null {
  if (saved.length < TELLING) return null;
  const near = saved.slice(-NEAR);
  const there = page.slice(Math.max(0, start - NEAR - 4), start);
  return likeness(runBefore(near, there), near, there);
}

/** The same for the letters behind it. */
export function likeAfter(saved: string, page: string, end: number): number | null {
  if (saved.length < TELLING) return null;
  const near = saved.slice(0, NEAR);
  const there = page.slice(end, end + NEAR + 4);
  return likeness(runAfter(near, there), near, there);
}

/** 0..1: how far the letters around agree without a break, to the end of what was saved: tells twins apart. */
export function alikeAround(
  { before, after }: { before: string; after: string },
  page: string,
  start: number,
  end: number,
): number {
  const known = before.length + after.length;
  if (known === 0) return 0;
  const run =
    runBefore(before, page.slice(Math.max(0, start - before.length), start)) +
    runAfter(after, page.slice(end, end + after.length));
  return run / known;
}

const subject = (letters: string) => letters.replace(/[\d.,:-]/gu, '');

/**
 * Whether the words that say what a passage's first number is of are the same: whatever numbers stand among
 * them, and however the page parts its clauses.
 * @param lead letters of `saved` that say so
 * @param pageLead letters before `start` that say so on the page
 */
export function sameLead(
  saved: string,
  lead: number,
  page: string,
  start: number,
  pageLead: number,
): boolean {
  if (lead === 0 && pageLead === 0) return true;
  const here = subject(saved.slice(saved.length - Math.min(lead, saved.length)));
  const there = subject(page.slice(start - pageLead, start));
  if (here === there) return true;
  // Another place to part clauses: the same words must go on beyond the lead.
  const wider = subject(saved.slice(-(Math.max(lead, pageLead) + 8)));
  const around = subject(page.slice(Math.max(0, start - Math.max(lead, pageLead) - 16), start));
  return runBefore(wider, around) >= Math.min(wider.length, Math.max(here.length, there.length) + 4);
}
