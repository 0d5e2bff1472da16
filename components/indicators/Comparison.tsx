/** The same indicator across reports: a table whose middle column is a chart. Results solid, targets dashed. */
import { useText } from '../app/Providers.tsx';
import { periodWords } from '../app/words.ts';
import { Amount } from './Amount.tsx';
import type { ComparedGroup, ComparedRow } from './compare.ts';

export function Comparison({ group }: { group: ComparedGroup }) {
  const t = useText();
  const { kind, multi, zero, rows } = group;
  const title = t(`indicators.kind.${kind}`);
  return (
    <table className="compared">
      <caption>{multi ? t('indicators.compared.multi', { kind: title }) : title}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('indicators.place')}</th>
          <th scope="col">{t('indicators.chart')}</th>
          <th scope="col">{title}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report may state the same twice, and rows never move
          <Row key={index} row={row} zero={zero} alone={multi || rows.length === 1} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: ComparedRow;
  zero: number;
  /** Nothing to measure it by, or several years of which nobody knows what they add up to: no bar. */
  alone: boolean;
}

function Row({ row: { place, figure, own, bar }, zero, alone }: RowProps) {
  const t = useText();
  const target = figure.modality === 'target';
  return (
    <tr className="compared-row" data-own={own || undefined} data-target={target || undefined}>
      <th scope="row" className="compared-whose" title={figure.what}>
        {place && <span lang="zh">{place}</span>} {figure.period && periodWords(figure.period, t)}
      </th>
      <td className="compared-chart">
        <span className="compared-bar" aria-hidden="true">
          {zero > 0 && <span className="compared-zero" style={{ insetInlineStart: `${zero}%` }} />}
          {!alone && <i style={{ insetInlineStart: `${bar.from}%`, width: `${bar.to - bar.from}%` }} />}
        </span>
      </td>
      <td className="compared-amount">
        {target ? <span className="compared-side">{t('indicators.target')}</span> : null}
        {!target && <span className="unseen">{t('indicators.result')} </span>}
        <Amount figure={figure} />
      </td>
    </tr>
  );
}
