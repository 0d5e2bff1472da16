/** What other reports say about the same: as it was when the passage was kept, and as it is now. */
import { useMemo, useState } from 'react';
import type { SavedPassage } from '../../lib/notebook/types.ts';
import type { Passage } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { RelatedList } from '../related/RelatedList.tsx';
import { Trouble } from '../related/Trouble.tsx';
import { useRelated } from '../related/use-related.ts';
import { whoseOf } from '../related/words.ts';
import { useNotebookText } from './text.ts';
import '../related/related.css';

export function Links({ passage }: { passage: SavedPassage }) {
  const t = useText();
  const n = useNotebookText();
  const [asked, setAsked] = useState(false);
  return (
    <section className="detail-part">
      <h3 className="label">{n('detail.links')}</h3>
      {passage.links.length > 0 && !asked && (
        <ul className="links">
          {passage.links.map(({ report, statement, relation, gist, source }) => (
            <li key={`${report} ${statement} ${relation} ${gist}`}>
              <span className="links-relation">{t(`relation.${relation}`)}</span>
              <span className="links-whose serif" lang="zh">
                {whoseOf(source, t)}
              </span>
              {gist && (
                <p className="links-gist" lang="zh">
                  {gist}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked ? (
        <Now passage={passage} />
      ) : (
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {n('links.ask')}
        </button>
      )}
    </section>
  );
}

/** As many units of a passage as are compared, and of what stands around it. */
const LONGEST = 2000;

/** The passage as the question is put. */
function questionOf({ quote, position, source, section, figures }: SavedPassage): Passage {
  return {
    text: quote.exact.slice(0, LONGEST),
    before: quote.prefix,
    after: quote.suffix,
    span: position,
    origin: 'text',
    report: source.report,
    section,
    part: null,
    figures: figures.filter(({ span }) => span[1] <= LONGEST),
    terms: [],
  };
}

function Now({ passage }: { passage: SavedPassage }) {
  const t = useText();
  const n = useNotebookText();
  const question = useMemo(() => questionOf(passage), [passage]);
  const { asked, retry } = useRelated(question);
  const answered =
    asked.phase === 'answered' ? asked.answered : asked.phase === 'asking' ? asked.before : null;
  return (
    <div className="links-now">
      {asked.phase === 'failed' && (
        <Trouble title={t('related.failed')} text={t(`error.${asked.error.code}`)} onRetry={retry} />
      )}
      {asked.phase === 'asking' && !answered && (
        <p className="label" role="status">
          {n('links.asking')}
        </p>
      )}
      {answered && <RelatedList answered={answered} busy={asked.phase === 'asking'} />}
    </div>
  );
}
