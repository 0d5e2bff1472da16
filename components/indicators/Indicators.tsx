/** The tab of key indicators: what the report says it reached beside what it sets out to reach. */
import { useMemo, useState } from 'react';
import { useText } from '../app/Providers.tsx';
import type { TabProps } from '../panel/tabs.ts';
import { Filter, type FilterValue, passes } from './Filter.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { Legend } from './Legend.tsx';
import { TakeAway } from './TakeAway.tsx';
import { indicatorsOf } from './words.ts';
import './indicators.css';

export function Indicators({ page, onShow }: TabProps) {
  const t = useText();
  const rows = useMemo(() => indicatorsOf(page), [page]);
  const [filter, setFilter] = useState<FilterValue>('all');
  const shown = rows.filter((row) => passes(row, filter));

  if (rows.length === 0) {
    return (
      <div className="indicators-empty">
        <h2 className="unseen">{t('tab.indicators')}</h2>
        <p>{t('indicators.empty')}</p>
        <p className="label">{t('indicators.empty.hint')}</p>
      </div>
    );
  }
  return (
    <div className="indicators">
      <h2 className="unseen">{t('tab.indicators')}</h2>
      <div className="indicators-tools">
        <Filter rows={rows} value={filter} onChange={setFilter} />
        <TakeAway page={page} rows={shown} />
      </div>
      <IndicatorTable page={page} rows={shown} onShow={onShow} />
      <Legend page={page} rows={shown} />
    </div>
  );
}
