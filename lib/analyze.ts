import type { Analysis, Source, Span } from './analysis.ts';
import { bundledFigures, placeRecords } from './figures/bundled.ts';
import { comparedFigures, indicatorCard } from './figures/context.ts';
import { readFigures } from './figures/index.ts';
import type { Reading } from './reading.ts';
import { BUNDLED } from './report/bundled.ts';
import { identifyByContent } from './report/fingerprint.ts';
import { readReport } from './report/index.ts';
import { cardsFor } from './terms/cards.ts';
import { findTerms } from './terms/index.ts';

export interface AnalyzeOptions {
  /** Use the bundled dataset's terms and figures; without it the engine alone speaks. Default true. */
  bundle?: boolean;
}

/**
 * Reads a source: what it is, how it is built, its notes, terms and figures. Pure, and safe on any text.
 * A page that is no report gets an analysis too, for a reader who asks for it all the same.
 */
export function analyze(source: Source, { bundle = true }: AnalyzeOptions = {}): Analysis {
  const { identity, sections, notes, document, siteLines } = readReport(source);
  const bundled = identity.kind === 'report' ? identifyByContent(source.text, BUNDLED) : null;
  const { folded, layout } = document;
  const found = findTerms({ folded, layout, sections, notes, identity });
  const terms = bundle
    ? found
    : found.filter((term) => term.source === 'note').map((term) => ({ ...term, entry: null }));
  // Markers, page numbers and a site's own lines are no figures, whatever digits they are made of.
  const skip: Span[] = [
    ...notes.flatMap((note) => note.marks),
    ...layout.furniture,
    ...siteLines,
    ...(source.superscripts ?? []),
  ];
  const own = readFigures({
    text: source.text,
    paragraphs: layout.paragraphs,
    sections,
    identity,
    skip: skip.sort((a, b) => a[0] - b[0]),
  });
  const figures = bundle && bundled ? placeRecords(own, bundledFigures(bundled)) : own;
  return { text: source.text, identity: { ...identity, bundled }, sections, notes, terms, figures };
}

/** Reads a source for whoever shows it: the analysis without the text, and the cards and comparisons that it needs. */
export function read(source: Source): Reading {
  const { text: _, ...analysis } = analyze(source);
  const here = analysis.identity.bundled;
  const measured = [...new Set(analysis.figures.flatMap(({ indicator }) => indicator ?? []))];
  const known = measured.flatMap((id) => indicatorCard(id) ?? []);
  return {
    ...analysis,
    glossary: cardsFor(analysis.terms, here),
    indicators: Object.fromEntries(known.map((card) => [card.id, card])),
    compared: Object.fromEntries(known.map(({ id }) => [id, comparedFigures(id, here)])),
  };
}
