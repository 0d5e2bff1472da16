/** A small invented dataset for the engine, built as the real one is. */
import type { Statement, Thread } from '../../../data/schema.ts';
import type { ConceptRecord } from '../../../data/schema-index.ts';
import { analyze } from '../../../lib/analyze.ts';
import type { Passage } from '../../../lib/passage.ts';
import { type Pack, packOf } from '../../../lib/related/pack.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { buildIndex, type IndexInput } from '../../../tools/data/index.ts';

export const CONCEPTS: ConceptRecord[] = [
  { id: 'schools', name: '学校建设', words: ['学位', '小学', '新建+校舍'] },
  { id: 'roads', name: '道路', words: ['断头路', '大道'] },
];

/** Two reports of one place and one of another; ids are of bundled reports because only those are packed. */
export const TEXTS = {
  'leping-2021': '我们将新建大河桥。增加学位三千个。打通断头路五条。',
  'leping-2023': '大河桥建成通车。东风小学完成扩建。猕猴桃产量大增。',
  'gaoan-2024': '红旗大道全面贯通。全市财政收入平稳。',
} as const;

function statementsOf(report: keyof typeof TEXTS): Statement[] {
  let at = 0;
  return TEXTS[report]
    .split('。')
    .filter((words) => words !== '')
    .map((words, i) => {
      const start = at;
      at += words.length + 1;
      return {
        id: `${report}/00${i + 1}`,
        span: [start, start + words.length],
        stance: report === 'leping-2021' ? 'planned' : 'done',
        period: report.slice(-4),
        gist: words.replace('我们将', ''),
        entities: ['大河桥', '东风小学', '红旗大道'].filter((name) => words.includes(name)),
        indicators: [],
        figures: [],
        topics: [],
      };
    });
}

export function smallInput(): IndexInput {
  const reports = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
  return {
    statements: Object.fromEntries(reports.map((report) => [report, statementsOf(report)])),
    glossary: [],
    indicators: [],
    concepts: CONCEPTS,
  };
}

export const smallSources = () =>
  new Map(Object.entries(TEXTS).map(([report, text]) => [report, analyze(sourceOfText(text))]));

export function smallPack(threads: Thread[] = []): Pack {
  const input = smallInput();
  return packOf(input.statements, threads, [], buildIndex(input, smallSources()), CONCEPTS);
}

export function passage(change: Partial<Passage> = {}): Passage {
  return {
    text: '',
    before: '',
    after: '',
    span: null,
    origin: 'text',
    report: null,
    section: [],
    part: null,
    figures: [],
    terms: [],
    ...change,
  };
}
