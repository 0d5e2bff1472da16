import { expect, describe as suite } from 'vitest';
import type { Source, Span } from '../../../lib/analysis.ts';
import { analyze } from '../../../lib/analyze.ts';
import { type Anchored, type AnchorInput, anchorAll, describe } from '../../../lib/notebook/anchor/index.ts';
import { fold } from '../../../lib/text/fold.ts';
import { layOut } from '../../../lib/text/lines.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { sentences } from '../../../lib/text/sentences.ts';
import { IDS, type ReportId, rawReport, testOnReports } from '../sources.ts';
import {
  type Cell,
  cellsOf,
  type Line,
  MUTATIONS,
  type Original,
  secondHalf,
  seeded,
  sourceOf,
} from './mutations.ts';

const EACH = 40;
const layoutOf = (source: Source) => layOut(fold(source.text), source.breaks);

function originalOf(id: ReportId): Original & { paragraphs: Span[] } {
  const source = sourceOfText(rawReport(id));
  const analysis = analyze(source);
  const { paragraphs } = layoutOf(source);
  return { ...analysis, paragraphs, lines: paragraphs.map((span) => cellsOf(source.text, span)) };
}

/** Sentences, clauses, several paragraphs at once, and what a hand selects without care. */
function passagesOf(
  { text, paragraphs }: { text: string; paragraphs: Span[] },
  random: () => number,
): Span[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const long = paragraphs.filter(([start, end]) => end - start > 40);
  const found = new Map<string, Span>();
  while (found.size < EACH) {
    const paragraph = pick(long);
    const sentence = pick(sentences(text, paragraph));
    let span = sentence;
    const kind = random();
    if (kind < 0.25) {
      const clauses = [...text.slice(...sentence).matchAll(/[^，；。]{5,}/gu)];
      if (clauses.length === 0) continue;
      const clause = pick(clauses);
      span = [sentence[0] + clause.index, sentence[0] + clause.index + clause[0].length];
    } else if (kind < 0.45) {
      const first = Math.floor(random() * (paragraphs.length - 3));
      span = [paragraphs[first]?.[0] ?? 0, paragraphs[first + 1 + Math.floor(random() * 2)]?.[1] ?? 0];
    } else if (kind < 0.6) {
      const from = paragraph[0] + Math.floor(random() * (paragraph[1] - paragraph[0] - 12));
      span = [from, Math.min(paragraph[1], from + 10 + Math.floor(random() * 70))];
    }
    if (span[1] - span[0] >= 5) found.set(span.join(), span);
  }
  return [...found.values()];
}

const BESIDE = /eq\\o\\ac\([○〇],\d{1,2}\)|[①-⑳]|\[\d{1,2}\]|—\d{1,3}—/gu;
const isWord = (char: string) => /[\p{L}\p{N}%％]/u.test(char) && !/[①-⑳]/u.test(char);

/** Offsets of the original that are no words: markers and page numbers. */
function besideOf(text: string): Set<number> {
  const beside = new Set<number>();
  for (const match of text.matchAll(BESIDE))
    for (let i = 0; i < match[0].length; i += 1) beside.add(match.index + i);
  return beside;
}

/** Every number, numeral and year of a text, in order and in plain digits. */
function numbersOf(text: string): string[] {
  const plain = fold(text).replace(/eq\\o\\ac（[○〇]，\d{1,2}）|\[\d{1,2}\]|[—-]\d{1,3}[—-]/gu, '');
  return plain.match(/\d+(?:\.\d+)?|[一二三四五六七八九十百千万亿]+/gu) ?? [];
}

interface Tally {
  there: number;
  found: number;
  /** Attached to other figures, or to another place. */
  wrong: string[];
  lost: string[];
}

/** Holds what was found for one passage against where its characters went. */
function judge(
  tally: Tally,
  name: string,
  original: Original,
  span: Span,
  beside: Set<number>,
  cells: Cell[],
  place: Anchored,
) {
  const own = new Set<number>();
  for (let i = span[0]; i < span[1]; i += 1)
    if (isWord(original.text.charAt(i)) && !beside.has(i)) own.add(i);
  const words = cells
    .map((cell, at) => ({ ...cell, at }))
    .filter(
      (cell) =>
        isWord(cell.char) && !beside.has(cell.origin) && !(cell.origin < 0 && inPageNumber(cells, cell.at)),
    );
  // Its words are there when they follow each other, with nothing between but what the page brought in.
  const first = words.findIndex(({ origin }) => own.has(origin));
  const last = words.findLastIndex(({ origin }) => own.has(origin));
  const stretch = words.slice(first, last + 1);
  const kept = stretch.filter(({ origin }) => origin >= 0);
  const there =
    kept.length === own.size &&
    kept.every(
      (cell, i) =>
        !cell.altered && own.has(cell.origin) && (i === 0 || cell.origin > (kept[i - 1]?.origin ?? 0)),
    );
  const whole = stretch.length === kept.length;
  const painted = place.span ? (place.pieces ?? [place.span]).flatMap(([s, e]) => cells.slice(s, e)) : [];
  const origins = painted
    .filter((cell) => isWord(cell.char) && !beside.has(cell.origin) && cell.origin >= 0)
    .map(({ origin }) => origin);
  const right = origins.length === own.size && origins.every((origin) => own.has(origin));
  const label = `${name} ${span.join('-')} ${place.state} ${place.reason ?? ''} ${JSON.stringify(original.text.slice(...span).slice(0, 40))}`;
  if (there) {
    tally.there += 1;
    if (right && (place.state !== 'changed' || !whole)) tally.found += 1;
    else tally.lost.push(label);
  }
  if (place.span) {
    const text = painted.map(({ char }) => char).join('');
    const said = numbersOf(original.text.slice(...span));
    if (numbersOf(text).join('') !== said.join('')) tally.wrong.push(`${label} → ${text.slice(0, 60)}`);
  }
}

function inPageNumber(cells: readonly Cell[], at: number): boolean {
  const around = cells
    .slice(Math.max(0, at - 4), at + 5)
    .map(({ char }) => char)
    .join('');
  return cells[at]?.origin === -1 && /—\d{1,3}—/u.test(around);
}

suite('200 passages of the five reports on ten mutated versions of their pages', () => {
  for (const [name, mutate] of [...Object.entries(MUTATIONS), ['half a page', secondHalf] as const]) {
    testOnReports(name, { timeout: 60_000 }, () => {
      const tally: Tally = { there: 0, found: 0, wrong: [], lost: [] };
      for (const [i, id] of IDS.entries()) {
        const original = originalOf(id);
        const beside = besideOf(original.text);
        const spans = passagesOf(original, seeded(100 + i));
        const inputs: AnchorInput[] = spans.map((span, at) => ({
          id: String(at),
          ...describe(original.text, span, original.sections, original.paragraphs),
          source: { report: original.identity },
        }));
        const lines: Line[] = mutate(original, seeded(7 * i + name.length));
        const source = sourceOf(lines);
        const page = analyze(source);
        const layout = layoutOf(source);
        const found = anchorAll(source.text, inputs, {
          identity: page.identity,
          sections: page.sections,
          paragraphs: layout.paragraphs,
          skip: layout.furniture,
        });
        const cells = lines.flat();
        for (const [at, span] of spans.entries())
          judge(tally, id, original, span, beside, cells, found[at] as Anchored);
      }
      expect(tally.wrong).toEqual([]);
      // A removal leaves fewer than the others.
      expect(tally.there).toBeGreaterThan(60);
      expect(tally.found / tally.there, tally.lost.join('\n')).toBeGreaterThanOrEqual(0.98);
    });
  }
});
