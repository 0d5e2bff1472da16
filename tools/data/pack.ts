/** The dataset's records as they are shipped: one JSON that the background loads when the first question comes. */
import { readFileSync } from 'node:fs';
import type { LedgerEntry, Statement, Thread } from '../../data/schema.ts';
import { type ConceptRecord, type IndexRecord, type Pack, packOf } from '../../lib/related/pack.ts';
import { REPORT_IDS } from './sources.ts';

const DATA = new URL('../../data/', import.meta.url);
const json = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, DATA), 'utf8')) as T;

/** Name of the file in the extension. */
export const PACK_FILE = 'related.json';

export function readPack(): Pack {
  const statements = Object.fromEntries(
    REPORT_IDS.map((id) => [id, json<Statement[]>(`statements/${id}.json`)]),
  );
  return packOf(
    statements,
    json<Thread[]>('threads.json'),
    json<LedgerEntry[]>('ledger.json'),
    json<IndexRecord>('index/index.json'),
    json<ConceptRecord[]>('concepts.json'),
  );
}
