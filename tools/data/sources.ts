/** The source reports on this machine; they are not part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the source reports: REPORTS_DIR, else ../shared/reports beside the checkout; null if missing. */
export function reportsDir(given?: string): string | null {
  const dir = resolve(ROOT, given ?? process.env.REPORTS_DIR ?? '../shared/reports');
  return existsSync(dir) ? dir : null;
}

/** The raw text of a source report. @throws where the file is missing */
export function readSource(dir: string, id: string): string {
  return readFileSync(resolve(dir, `${id}.txt`), 'utf8');
}

export const REPORT_IDS = [
  'leping-2021',
  'jingdezhen-2022',
  'leping-2023',
  'yongshan-2023',
  'gaoan-2024',
] as const;
