/** The parts of a figure's card, built by the DOM's own calls. */

import type { PageKey, Translate } from '../../lib/extension/locale.ts';
import type { FigureCardPart, FigurePart, Growth, MeaningPart } from '../../lib/figures/card/content.ts';
import type { Pair } from '../../lib/figures/card/target.ts';
import { inWords } from '../../lib/figures/numbers.ts';
import { periodWords } from '../../lib/figures/periods.ts';
import { unitEn } from '../../lib/figures/units-en.ts';
import { rowWords } from '../../lib/figures/words.ts';
import { compareView } from './compare-view.ts';
import { arrow, el } from './dom.ts';
import { disclosure, spoken } from './parts.ts';

type T = Translate<PageKey>;

/** The direction as an arrow beside the words; its colour says once more what the card's words say. */
function growthPill({ text, way, good }: Growth): HTMLElement {
  const tone = good === null ? 'dai' : good ? 'met' : 'missed';
  return el('span', `pill ${tone}`, {}, arrow(way), text);
}

function amountView(part: FigurePart, t: T): HTMLElement {
  const { verb, amount, growth, period, modality, beside, sentence, digits, span } = part;
  const section = el('section', 'amount');
  const words = (text: string) => (text === '' ? null : el('span', 'unit', {}, text));
  const line = el('p', 'big');
  if (growth) {
    const tone = growth.good === null ? '' : growth.good ? ' met' : ' missed';
    line.append(el('span', `way${tone}`, {}, arrow(growth.way)));
  }
  const space = t.language === 'en' ? ' ' : '';
  const pieces = [words(verb ?? ''), words(amount.before), el('span', 'number', {}, amount.number)];
  pieces.push(words(amount.unit), words(amount.after));
  for (const piece of pieces) if (piece) line.append(piece, space);
  const when = period === '' ? t('figure.undated') : period;
  const pills = el(
    'p',
    'pills',
    {},
    el('span', `pill ${modality}`, {}, `${when} ${t(`figure.${modality}`)}`),
  );
  if (beside && 'growth' in beside) pills.append(growthPill(beside.growth));
  if (beside && 'level' in beside)
    pills.append(el('span', 'pill', {}, t('figure.level', { amount: beside.level })));
  section.append(line, pills, el('p', 'sentence', {}, ...spoken(sentence, t.language)));
  if (digits !== null) section.append(el('p', 'digits', {}, `= ${digits}`));
  if (span !== null) section.append(el('p', 'remark', {}, t(`figure.span.${span}`)));
  return section;
}

function meaningView({ means, hides }: MeaningPart, t: T): HTMLElement {
  const section = el('section', 'meaning', {}, el('p', 'prose', {}, means));
  const more = el('p', 'prose other', {}, hides);
  section.append(disclosure(t('figure.hides'), more), more);
  return section;
}

/** How far the result is from the target, in words. */
function gapWords({ gap, quantity, unit, target }: Pair, t: T): string {
  if (gap === null) return t('figure.pair.unclear');
  if (gap === 0) return t(target.valueHigh === undefined ? 'figure.pair.same' : 'figure.pair.within');
  const size = Math.abs(gap);
  if (quantity !== 'amount' && unit === '%') {
    const points = t('figure.points', { n: inWords(size, t.language), count: size });
    return t(gap > 0 ? 'figure.pair.above' : 'figure.pair.below', { gap: points });
  }
  const word = t.language === 'en' ? unitEn(unit, size) : unit;
  const words = [inWords(size, t.language), word ?? unit].filter((each) => each !== '');
  const amount = words.join(t.language === 'en' ? ' ' : '');
  return t(gap > 0 ? 'figure.pair.more' : 'figure.pair.less', { gap: amount });
}

function pairView(pair: Pair, t: T): HTMLElement {
  const list = el('dl', 'pair');
  for (const side of ['target', 'result'] as const) {
    const figure = pair[side];
    const label = t(side === 'target' ? 'figure.target' : 'figure.actual');
    const when = `${periodWords(figure.period, t.language)} ${label}`;
    list.append(el('div', '', {}, el('dt', '', {}, when), el('dd', '', {}, rowWords(figure, t.language))));
  }
  const words = el('p', 'verdict', {});
  if (pair.verdict)
    words.append(el('span', `pill ${pair.verdict}`, {}, t(`figure.pair.${pair.verdict}`)), ' ');
  words.append(gapWords(pair, t));
  return el('section', 'target', {}, el('h3', 'label', {}, t('figure.pair')), list, words);
}

function scaleView(lines: readonly string[], t: T): HTMLElement {
  const list = el('ul', 'scale');
  for (const line of lines) list.append(el('li', '', {}, ...spoken(line, t.language)));
  return el('section', 'scales', {}, el('h3', 'label', {}, t('figure.scale')), list);
}

/** One part of a figure's card. */
export function figureView(part: FigureCardPart, t: T): HTMLElement {
  switch (part.type) {
    case 'figure':
      return amountView(part, t);
    case 'meaning':
      return meaningView(part, t);
    case 'pair':
      return pairView(part.pair, t);
    case 'scale':
      return scaleView(part.lines, t);
    case 'compare':
      return compareView(part.comparison, t);
  }
}
