/** The real reports, for tests that need them: read from REPORTS_DIR, and missed loudly. */
import { test } from 'vitest';
import { REPORT_IDS, readSource, reportsDir } from '../../tools/data/sources.ts';

const dir = reportsDir();
if (!dir) {
  console.warn('\n!! The source reports are missing: set REPORTS_DIR. Tests on real reports are SKIPPED.\n');
}

/** `test` that is skipped, and says so, where the real reports are missing. */
export const testOnReports = test.skipIf(!dir);

export const IDS = REPORT_IDS;
export type ReportId = (typeof REPORT_IDS)[number];

/** The raw text of a real report. */
export function rawReport(id: ReportId): string {
  if (!dir) throw new Error('no REPORTS_DIR');
  return readSource(dir, id);
}
