/** The ledger as a picture: a square for each promise, in the colour of its verdict, and the key to choose by. */
import type { LedgerRow, Verdict } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { tallyOf } from './filter.ts';

interface Props {
  rows: readonly LedgerRow[];
  value: Verdict | 'all';
  onChange(value: Verdict | 'all'): void;
}

export function Tally({ rows, value, onChange }: Props) {
  const t = useText();
  const tally = tallyOf(rows);
  const words = tally.map(({ verdict, count }) => `${t(`verdict.${verdict}`)} ${count}`);
  return (
    <div className="tally">
      <div
        className="tally-units"
        role="img"
        aria-label={`${t('ledger.picture', { count: rows.length })}: ${words.join(', ')}`}
        data-chosen={value === 'all' ? undefined : value}
      >
        {tally.flatMap(({ verdict, count }) =>
          Array.from({ length: count }, (_, at) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: squares are all alike
              key={`${verdict} ${at}`}
              data-verdict={verdict}
              data-off={(value !== 'all' && value !== verdict) || undefined}
            />
          )),
        )}
      </div>
      <fieldset className="tally-key">
        <legend className="unseen">{t('ledger.filter.verdict')}</legend>
        {([{ verdict: 'all', count: rows.length }, ...tally] as const).map(({ verdict, count }) => (
          <label key={verdict} className="tally-chip" data-verdict={verdict}>
            <input
              type="radio"
              name="ledger-verdict"
              checked={value === verdict}
              onChange={() => onChange(verdict)}
            />
            <span>
              {verdict !== 'all' && <i aria-hidden="true" />}
              {t(`verdict.${verdict}`)} <b>{count}</b>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
