import * as v from 'valibot';
import { type Statement, StatementSchema } from '../../data/schema.ts';
import { needle } from '../../lib/terms/stripped.ts';
import { fold } from '../../lib/text/fold.ts';
import type { Complaint } from './check-terms.ts';
import type { Overlap } from './overlap.ts';

/** Checks the statements of one report for their form: schema, ids in order, spans ascending. */
export function parseStatements(
  file: string,
  report: string,
  json: unknown,
): { statements: Statement[]; complaints: Complaint[] } {
  const list = v.safeParse(v.array(v.unknown()), json);
  if (!list.success)
    return { statements: [], complaints: [{ file, record: '', reason: 'is no list of statements' }] };
  const statements: Statement[] = [];
  const complaints: Complaint[] = [];
  for (const [i, raw] of list.output.entries()) {
    const record = String((raw as { id?: unknown })?.id ?? `#${i}`);
    const result = v.safeParse(StatementSchema, raw);
    if (!result.success) {
      for (const issue of result.issues)
        complaints.push({ file, record, reason: `${v.getDotPath(issue) ?? ''}: ${issue.message}` });
      continue;
    }
    const statement = result.output;
    const last = statements.at(-1);
    if (!statement.id.startsWith(`${report}/`))
      complaints.push({ file, record, reason: `is not of ${report}` });
    if (last && statement.id <= last.id) complaints.push({ file, record, reason: `comes after ${last.id}` });
    if (last && statement.span[0] < last.span[0])
      complaints.push({ file, record, reason: 'its span begins before the one before' });
    statements.push(statement);
  }
  return { statements, complaints };
}

const plain = (text: string) => needle(fold(text)).replace(/[，。、；：！？《》（）]/gu, '');
const NUMBER = /\d+(?:\.\d+)?/gu;

/** Holds statements against their source: spans inside it, figures and names in the span, own words. */
export function checkStatements(
  file: string,
  statements: readonly Statement[],
  text: string,
  indicators: ReadonlySet<string>,
  overlap: Overlap,
): Complaint[] {
  const complaints: Complaint[] = [];
  for (const { id, span, gist, entities, figures, indicators: measured } of statements) {
    const complain = (reason: string) => complaints.push({ file, record: id, reason });
    const [from, to] = span;
    if (from >= to || to > text.length) {
      complain(`span ${from}-${to} lies outside the source`);
      continue;
    }
    const words = text.slice(from, to);
    const inSpan = plain(words);
    if (/^[，。；：、！？）”]/u.test(words)) complain('its span begins with punctuation');
    const numbers = new Set(plain(words).match(NUMBER) ?? []);
    for (const number of plain(gist).match(NUMBER) ?? []) {
      if (!numbers.has(number)) complain(`gist: ${number} stands not in the span`);
    }
    for (const figure of figures)
      if (!inSpan.includes(plain(figure))) complain(`figure “${figure}” stands not in the span`);
    for (const entity of entities)
      if (!inSpan.includes(plain(entity))) complain(`entity “${entity}” stands not in the span`);
    for (const indicator of measured)
      if (!indicators.has(indicator)) complain(`unknown indicator ${indicator}`);
    const names = [...entities, ...figures].reduce((rest, name) => rest.replaceAll(name, '〇'), gist);
    const run = overlap.shared(names);
    if (run) complain(`gist copies a source: “${run}”`);
  }
  return complaints;
}
