/** What the signs of the table mean: those alone that stand in it. */
import type { Comparator } from '../../lib/analysis.ts';
import { signedComparator } from '../../lib/figures/export.ts';
import type { KeyIndicator } from '../../lib/figures/key-indicators.ts';
import { isMultiYear } from '../../lib/figures/key-period.ts';
import type { PageReading } from '../../lib/reading.ts';
import { useText } from '../app/Providers.tsx';
import { figuresOf, symbolOf } from './words.ts';

const SIGNS: readonly Comparator[] = ['ge', 'gt', 'approx', 'le', 'lt'];
const BETTER = ['up', 'down'] as const;

export function Legend({ page, rows }: { page: PageReading; rows: readonly KeyIndicator[] }) {
  const t = useText();
  const figures = rows.flatMap(({ result, target }) => [...figuresOf(result), ...figuresOf(target)]);
  const used = new Set(figures.map(signedComparator));
  const directions = new Set(rows.map(({ id }) => page.indicators[id]?.better));
  return (
    <div className="indicators-legend">
      <p className="facts">
        {SIGNS.filter((cmp) => used.has(cmp)).map((cmp) => (
          <span key={cmp}>
            {symbolOf(cmp)} {t(`cmp.${cmp}`)}
          </span>
        ))}
        {BETTER.filter((better) => directions.has(better)).map((better) => (
          <span key={better}>
            {better === 'up' ? '↑' : '↓'} {t(`indicators.better.${better}`)}
          </span>
        ))}
      </p>
      {figures.some(({ period }) => isMultiYear(period)) && <p>{t('indicators.multi')}</p>}
      <p>{t('indicators.keys')}</p>
    </div>
  );
}
