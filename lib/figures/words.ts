/** A figure put into words, in Chinese and in English. Says what the record says and nothing more. */
import type { Comparator, Figure } from '../analysis.ts';
import type { Language } from '../reading.ts';
import { byMyriads, grouped, inWords, tidy } from './numbers.ts';
import { periodWords } from './periods.ts';
import { unitEn } from './units-en.ts';

/** The part of a figure that words are made of; figures of other reports have it too. */
export type Stated = Pick<
  Figure,
  'raw' | 'value' | 'unit' | 'base' | 'baseUnit' | 'cmp' | 'role' | 'period' | 'modality'
> &
  Partial<Pick<Figure, 'valueHigh' | 'values'>>;

/** Which way a change goes, where the text around the number tells. */
export type Motion = 'up' | 'down' | null;

/** A number with its comparator, in the order in which a line says them: 约 8.5%, 7% 以上, at least 7%. */
export interface Amount {
  before: string;
  number: string;
  unit: string;
  after: string;
}

const ZH: Readonly<Record<Comparator, readonly [before: string, after: string]>> = {
  eq: ['', ''],
  approx: ['约', ''],
  gt: ['超过', ''],
  ge: ['', '以上'],
  lt: ['不到', ''],
  le: ['不超过', ''],
};
const EN: Readonly<Record<Comparator, string>> = {
  eq: '',
  approx: 'about',
  gt: 'more than',
  ge: 'at least',
  lt: 'less than',
  le: 'at most',
};

const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** The number as the report prints it, apart from its unit. A sign is said in words. */
function printed({ raw, unit }: Stated): { number: string; unit: string } {
  const text = halfWidth(raw).replace(/^[-−]/, '');
  const end = halfWidth(unit);
  // A per cent sign belongs to its number.
  if (end === '%') return { number: text, unit: '' };
  return end !== '' && text.endsWith(end) && text !== end
    ? { number: text.slice(0, -end.length), unit: end }
    : { number: text, unit: '' };
}

function english(figure: Stated): { number: string; unit: string } {
  const { value, valueHigh, values, base, baseUnit, unit, role, raw } = figure;
  if (role === 'rank') return { number: halfWidth(raw), unit: '' };
  if (values) return { number: values.map((v) => grouped(v)).join(' : '), unit: '' };
  const times = value === 0 ? 1 : base / value;
  const size = (v: number) => inWords(Math.abs(tidy(v * times)), 'en');
  const number = valueHigh === undefined ? size(value) : `${size(value)}–${size(valueHigh)}`;
  if (baseUnit === '%') return { number: `${number}%`, unit: '' };
  const word = unitEn(baseUnit, Math.abs(base));
  return word === null ? { number: grouped(Math.abs(value)), unit } : { number, unit: word };
}

/** The number in words of comparison. Without its sign: growth and fall are said by `predicate`. */
export function amountOf(figure: Stated, language: Language): Amount {
  if (language === 'en') return { before: EN[figure.cmp], ...english(figure), after: '' };
  const [before, after] = ZH[figure.cmp];
  const parts = printed(figure);
  // 30余处 says by itself that it is more.
  const said = figure.cmp === 'gt' && /[余多来]/.test(figure.raw);
  return { before: said ? '' : before, ...parts, after };
}

/** '439.23亿元', '7%以上'; '43.923 billion yuan', 'at least 7%'. */
export function amountWords(figure: Stated, language: Language): string {
  const { before, number, unit, after } = amountOf(figure, language);
  const parts = [before, number, unit, after].filter((part) => part !== '');
  return parts.join(language === 'en' ? ' ' : '');
}

/** The verb of a growth rate or of a change; null for what neither grows nor falls. */
export function verbOf({ role, value }: Stated, motion: Motion, language: Language): string | null {
  const zh = language === 'zh';
  if (role === 'growth') return value < 0 ? (zh ? '下降' : 'down') : zh ? '增长' : 'up';
  if (role !== 'change') return null;
  if (motion === null) return zh ? '变化' : 'change of';
  if (motion === 'up') return value < 0 || !zh ? (value < 0 ? (zh ? '减少' : 'down') : 'up') : '增加';
  return zh ? '减少' : 'down';
}

/** What a table row says: short, the sign kept. '4.8%', '−3.9%', '7%以上', '降5%以上'. */
export function rowWords(figure: Stated, language: Language): string {
  const words = amountWords(figure, language);
  if (figure.role !== 'growth' || figure.value >= 0) return words;
  if (figure.cmp === 'eq') return `−${words}`;
  return language === 'zh' ? `降${words}` : `down ${words}`;
}

/** One sentence: when, target or result, what, how much. `name` as the sentence should call it. */
export function sentenceOf(figure: Stated, name: string, motion: Motion, language: Language): string {
  const { modality, period, role } = figure;
  const when = periodWords(period, language);
  const verb = verbOf(figure, motion, language);
  const amount = amountWords(figure, language);
  if (language === 'en') {
    const kind = modality === 'target' ? 'Target' : 'Result';
    const head = when === '' ? kind : `${kind} for ${when}`;
    return `${head}: ${name}${verb === null ? `, ${amount}` : ` ${verb} ${amount}`}.`;
  }
  const head = `${when}${modality === 'target' ? '目标' : '结果'}`;
  const apart = role === 'rank' || role === 'duration' || role === 'ratio' ? '，' : '';
  return `${head}：${name}${apart}${verb ?? ''}${amount}。`;
}

/** The number in full: '439 2300 0000元' by Chinese grouping, '43,923,000,000 yuan'. Null where it is so already. */
export function fullDigits(figure: Stated, language: Language): string | null {
  const { value, base, baseUnit, unit, values, valueHigh } = figure;
  if (values || valueHigh !== undefined || unit === baseUnit || Math.abs(base) <= Math.abs(value))
    return null;
  const whole = tidy(base);
  if (!Number.isSafeInteger(whole)) return null;
  if (language === 'zh') return `${byMyriads(whole)}${baseUnit}`;
  // English words begin at a million.
  if (Math.abs(whole) < 1e6) return null;
  const word = unitEn(baseUnit, whole);
  return `${grouped(whole)} ${word ?? baseUnit}`.trim();
}
