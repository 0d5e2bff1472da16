/**
 * `npm run -s zhengdu -- analyze FILE [--url URL] [--no-bundle]`: prints the analysis of a report as JSON.
 * FILE: .txt or .html; `-` reads standard input. Exit 2 with one line on stderr for what cannot be read.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Source } from '../lib/analysis.ts';
import { type AnalyzeOptions, analyze } from '../lib/analyze.ts';
import { sourceOfText } from '../lib/text/plain.ts';
import { decode } from './decode.ts';
import { sourceOfHtml } from './parse-html.ts';

const USAGE =
  'usage: npm run -s zhengdu -- analyze FILE [--url URL] [--no-bundle]   (FILE: .txt, .html or -)';

function fail(message: string): never {
  process.stderr.write(`zhengdu: ${message}\n`);
  process.exit(2);
}

function read(file: string): string {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file);
    if (bytes.length === 0) fail(`${file}: the file is empty`);
    return decode(bytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why: Record<string, string> = {
      ENOENT: 'no such file',
      EISDIR: 'is a folder',
      EACCES: 'permission denied',
    };
    return fail(`${file}: ${why[code ?? ''] ?? (error as Error).message}`);
  }
}

/** A file's contents as a source: a page if its name or its first words say so, else plain text. */
export function sourceOf(file: string, raw: string, url?: string): Source {
  const html =
    /\.x?html?$/i.test(file) || (!/\.txt$/i.test(file) && /^\s*(?:<!doctype|<html|<head|<body)/i.test(raw));
  return html ? sourceOfHtml(raw, url) : sourceOfText(raw);
}

function options(): {
  command: string | undefined;
  file: string | undefined;
  url: string | undefined;
  analyze: AnalyzeOptions;
} {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' }, 'no-bundle': { type: 'boolean' } },
    });
    const [command, file] = positionals;
    return { command, file, url: values.url, analyze: { bundle: !values['no-bundle'] } };
  } catch (error) {
    return fail(`${(error as Error).message.split('\n')[0]}\n${USAGE}`);
  }
}

const { command, file, url, analyze: choices } = options();
if (command !== 'analyze' || file === undefined) fail(USAGE);
const analysis = analyze(sourceOf(file, read(file), url), choices);
process.stdout.write(`${JSON.stringify(analysis)}\n`);
