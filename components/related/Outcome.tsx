/**
 * How the search went, in a line that is there from the beginning, so that a screen reader hears it change: how
 * many statements were found, that there are none and why, or that they are still being looked for.
 */
import { useText } from '../app/Providers.tsx';
import { reportsIn } from './groups.ts';
import type { Answered } from './use-related.ts';

interface Props {
  /** Null while nothing is known. */
  answered: Answered | null;
  waiting: boolean;
}

export function Outcome({ answered, waiting }: Props) {
  const t = useText();
  return (
    <div role="status">
      {waiting && <span className="unseen">{t('related.asking')}</span>}
      {answered && <Found answer={answered.answer} />}
    </div>
  );
}

function Found({ answer: { results, silent } }: Pick<Answered, 'answer'>) {
  const t = useText();
  if (results.length > 0) {
    const words = t('related.count', { count: results.length, reports: reportsIn(results) });
    return <p className="related-count label">{words}</p>;
  }
  return (
    <div className="related-none">
      <p>{t(silent ? `related.silent.${silent}` : 'related.none')}</p>
      {!silent && <p className="label">{t('related.none.hint')}</p>}
    </div>
  );
}
