/** One number of the table, and the way to where the page says it. */
import type { Figure, Span } from '../../lib/analysis.ts';
import { useText } from '../app/Providers.tsx';
import { periodWords } from '../app/words.ts';
import { Amount } from './Amount.tsx';

interface Props {
  figure: Figure | null;
  /** The years that the column is of: a figure of others says so. */
  expected: string | null;
  onShow(span: Span): void;
}

export function FigureCell({ figure, expected, onShow }: Props) {
  const t = useText();
  if (!figure) {
    return (
      <td className="figure-cell figure-none">
        <span aria-hidden="true">–</span>
        <span className="unseen">{t('indicators.none')}</span>
      </td>
    );
  }
  const { period } = figure;
  return (
    <td className="figure-cell">
      <button
        type="button"
        className="figure-go"
        title={t('indicators.go', { what: figure.what })}
        onClick={() => onShow(figure.span)}
      >
        <Amount figure={figure} />
        {period !== expected && (
          <small className="figure-period">
            {period ? periodWords(period, t) : t('indicators.noPeriod')}
          </small>
        )}
      </button>
    </td>
  );
}
