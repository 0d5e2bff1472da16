/** A number with comparator and unit; the comparator is seen as a sign and heard as a word. */
import type { Stated } from '../../lib/figures/words.ts';
import { useText } from '../app/Providers.tsx';
import { cellAmount, symbolOf } from './words.ts';

export function Amount({ figure }: { figure: Stated }) {
  const t = useText();
  const { cmp, number, unit } = cellAmount(figure, t.language);
  return (
    <span className="amount">
      {cmp !== 'eq' && (
        <>
          <span className="amount-sign" aria-hidden="true">
            {symbolOf(cmp)}
          </span>
          <span className="unseen">{t(`cmp.${cmp}`)} </span>
        </>
      )}
      <span className="amount-number">{number}</span>
      {unit && (
        <>
          {t.language === 'en' && ' '}
          <span className="amount-unit">{unit}</span>
        </>
      )}
    </span>
  );
}
