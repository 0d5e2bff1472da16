import type { Span } from '../analysis.ts';
import { BASE } from '../text/rolling.ts';
import type { Statement } from './types.ts';

/** A bundled statement that a passage overlaps. */
export interface Located {
  statement: Statement;
  /** How far the passage means it, 0..1: the share of the statement or of the passage that the two have in common. */
  share: number;
}

/** Whether the passage is that statement, or a good part of it; less is a hint for the search alone. */
export const isMeant = ({ share }: Located): boolean => share >= 0.6;

const common = (a: Span, b: Span) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

function locatedIn(statements: readonly (readonly [Statement, Span])[], span: Span): Located[] {
  const length = Math.max(1, span[1] - span[0]);
  const located = statements.flatMap(([statement, place]): Located[] => {
    const overlap = common(place, span);
    if (overlap <= 0) return [];
    return [{ statement, share: Math.max(overlap / (place[1] - place[0]), overlap / length) }];
  });
  return located.sort((a, b) => b.share - a.share);
}

/** Words about a statement that belong to it although no statement spans them: a subject, a lead. */
const NEAR = 200;
/** What stands beside a statement is sought with a little of what that says, and is not that statement. */
const BESIDE = 0.3;

/** The section of a statement, as one key. */
const sectionOf = ({ part, section }: Statement) => [part, ...section].join('\n');

/**
 * The statement beside a span that meets none: the nearer neighbour, where both are of one section. Between two
 * sections stand headings, and notes speak of what stands elsewhere.
 */
function beside(statements: readonly Statement[], span: Span): Located[] {
  const after = statements.find((s) => s.span[0] >= span[1]);
  const before = statements.findLast((s) => s.span[1] <= span[0]);
  if (!before || !after || before.part === 'notes' || sectionOf(before) !== sectionOf(after)) return [];
  const gap = (s: Statement) => -common(s.span, span);
  const nearest = gap(before) <= gap(after) ? before : after;
  return gap(nearest) <= NEAR ? [{ statement: nearest, share: BESIDE }] : [];
}

/**
 * The statements that a span of a bundled report overlaps; where it meets none, the one beside it.
 * @param statements of that report, in the order of its text
 */
export function locateSpan(statements: readonly Statement[], span: Span): Located[] {
  const met = locatedIn(
    statements.map((s) => [s, s.span] as const),
    span,
  );
  // A span may touch a neighbour by a character or two.
  const meant = met.filter(({ share }) => share > 0.12);
  return meant.length > 0 ? meant : beside(statements, span);
}

/** As many units in common are no chance: fewer are a common phrase that any report may hold. */
const NO_CHANCE = 20;
/** Enough where they are most of the passage. */
const MOSTLY = 12;

/** Statements of one length. */
interface OfLength {
  length: number;
  byHash: Map<number, Statement[]>;
  /** A bit for the low bits of each hash: most windows are refused by it at once. */
  filter: Uint8Array;
}

const FILTER = 0x1fff;

/** Finds bundled statements on any page by length and hash. */
export class Locator {
  readonly #lengths: OfLength[] = [];

  constructor(statements: Iterable<Statement>) {
    const byLength = new Map<number, OfLength>();
    for (const statement of statements) {
      const { length, hash } = statement.mark;
      let row = byLength.get(length);
      if (!row) {
        row = { length, byHash: new Map(), filter: new Uint8Array((FILTER + 1) >> 3) };
        byLength.set(length, row);
        this.#lengths.push(row);
      }
      row.byHash.set(hash, [...(row.byHash.get(hash) ?? []), statement]);
      const bit = hash & FILTER;
      row.filter[bit >> 3] = (row.filter[bit >> 3] as number) | (1 << (bit & 7));
    }
  }

  /**
   * The bundled statements that a passage overlaps, found in the words in and around it.
   * @param report the bundled report that the page is known to be, or null for any: then only what no other text
   * would hold by chance
   */
  locate(before: string, text: string, after: string, report: string | null): Located[] {
    const window = before + text + after;
    const prefixes = prefixHashes(window);
    const found: [Statement, Span][] = [];
    const [first, last] = [before.length, before.length + text.length];
    for (const { length, byHash, filter } of this.#lengths) {
      const power = powerOf(length);
      // Only what overlaps the passage counts.
      const end = Math.min(last, window.length - length + 1);
      for (let start = Math.max(0, first - length + 1); start < end; start += 1) {
        const hash = (prefixes[start + length] as number) - Math.imul(prefixes[start] as number, power);
        const bit = hash & FILTER;
        if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue;
        for (const statement of byHash.get(hash >>> 0) ?? [])
          if (report === null || statement.source === report)
            found.push([statement, [start, start + length]]);
      }
    }
    const span: Span = [first, last];
    return locatedIn(report === null ? found.filter(([, place]) => sure(place, span)) : found, span);
  }
}

/** Whether a place in a text of no known report is a quotation and no common phrase. */
function sure(place: Span, passage: Span): boolean {
  const length = place[1] - place[0];
  return (
    length >= NO_CHANCE || (length >= MOSTLY && common(place, passage) > 0.5 * (passage[1] - passage[0]))
  );
}

/** For each place of a text the hash of all before it: the hash of any window is one step away. */
function prefixHashes(text: string): Int32Array {
  const prefixes = new Int32Array(text.length + 1);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at) + 1) | 0;
    prefixes[at + 1] = hash;
  }
  return prefixes;
}

function powerOf(exponent: number): number {
  let power = 1;
  for (let at = 0; at < exponent; at += 1) power = Math.imul(power, BASE);
  return power;
}
