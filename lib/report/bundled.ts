import reports from '../../data/reports.json' with { type: 'json' };
import type { Level, Part } from '../analysis.ts';

/** What the project carries of a report: facts, never its text. */
export interface BundledReport {
  id: string;
  place: string;
  level: Level;
  path: string[];
  title: string;
  delivered: string | null;
  reviews: string;
  plans: string;
  speaker: string | null;
  /** How many notes of its own it has. */
  notes: number;
  outline: { title: string; depth: number; part: Part }[];
  /** Units of its squeezed text, and their SHA-256 in hex. */
  length: number;
  sha256: string;
  fingerprint: number[];
}

export const BUNDLED = reports as readonly BundledReport[];

/** A bundled report by its id. */
export function bundledReport(id: string | null): BundledReport | undefined {
  return BUNDLED.find((report) => report.id === id);
}
