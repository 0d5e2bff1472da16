/** While the page is being read. It stands for ten seconds at most: then the call gives up. */
import { useText } from '../app/Providers.tsx';
import { Seal } from '../header/Seal.tsx';
import './notice.css';

export function Loading() {
  const t = useText();
  return (
    <div className="loading" role="status">
      <Seal size={32} />
      <h1 className="loading-words">{t('state.loading')}</h1>
      <i aria-hidden="true" />
    </div>
  );
}
