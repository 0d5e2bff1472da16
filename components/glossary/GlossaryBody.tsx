/** What an opened line of the glossary says: our explanation, then the page's own words. */
import type { GlossaryCard } from '../../lib/extension/protocol.ts';
import { useText } from '../app/Providers.tsx';
import type { GlossaryItem } from './items.ts';
import { Marked } from './Marked.tsx';

export function GlossaryBody({ item, query }: { item: GlossaryItem; query: string }) {
  const t = useText();
  const several = item.cards.length > 1;
  return (
    <>
      {item.cards.map((card) => (
        <section key={card.id}>
          {several && (
            <h4 className="entry-sub">
              <span className="serif" lang="zh">
                {card.term}
              </span>
              {card.en && (
                <span className="entry-en" lang="en">
                  {card.en}
                </span>
              )}
            </h4>
          )}
          <Explanation card={card} query={query} />
        </section>
      ))}
      {item.note?.text && (
        <section>
          <p className="label">{t('terms.note', { n: item.note.n })}</p>
          <blockquote className="entry-quote serif" lang="zh">
            <Marked text={item.note.text} query={query} />
          </blockquote>
        </section>
      )}
      {item.cards.map((card) => (
        <Elsewhere key={card.id} card={card} />
      ))}
    </>
  );
}

function Explanation({ card, query }: { card: GlossaryCard; query: string }) {
  const t = useText();
  return (
    <>
      <p className="label">{t('terms.plain')}</p>
      {t.language === 'en' && card.enText && (
        <p lang="en">
          <Marked text={card.enText} query={query} />
        </p>
      )}
      {t.language === 'en' && card.enText && card.zh && <p className="label">{t('terms.plain.other')}</p>}
      {card.zh && (
        <p lang="zh">
          <Marked text={card.zh} query={query} />
        </p>
      )}
    </>
  );
}

function Elsewhere({ card }: { card: GlossaryCard }) {
  const t = useText();
  if (card.elsewhere.length === 0) return null;
  return (
    <div className="entry-elsewhere">
      <span className="label">{t('terms.elsewhere')}</span>
      <ul>
        {card.elsewhere.map(({ report, place, year, note }) => (
          <li key={report}>
            {note === undefined
              ? t('terms.elsewhere.report', { place, year })
              : t('terms.elsewhere.note', { place, year, note })}
          </li>
        ))}
      </ul>
    </div>
  );
}
