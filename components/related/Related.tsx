/** The tab of related statements: the passage being read, and what the other reports say about the same. */
import { useText } from '../app/Providers.tsx';
import type { TabProps } from '../panel/tabs.ts';
import { CopyQuote } from './CopyQuote.tsx';
import { Outcome } from './Outcome.tsx';
import { PassageCard } from './Passage.tsx';
import { RelatedList } from './RelatedList.tsx';
import { SaveButton, SaveSaid } from './Save.tsx';
import { Trouble } from './Trouble.tsx';
import { usePassage } from './use-passage.ts';
import { useRelated } from './use-related.ts';
import { useSave } from './use-save.ts';
import './related.css';

export function Related({ page, tabId, frameId }: TabProps) {
  const t = useText();
  const { following, retry } = usePassage(tabId, frameId, page);
  return (
    <div className="related-tab">
      <h2 className="unseen">{t('tab.related')}</h2>
      {following.phase === 'lost' && (
        <Trouble title={t('related.lost')} text={t('error.gone')} onRetry={retry} />
      )}
      {following.phase === 'following' && !following.passage && <Nothing />}
      {following.phase === 'following' && following.passage && (
        <About passage={following.passage} page={page} tabId={tabId} frameId={frameId} />
      )}
    </div>
  );
}

/** Nothing is selected, and nothing readable stands in the window. */
function Nothing() {
  const t = useText();
  return (
    <div className="related-none">
      <p>{t('related.nothing')}</p>
      <p className="label">{t('related.nothing.hint')}</p>
    </div>
  );
}

interface AboutProps {
  passage: Parameters<typeof useRelated>[0];
  page: TabProps['page'];
  tabId: number;
  frameId: number;
}

function About({ passage, page, tabId, frameId }: AboutProps) {
  const t = useText();
  const { asked, retry } = useRelated(passage);
  const saved = useSave(tabId, frameId);
  const answered =
    asked.phase === 'answered' ? asked.answered : asked.phase === 'asking' ? asked.before : null;
  return (
    <>
      <PassageCard
        key={passage.text}
        passage={passage}
        cut={asked.phase === 'answered' && asked.answered.answer.cut}
        said={<SaveSaid passage={passage} page={page} {...saved} />}
      >
        <SaveButton passage={passage} {...saved} />
        <CopyQuote passage={passage} page={page} />
      </PassageCard>
      {asked.phase === 'failed' && (
        <Trouble title={t('related.failed')} text={t(`error.${asked.error.code}`)} onRetry={retry} />
      )}
      <Outcome answered={answered} waiting={asked.phase === 'asking' && !answered} />
      {asked.phase === 'asking' && !answered && <Waiting />}
      {answered && <RelatedList answered={answered} busy={asked.phase === 'asking'} />}
    </>
  );
}

/** Lines where the first result will stand; they show only when an answer takes its time. */
function Waiting() {
  return (
    <div className="related-waiting" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
