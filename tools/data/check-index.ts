import * as v from 'valibot';
import { ConceptSchema, IndexSchema } from '../../data/schema-index.ts';
import type { Analysis } from '../../lib/analysis.ts';
import { plainOf } from '../../lib/related/plain.ts';
import { bundledReport } from '../../lib/report/bundled.ts';
import type { Complaint } from './check-terms.ts';
import { buildIndex, type IndexInput, printIndex } from './index.ts';

const FILE = 'data/index/index.json';
const STALE = 'is not what the sources and records give: npm run data:build -- DIR';

function issuesOf(file: string, record: string, issues: readonly v.BaseIssue<unknown>[]): Complaint[] {
  return issues.map((issue) => ({
    file,
    record: `${record}${v.getDotPath(issue) ?? ''}`,
    reason: issue.message,
  }));
}

/** Checks the concepts for their form: ids and words each once, every concept with a word. */
export function checkConcepts(json: unknown): Complaint[] {
  const file = 'data/concepts.json';
  const parsed = v.safeParse(v.array(ConceptSchema), json);
  if (!parsed.success) return issuesOf(file, '', parsed.issues);
  const seen = new Set<string>();
  return parsed.output.flatMap(({ id, words }): Complaint[] => {
    const complaints: Complaint[] = [];
    if (seen.has(id)) complaints.push({ file, record: id, reason: 'stands twice' });
    seen.add(id);
    if (new Set(words).size < words.length)
      complaints.push({ file, record: id, reason: 'names a word twice' });
    return complaints;
  });
}

const summed = (steps: readonly number[]) => steps.reduce((sum, step) => sum + step, 0);

/**
 * Checks the index for its form: that every number has its word, every statement its row, every meaning its record.
 * With the sources at hand it must be what they give, word for word.
 * @param sources the sources as they are read, or null without them
 */
export function checkIndex(
  json: unknown,
  input: IndexInput,
  sources: ReadonlyMap<string, Analysis> | null,
): Complaint[] {
  const parsed = v.safeParse(IndexSchema, json);
  if (!parsed.success) return issuesOf(FILE, '', parsed.issues);
  const index = parsed.output;
  const complaints: Complaint[] = [];
  const complain = (record: string, reason: string) => complaints.push({ file: FILE, record, reason });
  const words = index.words.split(' ');
  for (const [i, word] of words.entries()) {
    if (i > 0 && word <= (words[i - 1] as string)) complain(word, 'words do not ascend');
  }
  const known = new Set([
    ...input.glossary.map(({ id }) => `term:${id}`),
    ...input.indicators.map(({ id }) => `indicator:${id}`),
    ...input.concepts.map(({ id }) => `concept:${id}`),
    ...Object.values(input.statements).flatMap((list) =>
      list.flatMap(({ entities }) => entities.map((name) => `name:${plainOf(name)}`)),
    ),
  ]);
  for (const [meaning, numbers] of [...Object.entries(index.meanings), ...Object.entries(index.pairs)]) {
    if (!known.has(meaning)) complain(meaning, 'no such record');
    if (numbers.flat().some((number) => number >= words.length)) complain(meaning, 'a number without a word');
  }
  for (const [report, statements] of Object.entries(input.statements)) {
    const indexed = index.reports[report];
    if (indexed?.statements.length !== statements.length) {
      complain(report, `${indexed?.statements.length ?? 0} rows for ${statements.length} statements`);
      continue;
    }
    const outline = bundledReport(report)?.outline ?? [];
    if (indexed.sections.some((section) => typeof section === 'number' && section >= outline.length))
      complain(report, 'no such section in its outline');
    for (const [at, [section, , terms, ...bags]] of indexed.statements.entries()) {
      const id = statements[at]?.id ?? '';
      if (section >= indexed.sections.length) complain(id, 'no such section');
      if (terms.some((term) => term >= index.terms.length)) complain(id, 'no such term');
      for (const bag of bags) {
        if (bag.slice(1).some((step) => step === 0)) complain(id, 'a word stands twice in its bag');
        if (bag.length > 0 && summed(bag) >= words.length) complain(id, 'a number without a word');
      }
    }
  }
  if (sources && complaints.length === 0) complaints.push(...againstSources(json as never, input, sources));
  return complaints;
}

/** The first line that differs, so that the complaint names the record. */
function againstSources(
  json: Parameters<typeof printIndex>[0],
  input: IndexInput,
  sources: ReadonlyMap<string, Analysis>,
): Complaint[] {
  const built = buildIndex(input, sources);
  if (printIndex(built) === printIndex(json)) return [];
  for (const [report, statements] of Object.entries(input.statements)) {
    const at = statements.findIndex(
      (_, i) =>
        JSON.stringify(built.reports[report]?.statements[i]) !==
        JSON.stringify(json.reports[report]?.statements[i]),
    );
    if (at >= 0) return [{ file: FILE, record: statements[at]?.id ?? report, reason: STALE }];
  }
  return [{ file: FILE, record: 'words', reason: STALE }];
}
