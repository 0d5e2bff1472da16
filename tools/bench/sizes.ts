/** Sizes of the built extension. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { exactly, type Measure, type Part } from './rows.ts';

const KB = 1024;
/** Bytes that a zip spends on an entry besides its name (twice) and its data, and at its end. */
const ZIP_ENTRY = 30 + 46;
const ZIP_END = 22;

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length / KB;

/** What a folder takes as a zip at the best compression: each file deflated, with the format's headers. */
export function zipSize(folder: string): number {
  let size = ZIP_END;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    const name = Buffer.byteLength(path.slice(folder.length + 1));
    size += ZIP_ENTRY + 2 * name + Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
  }
  return size / KB;
}

/** The scripts that a page of the extension loads before it shows: its own and what they import. */
export function scriptsOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const source = readFileSync(join(folder, 'chunks', name), 'utf8');
    for (const [, next] of source.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      add(next as string);
  };
  for (const [, name] of html.matchAll(/\bsrc="\/chunks\/([^"]+\.js)"/g)) add(name as string);
  return [...found].map((name) => join(folder, 'chunks', name));
}

/** @param folder the unpacked extension, as built */
export function sizesPart(folder: string): Part {
  const popup = scriptsOf(folder, 'popup.html');
  const budgeted: [name: string, size: number, budget: number, note: string][] = [
    ['detector.js, gzip', gzipped(join(folder, 'detector.js')), 5, ''],
    ['reader.js, gzip', gzipped(join(folder, 'reader.js')), 40, ''],
    ['extension, zipped', zipSize(folder), KB, 'built files, deflated in memory'],
  ];
  const sized: [name: string, size: number][] = [
    [`popup’s scripts, gzip (${popup.length} files)`, popup.reduce((sum, path) => sum + gzipped(path), 0)],
    ['background.js, gzip', gzipped(join(folder, 'background.js'))],
  ];
  const measures: Measure[] = [
    ...budgeted.map(
      ([name, size, budget, note]): Measure => ({ name, unit: 'kB', stats: exactly(size), budget, note }),
    ),
    ...sized.map(([name, size]): Measure => ({ name, unit: 'kB', stats: exactly(size) })),
  ];
  return { title: 'Sizes (1 kB = 1,024 bytes)', measures };
}
