/** The table itself: each indicator a group of lines that share a kind, so that a rate stands beside a rate. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Span } from '../../lib/analysis.ts';
import type { KeyIndicator } from '../../lib/figures/key-indicators.ts';
import type { PageReading } from '../../lib/reading.ts';
import { useText } from '../app/Providers.tsx';
import { periodWords, titleOf } from '../app/words.ts';
import { IndicatorRows } from './IndicatorRows.tsx';
import './table.css';

interface Props {
  page: PageReading;
  rows: readonly KeyIndicator[];
  onShow(span: Span): void;
}

export function IndicatorTable({ page, rows, onShow }: Props) {
  const t = useText();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const table = useRef<HTMLTableElement>(null);
  const { reviews, plans } = page.identity;
  const toggle = (id: string) => setOpen((now) => now.symmetricDifference(new Set([id])));

  // Arrows lead from line to line as in the glossary; Tab keeps its usual order.
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(table.current?.querySelectorAll<HTMLElement>('.indicator-toggle') ?? [])];
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { ArrowDown: all[at + 1], ArrowUp: all[at - 1], Home: all[0], End: all.at(-1) }[event.key];
    if (!to) return;
    event.preventDefault();
    to.focus();
    to.scrollIntoView?.({ block: 'nearest' });
  };

  return (
    <table ref={table} className="indicators-table" onKeyDown={onKeyDown}>
      <caption className="unseen">{t('indicators.caption', { title: titleOf(page.identity, t) })}</caption>
      <thead className="indicators-columns">
        <tr>
          <th scope="col">{t('indicators.name')}</th>
          <th scope="col">
            <span className="unseen">{t('indicators.kind')}</span>
          </th>
          <th scope="col">
            {t('indicators.result')} {reviews && <small>{periodWords(reviews, t)}</small>}
          </th>
          <th scope="col">
            {t('indicators.target')} {plans && <small>{periodWords(plans, t)}</small>}
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <IndicatorRows
          key={row.id}
          row={row}
          page={page}
          open={open.has(row.id)}
          onToggle={() => toggle(row.id)}
          onShow={onShow}
        />
      ))}
    </table>
  );
}
