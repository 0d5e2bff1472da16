/**
 * `related (--report ID --span START-END | --file FILE --span START-END | --text TEXT) [-n 10] [--no-threads]`
 * prints `{"related": […]}`, best first; `--queries FILE.jsonl` prints a line `{id, related}` for each of its lines
 * `{id, report, span}` or `{id, text}`. `--report` needs no source file: where REPORTS_DIR holds the text it is read
 * with it, else what the dataset knows of the span speaks. Exit 2 with one line on stderr for what cannot be read.
 */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Span } from '../../lib/analysis.ts';
import { analyze } from '../../lib/analyze.ts';
import { passageOf as pagePassage } from '../../lib/page/passage.ts';
import type { Passage, Related, RelatedAnswer } from '../../lib/passage.ts';
import { type RelateOptions, relate, relateSpan } from '../../lib/relate.ts';
import type { Engine } from '../../lib/related/engine.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { fail, read, sourceOf } from '../cli.ts';
import { loadEngine } from './load.ts';
import { analysisOf, passageOf } from './passages.ts';

const USAGE =
  'usage: npm run -s zhengdu -- related (--report ID --span START-END | --file FILE --span START-END | --text TEXT | --queries FILE.jsonl) [-n 10] [--no-threads]';

const OPTIONS = {
  report: { type: 'string' },
  file: { type: 'string' },
  text: { type: 'string' },
  span: { type: 'string' },
  queries: { type: 'string' },
  n: { type: 'string', short: 'n' },
  'no-threads': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const QuerySchema = v.union([
  v.object({
    id: v.union([v.string(), v.number()]),
    report: v.string(),
    span: v.tuple([v.number(), v.number()]),
  }),
  v.object({ id: v.union([v.string(), v.number()]), text: v.string() }),
]);

/** The fields of the analysis format, without what only the panel shows. */
function printed({ results }: RelatedAnswer): Related[] {
  return results.map(({ report, span, relation, because, gist, score }) => ({
    report,
    span,
    relation,
    because,
    gist,
    score,
  }));
}

function spanOf(words: string | undefined): Span {
  const found = /^(\d+)-(\d+)$/.exec(words ?? '');
  if (!found) return fail(`--span wants START-END\n${USAGE}`);
  return [Number(found[1]), Number(found[2])];
}

/** A span of a bundled report. @throws RangeError where there is no such report or span */
function byReport(engine: Engine, report: string, span: Span, options: RelateOptions): RelatedAnswer {
  const bare = relateSpan(engine, report, span, options);
  const analysis = analysisOf(report);
  if (!analysis) return bare;
  return relate(engine, passageOf(analysis, span, true), options, engine.locateSpan(report, span));
}

function byText(engine: Engine, text: string, options: RelateOptions): RelatedAnswer {
  const analysis = analyze(sourceOfText(text.slice(0, 100_000)));
  const passage: Passage = passageOf(analysis, [0, analysis.text.length], true);
  return relate(engine, { ...passage, report: null, span: null, origin: 'text' }, options);
}

function byFile(engine: Engine, file: string, span: Span, options: RelateOptions): RelatedAnswer {
  const source = sourceOf(file, read(file));
  const analysis = analyze(source);
  if (!(span[0] < span[1] && span[1] <= analysis.text.length))
    fail(`${file} has no span ${span[0]}-${span[1]}: its squeezed text is ${analysis.text.length} long`);
  const { text, breaks, title = '' } = source;
  const passage = pagePassage({ text, breaks, title, reading: analysis }, span, 'selection');
  return relate(engine, passage ?? passageOf(analysis, span, true), options);
}

/** Runs a question, turning what the reader got wrong into one line. */
function asked(what: string, ask: () => RelatedAnswer): RelatedAnswer {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return fail(`${what}${error.message}`);
    throw error;
  }
}

function byQueries(engine: Engine, file: string, options: RelateOptions): string {
  const lines = read(file).split('\n');
  const rows = lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const where = `${file}:${at + 1}: `;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      return fail(`${where}no JSON`);
    }
    const query = v.safeParse(QuerySchema, json);
    if (!query.success) return fail(`${where}neither {id, report, span} nor {id, text}`);
    const { output } = query;
    const answer = asked(where, () =>
      'text' in output
        ? byText(engine, output.text, options)
        : byReport(engine, output.report, output.span, options),
    );
    return [JSON.stringify({ id: output.id, related: printed(answer) })];
  });
  return rows.map((row) => `${row}\n`).join('');
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    return fail(`${(error as Error).message.split('\n')[0]}\n${USAGE}`);
  }
}

/** The command's output. */
export function related(args: string[]): string {
  const { report, file, text, span, queries, n, help, 'no-threads': noThreads } = parse(args);
  if (help) return `${USAGE}\n`;
  const limit = Number(n ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 50)
    return fail(`-n wants a number from 1 to 50\n${USAGE}`);
  if ([report, file, text, queries].filter((way) => way !== undefined).length !== 1) return fail(USAGE);
  const options: RelateOptions = { limit, threads: !noThreads };
  const engine = loadEngine();
  if (queries !== undefined) return byQueries(engine, queries, options);
  const answer = asked('', () => {
    if (text !== undefined) return byText(engine, text, options);
    if (file !== undefined) return byFile(engine, file, spanOf(span), options);
    return byReport(engine, report as string, spanOf(span), options);
  });
  return `${JSON.stringify({ related: printed(answer) })}\n`;
}
