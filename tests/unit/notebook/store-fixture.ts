/** Invented passages and a database of its own for each test. */
import 'fake-indexeddb/auto';
import type { Outcome } from '../../../lib/notebook/store/index.ts';
import { Notebook, newId } from '../../../lib/notebook/store/index.ts';
import type { PassageDraft, SavedPassage } from '../../../lib/notebook/types.ts';
import type { ReportRef } from '../../../lib/passage.ts';
import { squeeze } from '../../../lib/text/squeeze.ts';

export const NOW = new Date('2026-03-01T08:00:00.000Z');

export const REPORT: ReportRef = {
  bundled: null,
  title: '云岭市2026年政府工作报告',
  place: '云岭市',
  level: 'county',
  path: ['江南省', '云岭市'],
  delivered: '2026-01-12',
  reviews: '2025',
  plans: '2026',
  speaker: null,
};

type Given = Partial<Omit<PassageDraft, 'quote' | 'source'>> & {
  text?: string;
  at?: number;
  url?: string;
  title?: string;
  report?: ReportRef | null;
  prefix?: string;
  suffix?: string;
};

/** A passage to save; `at` is where it stands. */
export function draft(given: Given = {}): PassageDraft {
  const {
    text = '新建农村公路 320 公里。\n改造老旧小区 15 个。',
    at = 1000,
    url,
    title,
    report,
    prefix,
    suffix,
    ...rest
  } = given;
  const exact = squeeze(text);
  return {
    quote: { text, exact, prefix: prefix ?? `前文${at}`, suffix: suffix ?? `后文${at}` },
    position: [at, at + exact.length],
    section: ['二、今年工作', '（三）民生'],
    sectionMark: { length: 900, hash: 12345 },
    paragraphMark: { length: 80, hash: 4294967295 },
    colour: 'red',
    tags: [],
    note: '',
    source: {
      report: report === undefined ? REPORT : report,
      url: url ?? 'http://www.yunling.gov.cn/art/2026/1/12/art_1.html',
      title: title ?? '云岭市2026年政府工作报告',
      accessed: '2026-03-01',
    },
    figures: [],
    terms: [{ term: '老旧小区', entry: null, explanation: '建成年代较早的住宅小区。' }],
    links: [],
    threads: [],
    indicators: [],
    ...rest,
  };
}

/** A saved passage. */
export const passage = (given: Given = {}, fixed: Partial<SavedPassage> = {}): SavedPassage => {
  const { id = newId(), created = NOW.toISOString(), updated = created, revision = 1 } = fixed;
  return { id, created, updated, revision, ...draft(given) };
};

let names = 0;
/** A notebook of its own, and its database's name. */
export function fresh(): { notebook: Notebook; name: string } {
  const name = `notebook-test-${process.pid}-${++names}`;
  return { notebook: new Notebook({ name }), name };
}

/** Options of a write under a new operation. */
export const op = (operation = newId(), now = NOW) => ({ operation, now });

/** The value of an outcome. @throws where it is a problem */
export async function ok<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

/** Everything that a notebook holds, in the order of ids. */
export async function all(notebook: Notebook): Promise<SavedPassage[]> {
  const passages: SavedPassage[] = [];
  for await (const page of notebook.pages()) {
    if (!page.ok) throw new Error(JSON.stringify(page.problem));
    passages.push(...page.value.passages);
  }
  return passages;
}
