/** Where a passage is from, and when it was kept. */
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { useApp } from '../app/Providers.tsx';
import { dateWords } from '../app/words.ts';
import { OpenPage } from './OpenPage.tsx';
import { timeWords, useNotebookText } from './text.ts';

/** What a browser may be led to from here: a record may have come in from a file. */
const LINKABLE = /^(?:https?|ftp):/i;

export function Source({ passage }: { passage: SavedPassage }) {
  const { language } = useApp();
  const n = useNotebookText();
  const { source, created, updated } = passage;
  return (
    <section className="detail-part">
      <h3 className="label">{n('detail.source')}</h3>
      <OpenPage passage={passage} />
      <dl className="source-facts">
        {source.report?.speaker && <Fact name={n('source.speaker')} value={source.report.speaker} />}
        <Fact name={n('source.title')} value={source.title} />
        {source.url !== '' && (
          <div>
            <dt>{n('source.address')}</dt>
            <dd className="address">
              {LINKABLE.test(source.url) ? (
                <a href={source.url} target="_blank" rel="noreferrer">
                  {source.url}
                </a>
              ) : (
                source.url
              )}
            </dd>
          </div>
        )}
        <Fact name={n('source.accessed')} value={dateWords(source.accessed, language)} />
        <Fact name={n('source.saved')} value={timeWords(created, language)} />
        {updated !== created && <Fact name={n('source.updated')} value={timeWords(updated, language)} />}
      </dl>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
