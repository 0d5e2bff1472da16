/** Shapes shared by the modules that read figures. */
import type { Identity, Section, Span } from '../analysis.ts';

export interface FigureInput {
  /** Squeezed text: NFC, no white space. */
  text: string;
  /** Paragraphs, ascending; printed lines already joined. */
  paragraphs: readonly Span[];
  sections: readonly Section[];
  identity: Pick<Identity, 'place' | 'level' | 'path' | 'delivered' | 'reviews' | 'plans'>;
  /** Note markers and the like: never figures, and no words between words. */
  skip: readonly Span[];
}

/** What kind of thing a unit counts or measures. */
export type UnitKind =
  | 'money'
  | 'measure'
  | 'percent'
  | 'point'
  | 'people'
  | 'count'
  | 'duration'
  | 'times'
  | 'ratio'
  | 'rank'
  | 'other'
  | 'bare';

/** A number with its unit, before anything is known about what it says. */
export interface Amount {
  start: number;
  end: number;
  value: number;
  valueHigh?: number;
  values?: number[];
  /** As printed, with its magnitude, without 余 and 多. */
  unit: string;
  base: number;
  baseUnit: string;
  kind: UnitKind;
  /** 余, 多 or 来 stands inside: more than the number. */
  more: boolean;
  /** Written in Chinese numerals. */
  chinese: boolean;
}

/** The direction that the governing verb gives a number. */
export type Motion = 'up' | 'down' | 'reach' | null;
