/** Related statements, grouped by what links them to the passage; what does not agree first. */
import { useId } from 'react';
import type { RelatedView, Relation } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { groupsOf, type RelatedGroup } from './groups.ts';
import { RelatedItem } from './RelatedItem.tsx';
import type { Answered } from './use-related.ts';

interface Props {
  answered: Answered;
  /** A newer question is on its way. */
  busy: boolean;
}

export function RelatedList({ answered: { passage, answer, open }, busy }: Props) {
  return (
    <section className="related" aria-busy={busy} data-busy={busy || undefined}>
      {groupsOf(answer.results).map((group) => (
        <Group key={group.relation} group={group} passage={passage} open={open} />
      ))}
    </section>
  );
}

interface GroupProps {
  group: RelatedGroup;
  passage: Answered['passage'];
  open: Answered['open'];
}

/** Kinds of link whose name alone may be misread. */
const EXPLAINED: readonly Relation[] = ['possible-discrepancy', 'similar'];

function Group({ group: { relation, results }, passage, open }: GroupProps) {
  const t = useText();
  const id = useId();
  return (
    <section className="related-group" data-relation={relation} aria-labelledby={id}>
      <h3 id={id} className="related-kind">
        <span>{t(`relation.${relation}`)}</span>
        {results.length > 1 && <span className="related-number">{results.length}</span>}
      </h3>
      {EXPLAINED.includes(relation) && <p className="related-hint label">{t(hintOf(relation))}</p>}
      <ul>
        {results.map((related) => (
          <RelatedItem
            key={keyOf(related)}
            related={related}
            passage={passage}
            open={open.has(related.report)}
          />
        ))}
      </ul>
    </section>
  );
}

const hintOf = (relation: Relation) =>
  relation === 'similar' ? 'related.hint.similar' : 'related.hint.discrepancy';

const keyOf = ({ report, span }: RelatedView) => `${report} ${span[0]}`;
