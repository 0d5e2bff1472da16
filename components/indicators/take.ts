/** What is taken away, in words: the cells of a table and the words of a picture. */
import type { Comparator, Figure } from '../../lib/analysis.ts';
import { langTag, type Translate, type UiKey } from '../../lib/extension/locale.ts';
import {
  COLUMNS,
  cellsOf,
  type ExportWords,
  exportLines,
  fileName,
  signedComparator,
} from '../../lib/figures/export.ts';
import type { KeyIndicator } from '../../lib/figures/key-indicators.ts';
import { isMultiYear } from '../../lib/figures/key-period.ts';
import type { PageReading } from '../../lib/reading.ts';
import { factsOf, periodWords, titleOf, yearOf } from '../app/words.ts';
import { NONE, type PictureWords } from './picture.ts';
import { cellText, figuresOf, KINDS, nameOf, reportNames, symbolOf } from './words.ts';

type Text = Translate<UiKey>;

const SIGNS: readonly Comparator[] = ['eq', 'approx', 'gt', 'ge', 'lt', 'le'];

/** Header and rows of the table, for CSV and TSV. */
export function tableCells(page: PageReading, rows: readonly KeyIndicator[], t: Text): string[][] {
  const words: ExportWords = {
    columns: Object.fromEntries(
      COLUMNS.map((column) => [column, t(`take.column.${column}`)]),
    ) as ExportWords['columns'],
    sides: { result: t('indicators.result'), target: t('indicators.target') },
    comparators: Object.fromEntries(SIGNS.map((cmp) => [cmp, t(`cmp.${cmp}`)])) as ExportWords['comparators'],
    change: t('indicators.kind.change'),
  };
  const nameOfId = (id: string) => {
    const card = page.indicators[id];
    return card ? nameOf(card, t.language) : id;
  };
  const { title, url, identity } = page;
  return cellsOf(exportLines(rows, { place: identity.place, title, url, nameOf: nameOfId }, words), words);
}

/** 乐平市-2023-指标.csv */
export const tableName = ({ identity }: PageReading, extension: string, t: Text): string =>
  fileName([identity.place, yearOf(identity), t('tab.indicators')], extension);

/** The words of the picture. */
export function pictureWords(page: PageReading, rows: readonly KeyIndicator[], t: Text): PictureWords {
  const { identity, title, url, indicators } = page;
  const { reviews, plans } = identity;
  const cell = (figure: Figure | null, expected: string | null) => {
    if (!figure) return NONE;
    const { period } = figure;
    const years = period === expected ? '' : period ? periodWords(period, t) : t('indicators.noPeriod');
    return years ? `${years} ${cellText(figure, t.language)}` : cellText(figure, t.language);
  };
  const column = (key: 'indicators.result' | 'indicators.target', period: string | null) =>
    period ? `${t(key)} ${periodWords(period, t)}` : t(key);
  const figures = rows.flatMap(({ result, target }) => [...figuresOf(result), ...figuresOf(target)]);
  const used = new Set(figures.map(signedComparator));
  const signs = SIGNS.filter((cmp) => cmp !== 'eq' && used.has(cmp)).map(
    (cmp) => `${symbolOf(cmp)} ${t(`cmp.${cmp}`)}`,
  );
  return {
    title: `${titleOf(identity, t)} · ${t('take.picture.title')}`,
    subtitle: factsOf(identity, t).join(' · '),
    columns: {
      name: t('indicators.name'),
      result: column('indicators.result', reviews),
      target: column('indicators.target', plans),
    },
    rows: rows.flatMap((row) => {
      const card = indicators[row.id];
      if (!card) return [];
      return {
        name: nameOf(card, t.language),
        said: reportNames(row, card).join('，'),
        lines: KINDS.filter((kind) => row.result[kind] ?? row.target[kind]).map((kind) => ({
          kind: t(`indicators.kind.${kind}`),
          result: cell(row.result[kind], reviews),
          target: cell(row.target[kind], plans),
        })),
      };
    }),
    foot: [
      signs.join(' · '),
      figures.some(({ period }) => isMultiYear(period)) ? t('indicators.multi') : '',
      t('take.source', { title: title || titleOf(identity, t), url }),
    ].filter((line) => line !== ''),
    lang: langTag(t.language),
  };
}
