/** The way to a statement's source: to the open page, else how to find it; and what is copied with it. */
import { useId, useState } from 'react';
import { callBackground } from '../../lib/extension/messages.ts';
import type { ReportRef, StatementMark } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { copyText } from '../indicators/save.ts';
import { Reference } from './Reference.tsx';
import './source.css';

interface Props {
  report: string;
  source: ReportRef;
  section: readonly string[];
  mark: StatementMark;
  /** The report is open in a tab. */
  open: boolean;
  /** What the links are about, for those who hear them alone. */
  about: string;
  /** What is copied: the words and where they are from. */
  taken(): string;
}

type Said = { text: string; failed: boolean } | null;

export function SourceActions({ report, source, section, mark, open, about, taken }: Props) {
  const t = useText();
  const id = useId();
  const [shown, setShown] = useState(false);
  const [said, setSaid] = useState<Said>(null);

  const go = async () => {
    const answer = await callBackground('openSource', { report, mark });
    if (answer.ok && answer.value === 'shown') {
      setSaid({ text: t('source.shown'), failed: false });
      return;
    }
    // The page cannot take us there: then at least by hand.
    setShown(true);
    setSaid({
      text: answer.ok
        ? t(`source.${answer.value}`)
        : t('go.failed', { reason: t(`error.${answer.error.code}`) }),
      failed: true,
    });
  };
  const copy = () =>
    copyText(taken()).then(
      () => setSaid({ text: t('source.copied'), failed: false }),
      () => setSaid({ text: t('source.copy.failed'), failed: true }),
    );

  return (
    <div className="source">
      <div className="source-actions">
        {open && (
          <button
            type="button"
            className="source-go"
            aria-label={t('source.go.of', { about })}
            onClick={() => void go()}
          >
            {t('source.go')}
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M4 2.5h5.5V8M9.5 2.5l-7 7" />
            </svg>
          </button>
        )}
        <button
          type="button"
          aria-expanded={shown}
          aria-controls={id}
          aria-label={t('source.reference.of', { about })}
          onClick={() => setShown(!shown)}
        >
          {t('source.reference')}
        </button>
        <button type="button" aria-label={t('source.copy.of', { about })} onClick={() => void copy()}>
          {t('source.copy')}
        </button>
      </div>
      <p className="source-said" role="status" data-failed={said?.failed || undefined}>
        {said?.text}
      </p>
      <div id={id} hidden={!shown}>
        {shown && <Reference source={source} section={section} open={open} />}
      </div>
    </div>
  );
}
