/**
 * The figures of a passage that stand beside those of a related statement. Nobody is told that two numbers
 * measure the same: both sides are shown as lists, and only where they share a kind of unit.
 */
import type { Figure } from '../../lib/analysis.ts';
import type { Passage, RelatedView, Relation } from '../../lib/passage.ts';

export interface Pair {
  /** As printed. */
  here: Figure[];
  there: string[];
}

const PAIRED: readonly Relation[] = ['possible-discrepancy', 'same-indicator', 'target-outcome', 'update'];
const MOST = 3;

/** Units that measure one kind of thing: 亿元 and 万元, 人 and 名. */
const FAMILIES: readonly RegExp[] = [
  /元$/,
  /[%％]|个?百分点$/,
  /年$/,
  /[人名位]$|人次$/,
  /[家户个]$/,
  /亩$|公顷$/,
  /公里$|千米$|米$/,
  /吨$|斤$/,
];

/** The kind of unit of a figure as printed; its bare unit where it is of no family. */
export function unitKind(printed: string): string {
  const unit = printed.replace(
    /^[^\d〇零一二三四五六七八九十两]*[\d.,，〇零一二三四五六七八九十百千两]+[余多]?/u,
    '',
  );
  const family = FAMILIES.findIndex((each) => each.test(unit));
  return family < 0 ? unit : `#${family}`;
}

const MOVES = /(?:增长?|增加|新增|净增|提高|提升|上升|多|减少?|降低?|下降|回落|少)[了约近超]*$/u;

/** Figures in a row share the word before the first: 增长4.7%、6.4%. */
const ROW = /(?:[\d.,]+[^\d，。；、和]{0,4}[、和])+$/u;

/** Whether a figure of a gist says by how much something changed: 增长4.8%, but not 达到4.8%. */
const movesIn = (gist: string, figure: string): boolean =>
  MOVES.test(gist.slice(0, Math.max(0, gist.indexOf(figure))).replace(ROW, ''));

/** What a figure can be set beside: a level beside a level, a change beside a change, of one kind of unit. */
const kindOf = (printed: string, moves: boolean): string => `${unitKind(printed)} ${moves}`;
const kindHere = ({ raw, role }: Figure): string => kindOf(raw, role === 'growth' || role === 'change');

/** The words around a figure, up to the next punctuation on either side. */
function clauseAround(text: string, [start, end]: readonly [number, number]): string {
  const before =
    text
      .slice(0, start)
      .split(/[，。；：、！？]/u)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[，。；：、！？]/u)[0] ?? '';
  return before + after;
}

function bigrams(text: string): Set<string> {
  const squeezed = text.replace(/[\d.,%％\s，。；：、“”]/gu, '');
  return new Set([...squeezed].slice(1).map((_, at) => squeezed.slice(at, at + 2)));
}

/** Share of the first text's pairs of characters that stand in the second. */
function overlap(of: string, within: Set<string>): number {
  const own = bigrams(of);
  return own.size === 0 ? 0 : own.intersection(within).size / own.size;
}

/** Of the words around a figure, as many must be those of the statement; a common word alone is fewer. */
const LEAST = 0.2;
/** What is far below the best fit belongs to another matter. */
const NEAR_BEST = 0.6;

/** Both sides' figures; null where there is nothing to set side by side. */
export function pairOf(passage: Passage, related: RelatedView): Pair | null {
  if (!PAIRED.includes(related.relation) || related.figures.length === 0) return null;
  const kindThere = (figure: string) => kindOf(figure, movesIn(related.gist ?? '', figure));
  const kinds = new Set(related.figures.map(kindThere));
  const alike = passage.figures.filter((figure) => kinds.has(kindHere(figure)));
  const said = bigrams([related.gist ?? '', ...related.because].join('，'));
  const fits = alike.map((figure) =>
    Math.max(overlap(figure.what, said), overlap(clauseAround(passage.text, figure.span), said)),
  );
  const best = Math.max(0, ...fits);
  if (best < LEAST) return null;
  const indicators = new Set(
    alike.flatMap(({ indicator }, at) => (indicator && fits[at] === best ? [indicator] : [])),
  );
  const here = alike.filter(
    ({ indicator }, at) =>
      (fits[at] ?? 0) >= NEAR_BEST * best || (indicator !== null && indicators.has(indicator)),
  );
  const shared = new Set(here.map(kindHere));
  const there = related.figures.filter((figure) => shared.has(kindThere(figure)));
  // A long list beside a long list compares nothing; the gist above says it all.
  if (here.length > MOST || there.length > MOST) return null;
  return { here, there };
}
