/** The sources of the passages, each once: a list of references, BibTeX or RIS. */
import { citeSource } from '../cite.ts';
import { type Bibliography, bibliography } from './bibliography.ts';
import { bibtex } from './bibtex.ts';
import { gbt7714 } from './gbt7714.ts';
import { ris } from './ris.ts';
import { batches, type Export, type ExportSource, idsOf, pacer } from './source.ts';

export type ReferenceFormat = 'gbt7714' | 'bibtex' | 'ris';

interface Reference {
  entry: Bibliography;
  tags: Set<string>;
}

/** Tags of an entry at most: keywords, not a copy of the notebook. */
const MOST_TAGS = 50;

function written(format: ReferenceFormat, { entry, tags }: Reference, number: number): string {
  const keywords = [...tags].sort().slice(0, MOST_TAGS);
  if (format === 'bibtex') return `${bibtex(entry, keywords)}\n\n`;
  if (format === 'ris') return `${ris(entry, keywords)}\r\n`;
  return `[${number}] ${gbt7714(entry)}\r\n`;
}

/** In the order of their first passages; of several days of access the last counts. */
export async function* exportReferences(source: ExportSource, format: ReferenceFormat): Export {
  const ids = idsOf(source);
  const left: string[] = [];
  const total = ids.length;
  const references = new Map<string, Reference>();
  let done = 0;
  for await (const passages of batches(source, ids, left)) {
    for (const { source: from, tags } of passages) {
      const entry = bibliography(citeSource(from));
      const known = references.get(entry.key);
      const later = !known || from.accessed > (citeDay(known.entry) ?? '');
      const all = known?.tags ?? new Set<string>();
      for (const tag of tags) all.add(tag);
      references.set(entry.key, { entry: known && !later ? known.entry : entry, tags: all });
    }
    done += passages.length;
    yield { text: '', done: done + left.length, total };
  }
  const pause = pacer();
  let number = 0;
  for (const reference of references.values()) {
    number += 1;
    yield { text: written(format, reference, number), done: total, total };
    await pause();
  }
  return { written: done, left };
}

function citeDay({ accessed }: Bibliography): string | null {
  return accessed ? [accessed.year, accessed.month, accessed.day].join('-') : null;
}
