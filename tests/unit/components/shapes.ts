/** Passages, related statements and promises, invented, and the port by which a page tells what is read. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Figure } from '../../../lib/analysis.ts';
import type {
  Ledger,
  LedgerRow,
  LedgerStatement,
  Passage,
  RelatedAnswer,
  RelatedView,
  ReportRef,
} from '../../../lib/passage.ts';

export const refOf = (place: string, year: string, change: Partial<ReportRef> = {}): ReportRef => ({
  bundled: `x-${year}`,
  title: `${place}${year}年政府工作报告`,
  place,
  level: 'county',
  path: ['示例省', place],
  delivered: `${year}-01-20`,
  reviews: String(Number(year) - 1),
  plans: year,
  speaker: null,
  ...change,
});

export const figureOf = (raw: string, start: number, change: Partial<Figure> = {}): Figure => ({
  span: [start, start + raw.length],
  raw,
  value: Number.parseFloat(raw),
  unit: raw.replace(/^[\d.]+/, ''),
  base: Number.parseFloat(raw),
  baseUnit: raw.replace(/^[\d.]+/, ''),
  cmp: 'eq',
  role: 'level',
  what: '',
  indicator: null,
  period: null,
  modality: 'actual',
  ...change,
});

const TEXT = '连续18年没有发生重大事故，连续13年没有非法小煤窑';

export const passageOf = (change: Partial<Passage> = {}): Passage => ({
  text: TEXT,
  before: '',
  after: '',
  span: [300, 300 + TEXT.length],
  origin: 'selection',
  report: refOf('示例市', '2021'),
  section: ['一、过去五年', '（五）惠民生'],
  part: 'review',
  figures: [
    figureOf('18年', TEXT.indexOf('18年'), { what: '没有发生重大事故' }),
    figureOf('13年', TEXT.indexOf('13年'), { what: '没有非法小煤窑' }),
  ],
  terms: [],
  ...change,
});

let count = 0;
export const relatedOf = (change: Partial<RelatedView> = {}): RelatedView => {
  count += 1;
  return {
    report: 'x-2023',
    span: [count * 100, count * 100 + 20],
    relation: 'same-thing',
    because: ['事故'],
    gist: '连续20年没有重大事故',
    score: 1,
    statement: `x-2023/${count}`,
    source: refOf('示例市', '2023'),
    section: ['一、去年', '（四）安全'],
    stance: 'done',
    period: '2022',
    figures: ['20年'],
    why: null,
    mark: { length: 20, hash: count },
    ...change,
  };
};

export const answerOf = (...results: RelatedView[]): RelatedAnswer => ({ results, silent: null, cut: false });

export const statementOf = (
  id: string,
  gist: string,
  change: Partial<LedgerStatement> = {},
): LedgerStatement => ({
  statement: id,
  report: id.split('/')[0] ?? '',
  span: [0, 10],
  gist,
  section: ['二、今后', '（一）工业'],
  period: '2022',
  figures: [],
  topics: ['工业'],
  mark: { length: 10, hash: 7 },
  ...change,
});

export const rowOf = (id: string, gist: string, change: Partial<LedgerRow> = {}): LedgerRow => ({
  promise: statementOf(id, gist),
  answers: [statementOf(`x-2023/${id.split('/')[1]}`, `${gist}的回应`)],
  verdict: 'in-progress',
  why: { zh: `${gist}正在做`, en: 'It is under way.' },
  ...change,
});

export const ledgerOf = (...rows: LedgerRow[]): Ledger => ({
  rows,
  reports: { 'x-2021': refOf('示例市', '2021'), 'x-2023': refOf('示例市', '2023') },
});

interface FakePort {
  /** What `connect` was given. */
  asked: unknown;
  tell(passage: Passage | null): void;
  break(): void;
  disconnected: boolean;
}

/** Puts a page in place that tells what is read in it. `first`: told at once; undefined for silence. */
export function page(first: Passage | null | undefined): FakePort[] {
  const ports: FakePort[] = [];
  const connect = vi.fn((tabId: number, options: object) => {
    const heard: ((message: unknown) => void)[] = [];
    const gone: (() => void)[] = [];
    const port: FakePort = {
      asked: { tabId, ...options },
      tell: (passage) => {
        for (const listener of heard) listener({ passage });
      },
      break: () => {
        for (const listener of gone) listener();
      },
      disconnected: false,
    };
    ports.push(port);
    if (first !== undefined) queueMicrotask(() => port.tell(first));
    return {
      onMessage: { addListener: (listener: never) => heard.push(listener) },
      onDisconnect: { addListener: (listener: never) => gone.push(listener) },
      disconnect: () => {
        port.disconnected = true;
      },
    };
  });
  Object.assign(fakeBrowser.tabs, { connect });
  return ports;
}
