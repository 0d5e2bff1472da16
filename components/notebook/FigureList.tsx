/** The figures of a passage: what each measures, of which period, and what the indicator means and hides. */
import { useState } from 'react';
import type { Figure } from '../../lib/analysis.ts';
import { indicatorCard } from '../../lib/figures/context.ts';
import { periodWords } from '../../lib/figures/periods.ts';
import { amountWords, verbOf } from '../../lib/figures/words.ts';
import { useText } from '../app/Providers.tsx';
import { useNotebookText } from './text.ts';

/** Those that measure something, the known ones first. */
function orderOf(figures: readonly Figure[]): Figure[] {
  const told = figures.filter(({ what, indicator }) => what !== '' || indicator !== null);
  return [...told.filter(({ indicator }) => indicator), ...told.filter(({ indicator }) => !indicator)];
}

export function FigureList({ figures }: { figures: readonly Figure[] }) {
  const n = useNotebookText();
  const shown = orderOf(figures);
  if (shown.length === 0) return null;
  return (
    <section className="detail-part">
      <h3 className="label">{n('detail.figures')}</h3>
      <ul className="figures">
        {shown.map((figure) => (
          <FigureLine key={figure.span.join()} figure={figure} />
        ))}
      </ul>
    </section>
  );
}

/** 增长4.8%: a level and a growth rate of one indicator stand below each other. */
function amountOf(figure: Figure, language: 'zh' | 'en'): string {
  const verb = verbOf(figure, null, language);
  const words = amountWords(figure, language);
  return verb === null ? words : language === 'zh' ? `${verb}${words}` : `${verb} ${words}`;
}

function FigureLine({ figure }: { figure: Figure }) {
  const t = useText();
  const n = useNotebookText();
  const [open, setOpen] = useState(false);
  const card = figure.indicator ? indicatorCard(figure.indicator) : undefined;
  const name = card ? (t.language === 'en' ? card.en : card.zh) : figure.what;
  const period = periodWords(figure.period, t.language);
  return (
    <li>
      <span className="figure-what" lang={card && t.language === 'en' ? 'en' : 'zh'}>
        {card ? (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {name}
          </button>
        ) : (
          name
        )}
      </span>
      <span className="figure-of label">
        {[period, n(`figure.${figure.modality}`)].filter(Boolean).join(' · ')}
      </span>
      <b className="figure-amount">{amountOf(figure, t.language)}</b>
      {open && card && (
        <div className="figure-means">
          <p>{card.means[t.language]}</p>
          <p>
            <span className="label">{n('figure.hides')}</span> {card.hides[t.language]}
          </p>
        </div>
      )}
    </li>
  );
}
