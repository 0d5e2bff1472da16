/** Why a tab shows no report, and what the reader can do about it. */

import type { UiKey } from '../../lib/extension/locale.ts';
import type { Failure, TabState, UnreadReason } from '../../lib/extension/protocol.ts';
import { useText } from '../app/Providers.tsx';
import { Why } from '../header/Why.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  state: Exclude<TabState, { kind: 'report' }>;
  busy: boolean;
  error?: Failure | undefined;
  onRead(): void;
}

const WORDS: Record<UnreadReason | 'other', { title: UiKey; text: UiKey; canRead: boolean }> = {
  other: { title: 'state.other', text: 'state.other.text', canRead: true },
  'not-detected': { title: 'state.notDetected', text: 'state.notDetected.text', canRead: true },
  'not-official': { title: 'state.notOfficial', text: 'state.notOfficial.text', canRead: true },
  'site-off': { title: 'state.siteOff', text: 'state.siteOff.text', canRead: false },
  'too-large': { title: 'state.tooLarge', text: 'state.tooLarge.text', canRead: false },
  failed: { title: 'state.failed', text: 'state.failed.text', canRead: true },
  'no-access': { title: 'state.noAccess', text: 'state.noAccess.text', canRead: false },
};

export function Unread({ state, busy, error, onRead }: Props) {
  const t = useText();
  const words = WORDS[state.kind === 'other' ? 'other' : state.reason];
  return (
    <Notice title={t(words.title)} text={t(words.text)}>
      {state.kind === 'other' && <Why identity={state.page.identity} />}
      {words.canRead && state.tabId !== null && (
        <div className="notice-actions">
          <button type="button" className="button" disabled={busy} onClick={onRead}>
            {t(busy ? 'state.reading' : 'state.readAnyway')}
          </button>
        </div>
      )}
      {error && (
        <p className="notice-error" role="alert">
          {t(`error.${error.code}`)}
        </p>
      )}
    </Notice>
  );
}
