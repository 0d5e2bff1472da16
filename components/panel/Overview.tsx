/** The report at a glance: how long it is, how its parts share it, and its outline. */
import { useText } from '../app/Providers.tsx';
import { glossaryOf } from '../glossary/items.ts';
import { Outline } from '../outline/Outline.tsx';
import { headingSpan, partLengths } from '../outline/tree.ts';
import type { TabProps } from './tabs.ts';
import './overview.css';

/** Characters that a practised reader of Chinese takes in a minute: a round figure, for "about how long". */
const CHARACTERS_PER_MINUTE = 400;

export function Overview({ page, onShow }: TabProps) {
  const t = useText();
  const parts = partLengths(page.sections);
  const length = parts.filter(({ part }) => part !== 'notes').reduce((sum, part) => sum + part.length, 0);
  const numbers = [
    { label: t('overview.terms'), value: glossaryOf(page).length },
    { label: t('overview.notes'), value: page.notes.length },
    { label: t('overview.length'), value: length },
    { label: t('overview.minutes'), value: Math.ceil(length / CHARACTERS_PER_MINUTE) },
  ];
  return (
    <div className="overview">
      <h2 className="unseen">{t('overview.numbers')}</h2>
      <dl className="numbers">
        {numbers.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      <Shares parts={parts} />
      <h2 className="unseen">{t('overview.outline')}</h2>
      <Outline sections={page.sections} onGo={(section) => onShow(headingSpan(section))} />
    </div>
  );
}

function Shares({ parts }: { parts: ReturnType<typeof partLengths> }) {
  const t = useText();
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  if (total === 0) return null;
  const words = parts.map(({ part, length }) =>
    t('overview.share', { part: t(`part.${part}`), percent: Math.round((100 * length) / total) }),
  );
  const label = `${t('overview.shares')}: ${words.join(', ')}`;
  return (
    <div className="shares" role="img" aria-label={label} title={words.join(' · ')}>
      {parts.map(({ part, length }) => (
        <i key={part} data-part={part} style={{ flexGrow: length }} />
      ))}
    </div>
  );
}
