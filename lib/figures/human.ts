/**
 * Large amounts at a human scale: areas as hectares and football pitches, weights as tonnes, and what the
 * report's own population makes of an amount. Arithmetic on stated numbers; nothing where nothing fits.
 */
import type { Figure } from '../analysis.ts';
import type { Language } from '../reading.ts';
import { roughly } from './numbers.ts';
import { lastYear, periodKind, periodWords } from './periods.ts';
import { amountWords, type Stated } from './words.ts';

/** Square metres. 1 亩 is a fifteenth of a hectare. */
const AREAS: Readonly<Record<string, number>> = {
  亩: 10_000 / 15,
  公顷: 10_000,
  平方公里: 1e6,
  平方千米: 1e6,
  平方米: 1,
};
/** Kilograms. */
const WEIGHTS: Readonly<Record<string, number>> = { 斤: 0.5, 公斤: 1, 千克: 1, 吨: 1000 };

/** Square metres of a football pitch of 105 m × 68 m, the size that FIFA recommends. */
const PITCH = 105 * 68;
/** More pitches than these nobody can picture; a square's side says more. */
const MOST_PITCHES = 10_000;
/** Years between an amount and the population that it is divided by. */
const YEARS_APART = 2;
/** Fewer people than these are no population of a place. */
const FEWEST = 1000;

/** Indicators that are per head already, or no stock or flow that people share. */
const PER_HEAD = new Set([
  'gdp_per_capita',
  'urban_income',
  'rural_income',
  'resident_income',
  'life_expectancy',
]);

/** Per head of the whole place: money, and what is weighed. */
const SHARED: Readonly<Record<string, 'money' | 'weight'>> = {
  元: 'money',
  美元: 'money',
  斤: 'weight',
  公斤: 'weight',
  千克: 'weight',
  吨: 'weight',
};

export type HumanFact =
  /** Hectares, or square kilometres from 100 hectares up. */
  | { kind: 'area'; unit: 'hectare' | 'km2'; value: number; from: string }
  | { kind: 'pitches'; value: number }
  /** The side, in kilometres, of a square of that area. */
  | { kind: 'square'; value: number }
  | { kind: 'tonnes'; value: number }
  /** In the amount's own currency, or in kilograms. */
  | { kind: 'per-head'; value: number; unit: string; amount: Stated; population: Figure };

/** Land that is sown twice counts twice: no one piece of land is that large. */
const COUNTED_TWICE = /播种|复种|种植面积/;

function areaFacts({ base, baseUnit, what, indicator }: Figure): HumanFact[] {
  const size = AREAS[baseUnit];
  if (size === undefined) return [];
  const metres = base * size;
  if (metres < PITCH) return [];
  const facts: HumanFact[] = [];
  const km2 = metres >= 1e6;
  if (km2 ? !baseUnit.startsWith('平方公') && baseUnit !== '平方千米' : baseUnit !== '公顷') {
    facts.push({
      kind: 'area',
      unit: km2 ? 'km2' : 'hectare',
      value: metres / (km2 ? 1e6 : 1e4),
      from: baseUnit,
    });
  }
  if (indicator === 'grain_area' || COUNTED_TWICE.test(what)) return facts;
  const pitches = metres / PITCH;
  facts.push(
    pitches < MOST_PITCHES
      ? { kind: 'pitches', value: Math.round(pitches) }
      : { kind: 'square', value: Math.sqrt(metres) / 1000 },
  );
  return facts;
}

const WHOLE = /^(?:全[省市州盟县区旗镇乡]|年末|[末底])*(?:户籍|常住)?(?:总人口|人口|人口总数)$/;

/** The report's own statement of its population, nearest in time to a year; null without one. */
export function populationOf(figures: readonly Figure[], year: number): Figure | null {
  let best: Figure | null = null;
  let least = YEARS_APART + 1;
  for (const figure of figures) {
    const { indicator, what, role, baseUnit, base, modality, period, valueHigh } = figure;
    const stated = indicator === 'population' || (indicator === null && WHOLE.test(what));
    const then = lastYear(period);
    if (!stated || baseUnit !== '人' || (role !== 'level' && role !== 'count') || valueHigh !== undefined)
      continue;
    if (modality !== 'actual' || base < FEWEST || then === null || periodKind(period) !== 'year') continue;
    // Residents before registered people, who may live elsewhere.
    const distance = Math.abs(then - year) + (what.includes('户籍') ? 0.5 : 0);
    if (distance < least) {
      best = figure;
      least = distance;
    }
  }
  return best;
}

function perHead(figure: Figure, figures: readonly Figure[]): HumanFact[] {
  const { indicator, baseUnit, base, role, period } = figure;
  const year = lastYear(period);
  const kind = SHARED[baseUnit];
  // A part of the place has people of its own; several years have several populations.
  if (indicator === null || PER_HEAD.has(indicator) || kind === undefined || role !== 'level') return [];
  if (year === null || periodKind(period) !== 'year') return [];
  const population = populationOf(figures, year);
  if (!population) return [];
  const value = (kind === 'weight' ? base * (WEIGHTS[baseUnit] ?? 0) : base) / population.base;
  return [
    { kind: 'per-head', value, unit: kind === 'weight' ? '公斤' : baseUnit, amount: figure, population },
  ];
}

/**
 * A figure at a human scale.
 * @param figures all figures of its report: the population is taken from there alone
 */
export function humanFacts(figure: Figure, figures: readonly Figure[]): HumanFact[] {
  const { role, baseUnit, base, valueHigh, values } = figure;
  if (valueHigh !== undefined || values || !(base > 0) || !Number.isFinite(base)) return [];
  if (role !== 'level' && role !== 'count' && role !== 'change') return [];
  const tonnes: HumanFact[] =
    baseUnit === '斤' && base >= 2000 ? [{ kind: 'tonnes', value: base / 2000 }] : [];
  return [...areaFacts(figure), ...tonnes, ...perHead(figure, figures)];
}

/** A fact in words, with what was divided by what. */
export function humanWords(fact: HumanFact, language: Language): string {
  const zh = language === 'zh';
  const { text, exact } = roughly(fact.value, language);
  const about = exact ? (zh ? '合' : '') : zh ? '约合' : 'about ';
  switch (fact.kind) {
    case 'area': {
      const unit = fact.unit === 'km2' ? (zh ? '平方公里' : ' km²') : zh ? '公顷' : ' hectares';
      const mu = fact.from === '亩' ? (zh ? '（15亩为1公顷）' : ' (15 mu make a hectare)') : '';
      return `${about}${text}${unit}${mu}`;
    }
    case 'pitches':
      return zh
        ? `约合${text}个足球场（每个105米×68米）`
        : `about ${text} football ${fact.value === 1 ? 'pitch' : 'pitches'} (105 m × 68 m each)`;
    case 'square':
      return zh ? `约合边长${text}公里的正方形` : `about a square with sides of ${text} km`;
    case 'tonnes':
      return zh ? `${about}${text}吨（1斤为0.5公斤）` : `${about}${text} tonnes (a jin is half a kilogram)`;
    case 'per-head': {
      const { amount, population, unit } = fact;
      const people = `${zh ? population.what : 'population'}${zh ? '' : ' of '}${amountWords(population, language)}`;
      const then = periodWords(population.period, language);
      const money = unit === '美元' ? (zh ? '美元' : ' US dollars') : zh ? '元' : ' yuan';
      const each = `${text}${unit === '公斤' ? (zh ? '公斤' : ' kg') : money}`;
      return zh
        ? `每人约${each}：${amountWords(amount, language)} ÷ 本报告所写的${people}（${then}）`
        : `About ${each} per head: ${amountWords(amount, language)} ÷ this report’s ${people} (${then})`;
    }
  }
}
