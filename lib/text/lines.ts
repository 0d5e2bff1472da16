import type { Span } from '../analysis.ts';

/** Paragraphs behind the lines of a page. */
export interface Layout {
  /** Ascending, together they cover the text. A paragraph may hold furniture that a page break put there. */
  paragraphs: Span[];
  /** Page numbers that stand on lines of their own. */
  furniture: Span[];
  /** Whether every line of the source is one printed line, as in the text of a PDF. */
  printed: boolean;
}

const PAGE_NUMBER = /^[—\-–－·.\s]*(?:第?\d{1,3}页?|第\d{1,3}页[，/]?共\d{1,3}页)[—\-–－·.]*$/u;
const SENTENCE_END = /[。！？…!?][”’」』）)]?$/u;
/** What only a new paragraph begins with. */
const BEGINNING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|——|【|第[一二三四五六七八九十]+部分|各位代表|.{0,14}秘书处|\d{1,2}[．.、](?!\d))/u;

/** Width in full-width columns: ASCII takes half of one. */
function width(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i += 1) columns += text.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return columns;
}

function isPrinted(widths: readonly number[], full: number, ends: number): boolean {
  if (widths.length < 30 || full < 12 || full > 60) return false;
  const long = widths.filter((w) => w > full * 1.35);
  const total = widths.reduce((sum, w) => sum + w, 0);
  const close = widths.filter((w) => w >= full * 0.8 && w <= full * 1.35).length;
  return (
    long.reduce((sum, w) => sum + w, 0) < total * 0.15 && close > widths.length * 0.5 && ends < close * 0.5
  );
}

/** The column at which most lines end: the middle of the longer half. */
function fullWidth(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.75)] ?? 0;
}

/**
 * Finds the paragraphs of a squeezed text from the places where its lines begin. Where each line is a
 * printed line, lines are joined until one ends short, ends its sentence before the margin, or the next one
 * begins like a paragraph.
 */
export function layOut(text: string, breaks: readonly number[]): Layout {
  const edges = [0, ...breaks, text.length];
  const lines: { span: Span; text: string; width: number; number: boolean }[] = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [start, end] = [edges[i] as number, edges[i + 1] as number];
    if (end <= start) continue;
    const line = text.slice(start, end);
    lines.push({ span: [start, end], text: line, width: width(line), number: PAGE_NUMBER.test(line) });
  }
  const widths = lines.filter((line) => line.width > 3).map((line) => line.width);
  const full = fullWidth(widths);
  const ends = lines.filter((line) => line.width >= full * 0.8 && SENTENCE_END.test(line.text)).length;
  const printed = isPrinted(widths, full, ends);
  if (!printed) return { paragraphs: lines.map((line) => line.span), furniture: [], printed };

  const furniture = lines.filter((line) => line.number).map((line) => line.span);
  const paragraphs: Span[] = [];
  let start = 0;
  let last: (typeof lines)[number] | null = null;
  for (const line of lines) {
    if (line.number) continue;
    if (last && endsParagraph(last, line.text, full)) {
      paragraphs.push([start, last.span[1]]);
      start = last.span[1];
    }
    last = line;
  }
  paragraphs.push([start, text.length]);
  return { paragraphs: withoutEdges(paragraphs, furniture), furniture, printed };
}

function endsParagraph(line: { text: string; width: number }, next: string, full: number): boolean {
  const ended = SENTENCE_END.test(line.text);
  if (line.width < full * 0.8 || line.width > full * 1.35 || /^[（(].*[）)]$/u.test(line.text)) return true;
  if (ended && line.width <= full - 2) return true;
  return (ended || /[：:]$/u.test(line.text)) && BEGINNING.test(next);
}

/** Moves furniture at a paragraph's start into a paragraph of its own. */
function withoutEdges(paragraphs: readonly Span[], furniture: readonly Span[]): Span[] {
  const starts = new Map(furniture.map((span) => [span[0], span[1]]));
  const result: Span[] = [];
  for (let [start, end] of paragraphs) {
    for (let edge = starts.get(start); edge !== undefined; edge = starts.get(start)) {
      result.push([start, edge]);
      start = edge;
    }
    if (end > start) result.push([start, end]);
  }
  return result;
}
