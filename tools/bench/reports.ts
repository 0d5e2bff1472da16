/** The reports that the bench loads: the real ones where this machine has them. */

import { squeeze } from '../../lib/text/squeeze.ts';
import { reportPages } from '../../tests/pages/load.ts';
import { asGovTemplate } from '../../tests/pages/wrap.ts';
import { REPORT_IDS, readSource, reportsDir } from '../data/sources.ts';
import { SITE_STYLE } from '../demo/style.ts';
import { type BenchPage, page } from './page.ts';

/** Characters of the page that the budgets speak of. */
export const LONG = 20_000;

export interface Reports {
  /** What the measures stand on, for the reader of the table. */
  said: string;
  /** The report by name, or the invented one. */
  report: BenchPage;
  long: BenchPage;
  /** Every report of this machine. */
  texts: { id: string; text: string }[];
}

/** A report on a government site's page, in a style that sites have. */
function reportPage(name: string, text: string): BenchPage {
  const title = text.match(/\S.*/)?.[0].trim() ?? '';
  const url = `http://www.bench.gov.cn/${name}.html`;
  const said = { title, url, siteName: '政府门户网站', pubDate: '', source: '' };
  return page(name, asGovTemplate(text, said).replace('</head>', `${SITE_STYLE}\n</head>`));
}

/** Puts paragraphs of other reports before a report, until there are `LONG` characters. */
export function lengthened(report: string, fillers: readonly string[]): string {
  const paragraphs = fillers.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const before: string[] = [];
  let missing = LONG - squeeze(report).length;
  for (let i = 0; missing > 0 && paragraphs.length > 0; i += 1) {
    const line = paragraphs[i % paragraphs.length] as string;
    before.push(line);
    missing -= squeeze(line).length;
  }
  return [...before, report].join('\n');
}

const NAMED = 'leping-2023';
/** Without notes of its own, so that its paragraphs may stand before another report's. */
const FILLER = 'yongshan-2023';

/** The real reports; where this machine has none, the invented report and a plain word about it. */
export function benchReports(): Reports {
  const dir = reportsDir();
  const invented = reportPages();
  const ours = invented.find(({ expected }) => expected.file === 'demo.txt')?.text ?? '';
  const read = (id: string): { id: string; text: string }[] => {
    try {
      return dir === null ? [] : [{ id, text: readSource(dir, id) }];
    } catch {
      return [];
    }
  };
  const texts = REPORT_IDS.flatMap(read);
  const missing = REPORT_IDS.filter((id) => !texts.some((text) => text.id === id));
  const named = texts.find(({ id }) => id === NAMED)?.text;
  const filler = texts.find(({ id }) => id === FILLER)?.text;
  const plain = invented.filter(({ expected }) => expected.notes.length === 0).map(({ text }) => text);
  const said =
    missing.length === 0
      ? `Real reports from ${dir}.`
      : `MISSING SOURCE REPORTS (REPORTS_DIR): ${missing.join(', ')}.${named ? '' : ' Measured on the INVENTED demo report instead.'}`;
  const base = named ?? ours;
  return {
    said,
    report: reportPage(named ? NAMED : 'demo', base),
    long: reportPage('long', lengthened(base, filler ? [filler] : plain)),
    texts: texts.length > 0 ? texts : [{ id: 'demo', text: ours }],
  };
}
