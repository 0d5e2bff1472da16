/** Figures side by side: those of the passage, and those of the statement. */
import type { ReactNode } from 'react';
import type { Passage, RelatedView } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import type { Pair } from './pair.ts';
import { whoseOf } from './words.ts';

interface Props {
  pair: Pair;
  passage: Passage;
  related: RelatedView;
}

export function PairView({ pair, passage, related }: Props) {
  const t = useText();
  const { report } = passage;
  return (
    <dl className="pair">
      <Side whose={report?.place ? whoseOf(report, t) : t('related.pair.here')} own>
        {pair.here.map(({ span, raw, modality }) => (
          <Amount key={span[0]} text={raw} target={modality === 'target'} />
        ))}
      </Side>
      <Side whose={whoseOf(related.source, t)}>
        {pair.there.map((figure) => (
          <Amount key={figure} text={figure} target={related.stance === 'planned'} />
        ))}
      </Side>
    </dl>
  );
}

function Side({ whose, own, children }: { whose: string; own?: boolean; children: ReactNode }) {
  return (
    <div className="pair-side" data-own={own || undefined}>
      <dt lang="zh">{whose}</dt>
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
