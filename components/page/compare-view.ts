/** The same indicator in the reports: a table whose rows carry their bars. The table is the chart's text. */

import type { PageKey, Translate } from '../../lib/extension/locale.ts';
import { type Bar, barsOf } from '../../lib/figures/card/chart.ts';
import type { CompareGroup, CompareRow, Comparison } from '../../lib/figures/card/compare.ts';
import { periodWords } from '../../lib/figures/periods.ts';
import { unitEn } from '../../lib/figures/units-en.ts';
import { rowWords } from '../../lib/figures/words.ts';
import { el, svg } from './dom.ts';
import { disclosure } from './parts.ts';

type T = Translate<PageKey>;

/** Units of the drawing: as wide as it is shown, so that lines stay a pixel. */
const WIDTH = 84;
const HEIGHT = 20;
const THICK = 8;
/** A bar too short to be seen still marks that there is one. */
const LEAST = 1.5;
/** Rows before the rest is folded. */
const MOST_ROWS = 8;

const px = (share: number) => Math.round(share * (WIDTH - 2) * 10) / 10;

/** One bar over the zero line: filled for a result, dashed for a target, a paler end for a range. */
function barView(bar: Bar | null, zero: number, target: boolean): SVGElement {
  const x = String(1 + px(zero));
  const picture = svg('svg', 'bar', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: String(WIDTH),
    height: String(HEIGHT),
    'aria-hidden': 'true',
  });
  picture.append(svg('line', 'zero', { x1: x, x2: x, y1: '0', y2: String(HEIGHT) }));
  const draw = ({ x: left, width }: { x: number; width: number }, kind: string) => {
    // A dashed outline lies half outside its box.
    const inset = target ? 0.5 : 0;
    picture.append(
      svg('rect', `${kind}${target ? ' aim' : ''}`, {
        x: String(1 + px(left) + inset),
        y: String((HEIGHT - THICK) / 2 + inset),
        width: String(Math.max(px(width), LEAST) - inset),
        height: String(THICK - 2 * inset),
        rx: '1.5',
      }),
    );
  };
  if (bar) draw(bar, 'value');
  if (bar?.reach) draw(bar.reach, 'reach');
  return picture;
}

function rowView(row: CompareRow, bar: Bar | null, zero: number, t: T): HTMLTableRowElement {
  const { place, here, own, figure } = row;
  const when = periodWords(figure.period, t.language, true);
  const where =
    place === null ? t('figure.compare.thisReport') : el('span', 'place', { lang: 'zh-CN' }, place);
  const target = figure.modality === 'target';
  const words = rowWords(figure, t.language);
  const amount = target ? t('figure.compare.target', { amount: words }) : words;
  const year = el('span', 'year', {}, when === '' ? t('figure.undated') : when);
  const head = el('th', '', { scope: 'row' }, where, ' ', year);
  if (here) head.append(el('span', 'unseen', {}, ` (${t('figure.compare.here')})`));
  const value = el('span', 'stated', {}, amount);
  return el(
    'tr',
    [here ? 'here' : '', own ? 'own' : ''].filter(Boolean).join(' '),
    {},
    head,
    el('td', '', {}, el('div', 'measure', {}, barView(bar, zero, target), value)),
  );
}

function groupView(group: CompareGroup, t: T): HTMLElement {
  const { zero, bars } = barsOf(group.rows.map(({ bar }) => bar));
  const label = t(`figure.compare.${group.quantity}`);
  const rows = group.rows.map((row, i) => rowView(row, bars[i] ?? null, zero, t));
  const heads = [t('figure.compare.where'), t('figure.compare.value')];
  const table = el(
    'table',
    'compared',
    {},
    el('caption', 'unseen', {}, label),
    el('thead', 'unseen', {}, el('tr', '', {}, ...heads.map((head) => el('th', '', { scope: 'col' }, head)))),
    el('tbody', '', {}, ...rows),
  );
  const box = el('div', 'group', {}, table);
  const later = rows.slice(MOST_ROWS).filter((row) => !row.classList.contains('here'));
  if (later.length > 1) {
    const more = disclosure(t('figure.compare.all', { count: rows.length }), ...later);
    more.addEventListener('click', () => more.remove());
    box.append(more);
  }
  const remark = (key: 'sizes' | 'spans' | 'undated') =>
    box.append(el('p', 'remark', {}, t(`figure.compare.${key}`)));
  if (group.sizes) remark('sizes');
  const units = new Set(group.rows.map(({ figure }) => figure.baseUnit));
  if (units.size > 1 && group.rows.some(({ bar, figure }) => bar !== null && bar.value !== figure.base)) {
    const unit = (t.language === 'en' && unitEn(group.unit, 2)) || group.unit;
    box.append(el('p', 'remark', {}, t('figure.compare.converted', { unit })));
  }
  if (group.rows.some(({ bar, figure }) => bar === null && figure.period !== null)) remark('spans');
  if (group.rows.some(({ bar, figure }) => bar === null && figure.period === null)) remark('undated');
  return box;
}

/** The comparison, or plainly that there is none. Kinds of number apart: amounts never share a scale with growth. */
export function compareView(comparison: Comparison | null, t: T): HTMLElement {
  const heading = el('h3', 'label', {}, t('figure.compare'));
  const section = el('section', 'compare', {}, heading);
  const say = (key: 'none' | 'unsure' | 'otherwise') =>
    section.append(el('p', 'remark', {}, t(`figure.compare.${key}`)));
  if (!comparison) {
    say('unsure');
    return section;
  }
  const { groups, others, kind } = comparison;
  if (!others) say('none');
  const [first, ...rest] = groups;
  const own = first && first.quantity === kind && first.rows.some((row) => row.here) ? first : null;
  if (others && !own?.rows.some((row) => !row.own)) say('otherwise');
  const nameOf = (group: CompareGroup) => t(`figure.compare.${group.quantity}`);
  if (own) {
    heading.append(` · ${nameOf(own)}`);
    section.append(groupView(own, t));
  }
  // One chart at a time, unless what comes first says nothing of other places.
  const folded = own?.rows.some((row) => !row.own) === true;
  for (const group of own ? rest : groups) {
    const view = groupView(group, t);
    section.append(
      folded
        ? disclosure(t('figure.compare.show', { quantity: nameOf(group) }), view)
        : el('h4', 'label', {}, nameOf(group)),
      view,
    );
  }
  return section;
}
