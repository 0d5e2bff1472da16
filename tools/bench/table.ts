import { padColumns } from '../demo/wrap-text.ts';
import { type Measure, type Part, ratioOf, type Unit, verdictOf } from './rows.ts';

const NAME = 44;

/** Units that are printed behind the number; processor and wall time tell themselves apart. */
const SHOWN: Record<Unit, string> = {
  cpu: ' ms cpu',
  ms: ' ms',
  kB: ' kB',
  nodes: '',
  frames: '',
  marks: '',
  CLS: '',
};

const isWhole = (unit: Unit) => unit === 'nodes' || unit === 'frames' || unit === 'marks';

/** Three digits that matter, no more than two decimals. */
function number(value: number, unit: Unit): string {
  if (isWhole(unit)) return String(Math.round(value));
  if (unit === 'CLS') return value.toFixed(3);
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function line(measure: Measure): string {
  const { name, unit, stats, budget, rival, note } = measure;
  const [min, max] = [number(stats.min, unit), number(stats.max, unit)];
  const ratio = ratioOf(measure);
  const against =
    budget !== undefined ? `≤ ${budget}` : rival ? `${rival.name} ${number(rival.stats.median, unit)}` : '';
  const cells = [
    padColumns(`  ${name}`, NAME),
    `${number(stats.median, unit)}${SHOWN[unit]}`.padStart(14),
    (stats.runs > 1 ? `${min}–${max}` : '').padStart(14),
    against.padStart(16),
    (ratio === null ? '' : `${ratio.toFixed(2)}×`).padStart(8),
    ` ${verdictOf(measure)}`.padEnd(8),
    note ?? '',
  ];
  return cells.join('').trimEnd();
}

/** All parts as one table. */
export function tableOf(parts: readonly Part[]): string {
  const head = [
    padColumns('what', NAME),
    'median'.padStart(14),
    'min–max'.padStart(14),
    'budget or rival'.padStart(16),
    'ratio'.padStart(8),
  ];
  const body = parts.flatMap(({ title, measures }) => ['', title, ...measures.map(line)]);
  return [head.join(''), ...body].join('\n');
}

/** The same for programs, with what the table leaves out. */
export const jsonOf = (parts: readonly Part[]): unknown =>
  parts.map(({ title, measures }) => ({
    title,
    measures: measures.map((measure) => ({
      ...measure,
      ratio: ratioOf(measure),
      verdict: verdictOf(measure),
    })),
  }));
