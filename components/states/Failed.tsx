/** The page could not be read: why, and a way to try again. */
import type { Failure } from '../../lib/extension/protocol.ts';
import { useText } from '../app/Providers.tsx';
import { Notice } from './Notice.tsx';

export function Failed({ error, onRetry }: { error: Failure; onRetry: () => void }) {
  const t = useText();
  return (
    <div role="alert">
      <Notice title={t('state.error')} text={t(`error.${error.code}`)}>
        <div className="notice-actions">
          <button type="button" className="button primary" onClick={onRetry}>
            {t('state.retry')}
          </button>
        </div>
      </Notice>
    </div>
  );
}
