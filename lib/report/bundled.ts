import reports from '../../data/reports.json' with { type: 'json' };
import type { BundledReport } from '../../data/schema.ts';

export type { BundledReport };

/** What the project carries of the five reports: facts, never their text. */
export const BUNDLED = reports as unknown as readonly BundledReport[];

/** A bundled report by its id. */
export function bundledReport(id: string | null): BundledReport | undefined {
  return BUNDLED.find((report) => report.id === id);
}
