/** What the card of any mark says: terms and notes by their own room of lib, figures by theirs. */
import { type FigureCardPart, type FigureSource, figureCard } from '../../lib/figures/card/content.ts';
import {
  type CardContent,
  type CardPart,
  type CardSource,
  cardContent,
  spokenCard,
} from '../../lib/page/card-content.ts';
import type { Mark } from '../../lib/page/marks.ts';
import type { Language } from '../../lib/reading.ts';

export type PageCard = CardContent<CardPart | FigureCardPart>;
export type PageSource = CardSource & FigureSource;

/** What the card of a mark says; null when there is nothing to say. */
export function contentOf(mark: Mark, source: PageSource, language: Language): PageCard | null {
  if (mark.kind !== 'figure') return cardContent(mark, source, language);
  const { title, english, parts } = figureCard(mark.figure, source, language);
  const explained = parts.some(({ type }) => type === 'meaning');
  return {
    mark: mark.id,
    title,
    english,
    kind: `figure.${mark.figure.role}`,
    marker: null,
    parts,
    sources: explained ? ['read', 'indicator'] : ['read'],
  };
}

/** The card in one breath, for a screen reader that hears it without entering it. */
export function spokenContent({ parts }: Pick<PageCard, 'parts'>): string {
  for (const part of parts) {
    if (part.type === 'figure') return part.sentence;
    if (part.type === 'explanation' || part.type === 'note') return spokenCard({ parts: [part] });
  }
  return '';
}
