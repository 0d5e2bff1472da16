/** Something went wrong within a view: what, why, and a way to try again. */
import { useText } from '../app/Providers.tsx';

interface Props {
  title: string;
  text: string;
  onRetry(): void;
}

export function Trouble({ title, text, onRetry }: Props) {
  const t = useText();
  return (
    <div className="related-none" role="alert">
      <p>{title}</p>
      <p className="label">{text}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('state.retry')}
      </button>
    </div>
  );
}
