/** What a line opens to: what the indicator means, what it hides, what else is said of it here and elsewhere. */
import { useMemo } from 'react';
import type { Figure, Span } from '../../lib/analysis.ts';
import type { KeyIndicator } from '../../lib/figures/key-indicators.ts';
import type { IndicatorCard, PageReading } from '../../lib/reading.ts';
import { useText } from '../app/Providers.tsx';
import { periodWords } from '../app/words.ts';
import { Amount } from './Amount.tsx';
import { Comparison } from './Comparison.tsx';
import { comparisonOf } from './compare.ts';
import './body.css';

interface Props {
  row: KeyIndicator;
  card: IndicatorCard;
  page: PageReading;
  onShow(span: Span): void;
}

export function IndicatorBody({ row, card, page, onShow }: Props) {
  const t = useText();
  const groups = useMemo(
    () => comparisonOf(row, card, page.compared[row.id] ?? [], page.identity.place),
    [row, card, page],
  );
  return (
    <div className="indicator-inner">
      <section>
        <h3 className="label">{t('indicators.means')}</h3>
        <p>{card.means[t.language]}</p>
      </section>
      <section>
        <h3 className="label">{t('indicators.hides')}</h3>
        <p>{card.hides[t.language]}</p>
      </section>
      {row.others.length > 0 && (
        <section>
          <h3 className="label">{t('indicators.here')}</h3>
          <ul className="indicator-more">
            {row.others.map((figure) => (
              <Other key={figure.span[0]} figure={figure} onShow={onShow} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className="label">{t('indicators.elsewhere')}</h3>
        {groups.length === 0 && <p className="indicator-alone">{t('indicators.elsewhere.none')}</p>}
        {groups.map((group) => (
          <Comparison key={`${group.kind} ${group.multi} ${group.rows[0]?.figure.baseUnit}`} group={group} />
        ))}
      </section>
    </div>
  );
}

function Other({ figure, onShow }: { figure: Figure; onShow: Props['onShow'] }) {
  const t = useText();
  const { period, modality, role, what } = figure;
  const facts = [
    period && periodWords(period, t),
    t(modality === 'target' ? 'indicators.target' : 'indicators.result'),
    role === 'growth' || role === 'change' ? t(`indicators.kind.${role}`) : null,
  ];
  return (
    <li>
      <button
        type="button"
        className="figure-go"
        title={t('indicators.go', { what })}
        onClick={() => onShow(figure.span)}
      >
        <span className="serif" lang="zh">
          {what}
        </span>
        <span className="indicator-facts">{facts.filter(Boolean).join(' ')}</span>
        <Amount figure={figure} />
      </button>
    </li>
  );
}
