/** The tab of saved passages: those of this page, where each stands now, and the way into the notebook. */
import { openNotebook } from '../../lib/extension/tabs.ts';
import { useText } from '../app/Providers.tsx';
import type { TabProps } from '../panel/tabs.ts';
import { Trouble } from '../related/Trouble.tsx';
import { AnchorWords } from './AnchorWords.tsx';
import { useNotebookText } from './text.ts';
import { type SavedHere, useSaved } from './use-saved.ts';
import './saved-tab.css';

export function SavedTab({ page, tabId, frameId, onShow }: TabProps) {
  const t = useText();
  const n = useNotebookText();
  const { saved, retry } = useSaved(page, tabId, frameId);
  const here = saved.phase === 'answered' ? saved.here : [];
  return (
    <div className="saved-tab">
      <h2 className="unseen">{t('tab.saved')}</h2>
      <p className="saved-head">
        <span className="label" role="status">
          {saved.phase === 'answered' && here.length > 0 && n('saved.count', { count: here.length })}
        </span>
        <button type="button" className="link" onClick={() => openNotebook()}>
          {n('saved.open')}
        </button>
      </p>
      {saved.phase === 'failed' && (
        <Trouble title={n('saved.failed')} text={t(`error.${saved.code}`)} onRetry={retry} />
      )}
      {saved.phase === 'answered' && here.length === 0 && (
        <div className="saved-none">
          <p>{n('saved.none')}</p>
          <p className="label">{n('saved.none.hint')}</p>
        </div>
      )}
      <ul>
        {here.map((each) => (
          <Item key={each.passage.id} saved={each} onShow={onShow} />
        ))}
      </ul>
    </div>
  );
}

function Item({ saved: { passage, found }, onShow }: { saved: SavedHere; onShow: TabProps['onShow'] }) {
  const n = useNotebookText();
  const { id, quote, note, tags, colour } = passage;
  // Of several places the likeliest; that it is one of several is said beside it.
  const span = found?.span ?? found?.candidates?.[0] ?? null;
  return (
    <li className="saved" data-colour={colour}>
      <p className="saved-quote serif clamped" lang="zh">
        {quote.text}
      </p>
      {note && <p className="saved-note by-hand clamped">{note}</p>}
      {found && found.state !== 'exact' && <AnchorWords anchored={found} />}
      <p className="saved-foot">
        {tags.map((tag) => (
          <span key={tag} className="tag saved-tag">
            {tag}
          </span>
        ))}
        <span className="saved-ways">
          {span && (
            <button type="button" className="link" onClick={() => onShow(span)}>
              {n('saved.show')}
            </button>
          )}
          <button type="button" className="link" onClick={() => openNotebook(id)}>
            {n('saved.edit')}
          </button>
        </span>
      </p>
    </li>
  );
}
