/**
 * `npm run data:check [-- DIR]`: checks the bundled dataset, and holds it against the sources in DIR (or in
 * REPORTS_DIR, or in ../shared/reports); without them checks what can be checked. Prints file, record and
 * reason of whatever is wrong; exit 1 then.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ReportSchema, type Statement } from '../../data/schema.ts';
import { fingerprintOf } from '../../lib/report/fingerprint.ts';
import { readReport } from '../../lib/report/index.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { checkFigures } from './check-figures.ts';
import { checkConcepts, checkIndex } from './check-index.ts';
import { checkStatements, parseStatements } from './check-statements.ts';
import {
  type CheckedSource,
  type Complaint,
  checkAgainst,
  checkGlossary,
  parseTerms,
} from './check-terms.ts';
import { checkLedger, checkThreads } from './check-threads.ts';
import { indexInput, readSources } from './index.ts';
import { Overlap } from './overlap.ts';
import { REPORT_IDS, readSource, reportsDir } from './sources.ts';

const DATA = new URL('../../data/', import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));

function checkReports(sources: readonly CheckedSource[]): Complaint[] {
  const file = 'data/reports.json';
  const parsed = v.safeParse(v.array(ReportSchema), json('reports.json'));
  if (!parsed.success) {
    return parsed.issues.map((issue) => ({
      file,
      record: '',
      reason: `${v.getDotPath(issue)}: ${issue.message}`,
    }));
  }
  const complaints: Complaint[] = [];
  for (const report of parsed.output) {
    const text = sources.find((source) => source.id === report.id)?.text;
    if (text === undefined) continue;
    const complain = (reason: string) => complaints.push({ file, record: report.id, reason });
    if (text.length !== report.length) complain(`length is ${text.length}`);
    if (createHash('sha256').update(text).digest('hex') !== report.sha256) complain('sha256 is another');
    if (fingerprintOf(text).join() !== report.fingerprint.join()) complain('fingerprint is another');
    for (const { title } of report.outline) if (!text.includes(title)) complain(`no section “${title}”`);
  }
  return complaints;
}

const dir = reportsDir(process.argv[2]);
const sources = dir
  ? REPORT_IDS.map((id): CheckedSource => {
      const source = sourceOfText(readSource(dir, id));
      return { id, text: source.text, notes: readReport(source).notes };
    })
  : [];
const names = readdirSync(new URL('terms/', DATA)).filter((name) => name.endsWith('.json'));
const files = names.map((name) => ({
  file: `data/terms/${name}`,
  ...parseTerms(`data/terms/${name}`, json(`terms/${name}`)),
}));
const overlap = new Overlap(sources.map(({ text }) => text));
const indicators = new Set(
  (json('indicators/indicators.json') as { indicators: { id: string }[] }).indicators.map(({ id }) => id),
);
const all = new Map<string, Statement>();
const statementComplaints = REPORT_IDS.flatMap((id): Complaint[] => {
  const file = `data/statements/${id}.json`;
  if (!existsSync(new URL(`statements/${id}.json`, DATA))) return [];
  const { statements, complaints: malformed } = parseStatements(file, id, json(`statements/${id}.json`));
  for (const statement of statements) all.set(statement.id, statement);
  const text = sources.find((source) => source.id === id)?.text;
  return text === undefined
    ? malformed
    : [...malformed, ...checkStatements(file, statements, text, indicators, overlap)];
});
const given = (name: string) => existsSync(new URL(name, DATA));
const complaints = [
  ...files.flatMap((file) => file.complaints),
  ...checkGlossary(files),
  ...checkReports(sources),
  ...statementComplaints,
  ...REPORT_IDS.flatMap((id) => {
    const text = sources.find((source) => source.id === id)?.text;
    const held = text === undefined ? undefined : { text, overlap };
    return checkFigures(`data/figures/${id}.json`, json(`figures/${id}.json`), indicators, held);
  }),
  ...(given('threads.json') ? checkThreads('data/threads.json', json('threads.json'), all) : []),
  ...(given('ledger.json') ? checkLedger('data/ledger.json', json('ledger.json'), all, overlap) : []),
  ...(dir ? checkAgainst(sources, files, overlap) : []),
  ...checkConcepts(json('concepts.json')),
  ...checkIndex(json('index/index.json'), indexInput(), dir ? readSources(dir) : null),
];
for (const { file, record, reason } of complaints) console.log(`${file}: ${record}: ${reason}`);
const count = files.reduce((sum, { entries }) => sum + entries.length, 0);
const held = dir ? `held against ${sources.length} sources` : 'NOT held against the sources: set REPORTS_DIR';
console.log(
  `${count} terms in ${files.length} files, ${REPORT_IDS.length} reports, ${all.size} statements, ${held}: ${complaints.length} complaints`,
);
process.exit(complaints.length > 0 ? 1 : 0);
