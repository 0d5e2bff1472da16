/** What the commands share: failing, reading a file. */
import { readFileSync } from 'node:fs';
import type { Source } from '../lib/analysis.ts';
import { sourceOfText } from '../lib/text/plain.ts';
import { decode } from './decode.ts';
import { sourceOfHtml } from './parse-html.ts';

/** One line on stderr, exit 2. */
export function fail(message: string): never {
  process.stderr.write(`zhengdu: ${message}\n`);
  process.exit(2);
}

const WHY: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'permission denied',
};

/** A file's text; `-` is standard input. Fails for what cannot be read. */
export function read(file: string): string {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file);
    if (bytes.length === 0) fail(`${file}: the file is empty`);
    return decode(bytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return fail(`${file}: ${WHY[code ?? ''] ?? (error as Error).message}`);
  }
}

/** A file's contents as a source: a page if its name or its first words say so, else plain text. */
export function sourceOf(file: string, raw: string, url?: string): Source {
  const html =
    /\.x?html?$/i.test(file) || (!/\.txt$/i.test(file) && /^\s*(?:<!doctype|<html|<head|<body)/i.test(raw));
  return html ? sourceOfHtml(raw, url) : sourceOfText(raw);
}
