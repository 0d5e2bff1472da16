/**
 * The command line.
 * `npm run -s zhengdu -- analyze FILE [--url URL] [--no-bundle]`: prints the analysis of a report as JSON.
 * `npm run -s zhengdu -- related …`: prints what the bundled reports say about a passage (tools/related/command.ts).
 * FILE: .txt or .html; `-` reads standard input. Exit 2 with one line on stderr for what cannot be read.
 */
import { parseArgs } from 'node:util';
import { analyze } from '../lib/analyze.ts';
import { fail, read, sourceOf } from './cli.ts';
import { related } from './related/command.ts';

const USAGE =
  'usage: npm run -s zhengdu -- analyze FILE [--url URL] [--no-bundle]   (FILE: .txt, .html or -), or related --help';

/** `analyze`: its output. */
function analysis(args: string[]): string {
  let given: { values: { url?: string; 'no-bundle'?: boolean }; positionals: string[] };
  try {
    given = parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, 'no-bundle': { type: 'boolean' } },
    });
  } catch (error) {
    return fail(`${(error as Error).message.split('\n')[0]}\n${USAGE}`);
  }
  const { values, positionals } = given;
  const [file] = positionals;
  if (file === undefined) return fail(USAGE);
  const source = sourceOf(file, read(file), values.url);
  return `${JSON.stringify(analyze(source, { bundle: !values['no-bundle'] }))}\n`;
}

const [command, ...args] = process.argv.slice(2);
const commands: Record<string, (args: string[]) => string> = { analyze: analysis, related };
process.stdout.write((commands[command ?? ''] ?? (() => fail(USAGE)))(args));
