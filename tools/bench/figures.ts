/**
 * Figures beside Recognizers-Text (zh-cn) on the figures read by hand, in one run.
 * Alone: `node tools/bench/figures.ts [runs]` with the project's Node.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../../lib/analysis.ts';
import { analyze } from '../../lib/analyze.ts';
import { type FigureInput, readFigures } from '../../lib/figures/index.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { type GoldFigure, measure, readGold, readPartGold } from '../figures/accuracy.ts';
import { GOLD_DIR, IDENTITIES, inputOf, loadReport, OWN_GOLD_DIR } from '../figures/load.ts';
import { type Found, recognize, scoreFound } from './recognizers.ts';
import { exactly, type Measure, type Part, type Stats, statsOf } from './rows.ts';
import { tableOf } from './table.ts';

const RUNS = 5;
/** The design's budget: figures are to be so many times faster. */
export const TIMES_FASTER = 20;
const SIZES: readonly (readonly [string, number])[] = [
  ['10 kB', 3_300],
  ['100 kB', 33_000],
  ['1 MB', 330_000],
];
const INVENTED = ['county-1956', 'nation-2005', 'province-2016', 'town-2024'];

interface Judged {
  id: string;
  input: FigureInput;
  gold: GoldFigure[];
  /** Where figures were judged; all of the text where none are given. */
  passages?: readonly (readonly [number, number])[];
}

/** The reports of this machine that have gold; invented ones where it has none. */
function judged(): Judged[] {
  const real = Object.keys(IDENTITIES).flatMap((id): Judged[] => {
    const input = loadReport(id);
    const gold =
      readGold(join(GOLD_DIR, `figures-${id}.jsonl`)) ?? readGold(join(OWN_GOLD_DIR, `figures-${id}.jsonl`));
    return input && gold ? [{ id, input, gold }] : [];
  });
  if (real.length > 0) return real;
  return INVENTED.map((id) => {
    const { text, figures, passages } = readPartGold(join(OWN_GOLD_DIR, 'invented', `${id}.jsonl`));
    const raw = readFileSync(join(import.meta.dirname, '../..', text), 'utf8');
    const { identity } = analyze(sourceOfText(raw), { bundle: false });
    return { id: `${id} (invented)`, input: inputOf(raw, identity), gold: figures, passages };
  });
}

/** Milliseconds of this thread's processor time that `work` takes; short work is repeated. */
function cpuOf(work: () => unknown, runs: number, times: number): Stats {
  const now = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = now();
    for (let i = 0; i < times; i += 1) work();
    taken.push((now() - start) / times);
  }
  return statsOf(taken);
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const ATTRIBUTES = [
  'unit',
  'cmp',
  'sign',
  'role',
  'period',
  'modality',
  'indicatorPrecision',
  'indicatorRecall',
] as const;

interface Compared {
  time: Measure;
  ours: ReturnType<typeof measure>['scores'];
  theirs: ReturnType<typeof scoreFound>;
}

function compare({ id, input, gold, passages }: Judged, runs: number): Compared {
  const inside = (start: number, end: number) =>
    !passages || passages.some(([from, to]) => start >= from && end <= to);
  const figures = readFigures(input).filter((f: Figure) => inside(...f.span));
  const found = recognize(input.text).filter((f: Found) => inside(f.start, f.end));
  for (let i = 0; i < 20; i += 1) readFigures(input);
  const ours = measure(gold, figures).scores;
  const theirs = scoreFound(gold, found);
  const stats = cpuOf(() => readFigures(input), runs, 40);
  const rival = { name: 'Recognizers', stats: cpuOf(() => recognize(input.text), Math.min(runs, 3), 1) };
  const note =
    `right ${percent(ours.precision)} of what is given, ${percent(ours.recall)} of the figures; ` +
    `Recognizers ${percent(theirs.precision)}, ${percent(theirs.recall)}`;
  return { time: { name: id, unit: 'cpu', stats, rival, note }, ours, theirs };
}

/** Cost against length: a report repeated, so that only the length differs. */
function growth(input: FigureInput, runs: number): Measure[] {
  return SIZES.map(([name, length]) => {
    const text = input.text.repeat(Math.ceil(length / input.text.length)).slice(0, length);
    const long: FigureInput = { ...input, text, paragraphs: [[0, text.length]], sections: [], skip: [] };
    readFigures(long);
    const stats = cpuOf(() => readFigures(long), Math.min(runs, 3), length < 10_000 ? 20 : 1);
    return {
      name: `${name} in one line`,
      unit: 'cpu',
      stats,
      note: `${((1000 * stats.median) / (length / 1000)).toFixed(0)} µs a thousand characters`,
    };
  });
}

/** Our reader and Recognizers-Text on the same texts: time, and what of it is right. */
export function figuresPart(runs: number): Part {
  const reports = judged();
  const compared = reports.map((report) => compare(report, runs));
  const mean = (of: (c: Compared) => number) => compared.reduce((sum, c) => sum + of(c), 0) / compared.length;
  const times = mean(({ time }) => (time.rival?.stats.median ?? 0) / time.stats.median);
  const said = ATTRIBUTES.map((name) => `${name} ${percent(mean(({ ours }) => ours[name]))}`).join(', ');
  const faster: Measure = {
    name: `time of ours × ${TIMES_FASTER} against Recognizers-Text`,
    unit: 'cpu',
    stats: exactly(mean(({ time }) => time.stats.median) * TIMES_FASTER),
    budget: Math.round(mean(({ time }) => time.rival?.stats.median ?? 0)),
    note: `${times.toFixed(0)} times faster`,
  };
  const attributes: Measure = {
    name: 'attributes of what was found',
    unit: 'marks',
    stats: exactly(reports.reduce((sum, { gold }) => sum + gold.length, 0)),
    note: `${said}; Recognizers: unit in the span ${percent(mean(({ theirs }) => theirs.unit))}, no other`,
  };
  const [first] = reports;
  return {
    title: 'Figures beside Recognizers-Text (zh-cn, by sentence), warm',
    measures: [
      ...compared.map(({ time }) => time),
      faster,
      attributes,
      ...(first ? growth(first.input, runs) : []),
    ],
  };
}

if (import.meta.main) console.log(tableOf([figuresPart(Number(process.argv[2] ?? RUNS))]));
