/** The terms of a passage with the explanations that were kept with it. */
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { useNotebookText } from './text.ts';

export function TermList({ terms }: { terms: SavedPassage['terms'] }) {
  const n = useNotebookText();
  if (terms.length === 0) return null;
  return (
    <section className="detail-part">
      <h3 className="label">{n('detail.terms')}</h3>
      <dl className="terms">
        {terms.map(({ term, explanation }) => (
          <div key={term}>
            <dt className="serif" lang="zh">
              {term}
            </dt>
            <dd lang="zh">{explanation}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
