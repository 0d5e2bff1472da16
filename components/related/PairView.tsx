/** Figures side by side: those of the passage, and those of the statement. */
import type { ReactNode } from 'react';
import type { Passage, RelatedView } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import type { Pair } from './pair.ts';
import { spokenOf, whoseOf } from './words.ts';

interface Props {
  pair: Pair;
  passage: Passage;
  related: RelatedView;
}

export function PairView({ pair, passage, related }: Props) {
  const t = useText();
  const { report } = passage;
  const periods = new Set(pair.here.map(({ period }) => period));
  const [period = null] = periods.size === 1 ? periods : [];
  return (
    <dl className="pair">
      <Side whose={report?.place ? whoseOf(report, t) : t('related.pair.here')} period={period} own>
        {pair.here.map(({ span, raw, modality }) => (
          <Amount key={span[0]} text={raw} target={modality === 'target'} />
        ))}
      </Side>
      <Side whose={whoseOf(related.source, t)} period={related.period}>
        {pair.there.map((figure) => (
          <Amount key={figure} text={figure} target={related.stance === 'planned'} />
        ))}
      </Side>
    </dl>
  );
}

interface SideProps {
  whose: string;
  /** The years that the figures are of, where that is known: unequal ones are not to be compared as equal. */
  period: string | null;
  own?: boolean;
  children: ReactNode;
}

function Side({ whose, period, own, children }: SideProps) {
  const t = useText();
  return (
    <div className="pair-side" data-own={own || undefined}>
      <dt>
        <span lang="zh">{whose}</span>
        {period && <span className="pair-period">{spokenOf(period, t)}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Amount({ text, target }: { text: string; target: boolean }) {
  const t = useText();
  return (
    <span className="pair-amount">
      {target && <small>{t('indicators.target')} </small>}
      <span lang="zh">{text}</span>
    </span>
  );
}
