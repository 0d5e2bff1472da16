/** The passage that is being read: where it comes from, and its beginning. */
import { type ReactNode, useId, useState } from 'react';
import type { Passage } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { innermost, originWords, sectionLine } from './words.ts';

/** Units that three lines of a narrow panel show; a longer passage can be opened. */
const SHORT = 66;

interface Props {
  passage: Passage;
  /** Only its beginning was compared. */
  cut: boolean;
  /** What came of what was done with it. */
  said?: ReactNode;
  /** What can be done with it. */
  children?: ReactNode;
}

export function PassageCard({ passage, cut, said, children }: Props) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const long = passage.text.length > SHORT;
  const section = innermost(passage.section);
  return (
    <section className="passage" aria-labelledby={`${id}-origin`}>
      <div className="passage-head">
        <h3 id={`${id}-origin`} className="label">
          {originWords(passage, t)}
        </h3>
        {section && (
          <span className="passage-section" lang="zh" title={sectionLine(passage.section)}>
            {section}
          </span>
        )}
        <div className="passage-actions">
          {long && (
            <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
              {t(open ? 'related.passage.less' : 'related.passage.more')}
            </button>
          )}
          {children}
        </div>
      </div>
      <blockquote
        id={id}
        className={open ? 'passage-text serif' : 'passage-text serif clamped'}
        lang="zh"
        data-open={open || undefined}
      >
        {passage.text}
      </blockquote>
      {said}
      {cut && <p className="passage-cut label">{t('related.cut')}</p>}
    </section>
  );
}
