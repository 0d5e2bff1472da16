import type { Span } from '../analysis.ts';
import { eachWindow } from '../text/rolling.ts';
import type { Statement } from './types.ts';

/** A bundled statement that a passage overlaps. */
export interface Located {
  statement: Statement;
  /** How far the passage means it, 0..1: the share of the statement or of the passage that the two have in common. */
  share: number;
}

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

/**
 * The statements that a span of a bundled report overlaps; where it meets none, the nearest one of its section.
 * @param statements of that report
 */
export function locateSpan(statements: readonly Statement[], span: Span): Located[] {
  const met = locatedIn(
    statements.map((s) => [s, s.span] as const),
    span,
  );
  // A span may touch a neighbour by a character or two.
  const meant = met.filter(({ share }) => share > 0.12);
  if (meant.length > 0) return meant;
  const gap = (s: Statement) => -common(s.span, span);
  const nearest = [...statements].sort((a, b) => gap(a) - gap(b))[0];
  return nearest && gap(nearest) <= NEAR ? [{ statement: nearest, share: 0.5 }] : [];
}

/** Finds bundled statements on any page by length and hash. */
export class Locator {
  readonly #byLength = new Map<number, Map<number, Statement[]>>();

  constructor(statements: Iterable<Statement>) {
    for (const statement of statements) {
      const { length, hash } = statement.mark;
      const hashes = this.#byLength.get(length) ?? new Map<number, Statement[]>();
      this.#byLength.set(length, hashes);
      hashes.set(hash, [...(hashes.get(hash) ?? []), statement]);
    }
  }

  /**
   * The bundled statements that a passage overlaps, found in the words in and around it.
   * @param report the bundled report that the page is known to be, or null for any
   */
  locate(before: string, text: string, after: string, report: string | null): Located[] {
    const window = before + text + after;
    const found: [Statement, Span][] = [];
    for (const [length, hashes] of this.#byLength) {
      eachWindow(window, length, (hash, start) => {
        for (const statement of hashes.get(hash) ?? [])
          if (report === null || statement.source === report)
            found.push([statement, [start, start + length]]);
      });
    }
    return locatedIn(found, [before.length, before.length + text.length]);
  }
}
