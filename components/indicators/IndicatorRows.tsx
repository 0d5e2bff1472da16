/** The lines of one indicator, and what they open to. */
import { useId } from 'react';
import type { Span } from '../../lib/analysis.ts';
import type { KeyIndicator } from '../../lib/figures/key-indicators.ts';
import type { PageReading } from '../../lib/reading.ts';
import { useText } from '../app/Providers.tsx';
import { FigureCell } from './FigureCell.tsx';
import { IndicatorBody } from './IndicatorBody.tsx';
import { KINDS, nameOf, reportNames } from './words.ts';

interface Props {
  row: KeyIndicator;
  page: PageReading;
  open: boolean;
  onToggle(): void;
  onShow(span: Span): void;
}

export function IndicatorRows({ row, page, open, onToggle, onShow }: Props) {
  const t = useText();
  const id = useId();
  const card = page.indicators[row.id];
  if (!card) return null;
  const kinds = KINDS.filter((kind) => row.result[kind] ?? row.target[kind]);
  const { reviews, plans } = page.identity;
  const said = reportNames(row, card);

  return (
    <tbody className="indicator" data-open={open || undefined}>
      {kinds.map((kind, index) => (
        <tr key={kind}>
          {index === 0 && (
            <th scope="rowgroup" className="indicator-head" rowSpan={kinds.length}>
              <button
                type="button"
                className="indicator-toggle"
                aria-expanded={open}
                aria-controls={`${id}-body`}
                onClick={onToggle}
              >
                <span className="indicator-name">{nameOf(card, t.language)}</span>
                {/* The joiner keeps the arrow from a line of its own. */}
                {card.better !== 'context' && (
                  <span className="indicator-better" title={t(`indicators.better.${card.better}`)}>
                    <span aria-hidden="true">{card.better === 'up' ? '\u2060↑' : '\u2060↓'}</span>
                    <span className="unseen">{t(`indicators.better.${card.better}`)}</span>
                  </span>
                )}
                {said.map((what) => (
                  <span key={what} className="indicator-said serif" lang="zh">
                    {what}
                  </span>
                ))}
                {row.others.length > 0 && (
                  <span className="indicator-others">
                    {t('indicators.others', { count: row.others.length })}
                  </span>
                )}
              </button>
            </th>
          )}
          <th scope="row" className="indicator-kind">
            {t(`indicators.kind.${kind}`)}
          </th>
          <FigureCell figure={row.result[kind]} expected={reviews} onShow={onShow} />
          <FigureCell figure={row.target[kind]} expected={plans} onShow={onShow} />
        </tr>
      ))}
      <tr id={`${id}-body`} className="indicator-body" hidden={!open}>
        <td className="indicator-body-cell" colSpan={4}>
          {open && <IndicatorBody row={row} card={card} page={page} onShow={onShow} />}
        </td>
      </tr>
    </tbody>
  );
}
