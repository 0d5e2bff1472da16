/** Invented sentences with the reading that a person gives them: `text => raw role cmp …; raw …`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../../../lib/analysis.ts';
import type { FigureInput } from '../../../lib/figures/index.ts';

export interface Expected {
  raw: string;
  role: string | null;
  cmp: string;
  indicator: string | null;
  modality: string;
  /** undefined where it is not asked. */
  period: string | null | undefined;
  value: number | undefined;
  high: number | undefined;
  what: string | undefined;
}

export interface Case {
  text: string;
  input: FigureInput;
  expected: Expected[];
}

const PLACES: Readonly<Record<string, FigureInput['identity']>> = {
  county: identity('青阳县', 'county', ['安徽省', '池州市', '青阳县'], 2024),
  prefecture: identity('海州市', 'prefecture', ['江南省', '海州市'], 2024),
  province: identity('江南省', 'province', ['江南省'], 2024),
  town: identity('柳河镇', 'town', ['江南省', '海州市', '青阳县', '柳河镇'], 2024),
  nation: identity('全国', 'nation', ['全国'], 2024),
};
const ROLES = new Set(['level', 'growth', 'change', 'share', 'ratio', 'rank', 'count', 'duration', 'other']);
const COMPARATORS = new Set(['approx', 'gt', 'ge', 'lt', 'le']);

function identity(
  place: string,
  level: FigureInput['identity']['level'],
  path: string[],
  year: number,
): FigureInput['identity'] {
  return { place, level, path, delivered: `${year}-01-20`, reviews: `${year - 1}`, plans: `${year}` };
}

/** The cases of a file in `sentences/`. A head `# county plan` or `# 1979` sets the report they stand in. */
export function readCases(file: string): Case[] {
  const cases: Case[] = [];
  let who = PLACES.county;
  let part: Part = 'review';
  for (const line of readFileSync(join(import.meta.dirname, 'sentences', file), 'utf8').split('\n')) {
    if (line.startsWith('# ')) {
      const [name = '', kind = 'review'] = line.slice(2).split(' ');
      const year = Number(name);
      who = year ? identity('全国', 'nation', ['全国'], year) : PLACES[name];
      part = kind as Part;
      continue;
    }
    const [text, readings] = line.split(' =>');
    if (!text || readings === undefined || !who) continue;
    const base = part === 'review' ? who.reviews : who.plans;
    const modality = part === 'review' ? 'actual' : 'target';
    cases.push({
      text,
      input: {
        text,
        paragraphs: [[0, text.length]],
        sections: [{ title: '', depth: 1, part, span: [0, text.length] }],
        identity: who,
        skip: [],
      },
      expected: readings
        .split(';')
        .filter((r) => r.trim() !== '')
        .map((r) => expectation(r.trim(), modality, base)),
    });
  }
  return cases;
}

function expectation(reading: string, modality: string, period: string | null): Expected {
  const [raw = '', ...flags] = reading.split(' ');
  const found: Expected = {
    raw,
    role: null,
    cmp: 'eq',
    indicator: null,
    modality,
    period,
    value: undefined,
    high: undefined,
    what: undefined,
  };
  for (const flag of flags) {
    if (ROLES.has(flag)) found.role = flag;
    else if (COMPARATORS.has(flag)) found.cmp = flag;
    else if (flag === 'T') found.modality = 'target';
    else if (flag === 'A') found.modality = 'actual';
    else if (flag.startsWith('i:')) found.indicator = flag.slice(2);
    else if (flag === 'p:?') found.period = undefined;
    else if (flag.startsWith('p:')) found.period = flag === 'p:null' ? null : flag.slice(2);
    else if (flag.startsWith('v:')) found.value = Number(flag.slice(2));
    else if (flag.startsWith('w:')) found.what = flag.slice(2);
    else if (flag.startsWith('h:')) found.high = Number(flag.slice(2));
    else throw new Error(`unknown flag ${flag} in ${reading}`);
  }
  if (/余|多/.test(raw)) found.cmp = 'gt';
  return found;
}
