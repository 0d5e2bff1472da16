/** What the card of a figure says: plain data, composed from the record alone. */
import type { Figure, Span } from '../../analysis.ts';
import type { IndicatorCard, Language, Reading } from '../../reading.ts';
import { humanFacts, humanWords } from '../human.ts';
import { periodKind, periodWords } from '../periods.ts';
import { type Amount, amountOf, amountWords, fullDigits, type Motion, sentenceOf, verbOf } from '../words.ts';
import { type Comparison, compare } from './compare.ts';
import { type Pair, pairOf } from './target.ts';
import { ADDED, variantOf } from './variants.ts';

/** Growth, and whether it goes the way that is better for people. */
export interface Growth {
  /** '增长4.8%', 'up 4.8%'. */
  text: string;
  way: 'up' | 'down';
  /** Null where neither way is better by itself, and for a target: it is not there yet. */
  good: boolean | null;
}

export interface FigurePart {
  type: 'figure';
  /** The verb of a growth or change before the number. */
  verb: string | null;
  amount: Amount;
  growth: Growth | null;
  /** '2022年', or '' where the text does not tell. */
  period: string;
  modality: Figure['modality'];
  /** The level beside a growth rate, the growth beside a level, where the text states it right there. */
  beside: { growth: Growth } | { level: string } | null;
  sentence: string;
  digits: string | null;
  /** Of several years: what the number says of them; 'untold' where the text does not tell. */
  span: 'total' | 'yearly' | 'untold' | null;
}

export interface MeaningPart {
  type: 'meaning';
  means: string;
  hides: string;
}

export type FigureCardPart =
  | FigurePart
  | MeaningPart
  | { type: 'pair'; pair: Pair; better: IndicatorCard['better'] }
  | { type: 'scale'; lines: string[] }
  | { type: 'compare'; comparison: Comparison | null };

export type FigureSource = Pick<Reading, 'figures' | 'indicators' | 'compared' | 'identity'> & {
  /** The squeezed text that the spans are of. */
  text: string;
};

export interface FigureCard {
  title: string;
  english: string | null;
  parts: FigureCardPart[];
}

/** Characters of the text before a number that say what kind of number it is. */
const BEFORE = 16;
/** Characters between a level and the growth that is told with it. */
const BESIDE = 12;

const UP = /(?:增加|增长|提高|提升|上升|上涨|扩大|多|增)了?$/;
const DOWN = /(?:减少|下降|降低|压减|缩小|减)了?$/;

/** The clause before a figure: back to the last mark of punctuation. */
function clauseBefore(text: string, [start]: Span): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return before.slice(Math.max(...[...'，,。；;：:、'].map((mark) => before.lastIndexOf(mark))) + 1);
}

function motionOf({ role }: Figure, clause: string): Motion {
  if (role !== 'change') return null;
  return UP.test(clause) ? 'up' : DOWN.test(clause) ? 'down' : null;
}

function spanOf({ period }: Figure, clause: string): FigurePart['span'] {
  if (periodKind(period) !== 'span') return null;
  if (/累计|共计|合计|总计/.test(clause)) return 'total';
  return /年均|平均每年|每年/.test(clause) ? 'yearly' : 'untold';
}

function growthOf(figure: Figure, better: IndicatorCard['better'] | null, language: Language): Growth | null {
  const verb = figure.role === 'growth' ? verbOf(figure, null, language) : null;
  if (verb === null || figure.value === 0) return null;
  const way = figure.value < 0 ? 'down' : 'up';
  const told = figure.modality === 'actual' && (better === 'up' || better === 'down');
  const words = amountWords(figure, language);
  return {
    text: language === 'zh' ? verb + words : `${verb} ${words}`,
    way,
    good: told ? way === better : null,
  };
}

/** The figure of the other kind that the text tells in the same breath: 439.23亿元，同比增长4.8%. */
function besideOf(figure: Figure, card: IndicatorCard, { figures, text }: FigureSource): Figure | null {
  const growth = figure.role === 'growth';
  if (!growth && figure.role !== 'level') return null;
  for (const other of figures) {
    const [first, second] = other.span[0] < figure.span[0] ? [other, figure] : [figure, other];
    const gap = second.span[0] - first.span[1];
    const alike =
      other.indicator === card.id &&
      other.what === figure.what &&
      other.period === figure.period &&
      other.modality === figure.modality &&
      other.role === (growth ? 'level' : 'growth');
    if (!alike || gap < 0 || gap > BESIDE) continue;
    if (!/[。；;]/.test(text.slice(first.span[1], second.span[0]))) return other;
  }
  return null;
}

function indicatorParts(figure: Figure, card: IndicatorCard, source: FigureSource, language: Language) {
  const { figures, compared, identity } = source;
  const others = compared[card.id] ?? [];
  const parts: FigureCardPart[] = [
    { type: 'meaning', means: card.means[language], hides: card.hides[language] },
  ];
  const pair = pairOf(figure, card, figures, others, identity);
  if (pair) parts.push({ type: 'pair', pair, better: card.better });
  return { parts, comparison: compare(figure, card, figures, others, identity) };
}

/** Composes the card of a figure in the interface language; page text only in the title and the sentence. */
export function figureCard(figure: Figure, source: FigureSource, language: Language): FigureCard {
  const card = figure.indicator === null ? undefined : source.indicators[figure.indicator];
  const clause = clauseBefore(source.text, figure.span);
  const { name, unsure = false } = variantOf(figure);
  // The words right before the number tell what its record leaves open: 新增A、达B.
  const added = unsure && ADDED.test(clause);
  const title = card ? (name?.zh ?? (added ? `新增${card.zh}` : card.zh)) : figure.what || figure.raw;
  const english = card ? (name?.en ?? (added ? `new ${card.en}` : card.en)) : null;
  const motion = motionOf(figure, clause);
  const beside = card ? besideOf(figure, card, source) : null;
  const grown = beside ? growthOf(beside, card?.better ?? null, language) : null;
  const main: FigurePart = {
    type: 'figure',
    verb: verbOf(figure, motion, language),
    amount: amountOf(figure, language),
    growth: growthOf(figure, card?.better ?? null, language),
    period: periodWords(figure.period, language),
    modality: figure.modality,
    beside: grown ? { growth: grown } : beside ? { level: amountWords(beside, language) } : null,
    sentence: sentenceOf(figure, language === 'en' && english ? english : title, motion, language),
    digits: fullDigits(figure, language),
    span: spanOf(figure, clause),
  };
  const parts: FigureCardPart[] = [main];
  const about = card ? indicatorParts(figure, card, source, language) : null;
  if (about) parts.push(...about.parts);
  const lines = humanFacts(figure, source.figures).map((fact) => humanWords(fact, language));
  if (lines.length > 0) parts.push({ type: 'scale', lines });
  if (about) parts.push({ type: 'compare', comparison: about.comparison });
  return { title, english, parts };
}
