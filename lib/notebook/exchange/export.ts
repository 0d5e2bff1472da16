/** Every export: its file and how it is written. */
import { exportAnki } from './anki.ts';
import { exportCsv } from './csv.ts';
import { exportJson } from './json.ts';
import { exportMarkdown } from './markdown.ts';
import { exportReferences } from './references.ts';
import type { Export, ExportSource } from './source.ts';
import type { Language } from './words.ts';

export const EXPORT_FORMATS = ['markdown', 'csv', 'json', 'gbt7714', 'bibtex', 'ris', 'anki'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Ending and media type of each file; all are UTF-8. */
export const FILES: Readonly<Record<ExportFormat, { extension: string; type: string }>> = {
  markdown: { extension: 'md', type: 'text/markdown;charset=utf-8' },
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8' },
  // RFC 8259 has no charset parameter; the profile is the Web Annotation Protocol's (section 4.2).
  json: { extension: 'json', type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"' },
  gbt7714: { extension: 'txt', type: 'text/plain;charset=utf-8' },
  bibtex: { extension: 'bib', type: 'application/x-bibtex;charset=utf-8' },
  ris: { extension: 'ris', type: 'application/x-research-info-systems;charset=utf-8' },
  anki: { extension: 'txt', type: 'text/plain;charset=utf-8' },
};

/** zhengdu-notebook-2026-01-31.json: the day by the reader's clock. */
export function fileName(format: ExportFormat, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const kind = format === 'gbt7714' ? 'references' : format === 'anki' ? 'terms' : 'notebook';
  return `zhengdu-${kind}-${day}.${FILES[format].extension}`;
}

/**
 * The passages of a source as a file, in pieces: `new Blob(pieces)` is the file. Rejects only where the source does.
 * Stop it by ending the loop. The generator's return value says what could not be read.
 * @param language of headings and column names; BibTeX, RIS and JSON have none
 */
export function exportNotebook(format: ExportFormat, source: ExportSource, language: Language): Export {
  if (format === 'markdown') return exportMarkdown(source, language);
  if (format === 'csv') return exportCsv(source, language);
  if (format === 'json') return exportJson(source);
  if (format === 'anki') return exportAnki(source, language);
  return exportReferences(source, format);
}
