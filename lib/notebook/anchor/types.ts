import type { Section, Span } from '../../analysis.ts';
import type { Colour, PassageDraft, SavedPassage } from '../types.ts';
import type { ReportIdentity } from './identity.ts';

/** How a passage is found again: what of a saved passage says where it stood. */
export type Anchor = Pick<PassageDraft, 'quote' | 'position' | 'section' | 'sectionMark' | 'paragraphMark'>;

/** What of a saved passage is needed to find it on a page. */
export type AnchorInput = Pick<SavedPassage, 'id' | keyof Anchor> & {
  source: { readonly report: ReportIdentity | null };
};

/** What is known of the page besides its squeezed text. */
export interface PageContext {
  /** Null where the page is no report. */
  identity: ReportIdentity | null;
  sections: readonly Section[];
  /** Ascending; printed lines already joined. */
  paragraphs: readonly Span[];
  /** Note markers, superscripts, page numbers and a site's own lines: no words of the report. */
  skip?: readonly Span[];
}

/**
 * - exact: the same words, in their place or where nothing else could be meant
 * - moved: the same words once, but neither their surroundings nor their section
 * - changed: their place, other words, every figure, year, bound, direction and denial the same
 * - ambiguous: several places are as good
 * - missing: none of these; also where the place now states another figure
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'missing';

/** A run of a difference between what was saved (`removed`) and what stands on the page (`added`). */
export interface DifferenceRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Why a passage is missing: the page is of another report, states other facts in its place, or lost it. */
export type MissingReason = 'other-report' | 'other-facts' | 'gone';

export interface Anchored {
  id: string;
  state: AnchorState;
  /** In the page's squeezed text; null for `ambiguous` and `missing`. */
  span: Span | null;
  /** The parts to paint where something was put between them; without it the span is one piece. */
  pieces?: readonly Span[];
  /** 0..1: words, surroundings, section and position together. */
  score: number;
  /** For `changed`. */
  difference?: readonly DifferenceRun[];
  /** For `ambiguous`: the places, at most five, best first. */
  candidates?: readonly Span[];
  /** For `missing`. */
  reason?: MissingReason;
  /** For `missing`: what stands there now. To be offered to the reader, never painted as the passage. */
  nearest?: { span: Span; score: number; difference: readonly DifferenceRun[] };
}

/** What the page side paints. */
export interface SavedMark {
  id: string;
  span: Span;
  pieces?: readonly Span[];
  state: 'exact' | 'moved' | 'changed';
  colour: Colour;
}
