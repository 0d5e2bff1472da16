import * as v from 'valibot';
import { type FigureRecord, FigureSchema } from '../../data/schema.ts';
import { unpack } from '../../lib/figures/bundled.ts';
import { fold } from '../../lib/text/fold.ts';
import type { Complaint } from './check-terms.ts';
import type { Overlap } from './overlap.ts';

/** Not the 2 of M2. */
const NUMBER = /(?<![A-Za-z\d.])\d+(?:\.\d+)?/gu;
const MAGNITUDES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** What the print says: its numbers, and the unit behind them without 余 and 多. */
function printed(raw: string): { numbers: number[]; unit: string } {
  const plain = fold(raw).replace(/(?<=\d),(?=\d{3})/gu, '');
  const numbers = (plain.match(NUMBER) ?? []).map(Number);
  const unit = plain.replace(/^.*(?<![A-Za-z\d.])\d+(?:\.\d+)?/u, '').replace(/[余多]/gu, '');
  return { numbers, unit };
}

/** The factor of the magnitude that stands before a base unit: 1e8 for 亿元 of 元; null where it is no magnitude. */
function factor(unit: string, baseUnit: string): number | null {
  const magnitude = unit.endsWith(baseUnit) ? unit.slice(0, unit.length - baseUnit.length) : unit;
  let product = 1;
  for (const sign of magnitude) {
    const size = MAGNITUDES[sign];
    if (size === undefined) return null;
    product *= size;
  }
  return product;
}

/** What is wrong with a record by itself: the number against its print, the amount against number and unit. */
function inconsistencies(record: FigureRecord): string[] {
  const { raw, value, valueHigh, values, unit, base, baseUnit, role } = unpack(record);
  const found: string[] = [];
  const { numbers, unit: tail } = printed(raw);
  const said = values ?? (valueHigh === undefined ? [value] : [value, valueHigh]);
  if (numbers.join() !== said.map(Math.abs).join()) found.push(`value ${said.join()} is not that of ${raw}`);
  if (values && values[0] !== value) found.push('value is not the first of values');
  if (value < 0 && role !== 'growth') found.push('only a rate of growth falls below 0');
  if (tail === '' ? unit !== '' : !fold(unit).startsWith(tail))
    found.push(`unit ${unit} is not that of ${raw}`);
  const times = factor(fold(unit), fold(baseUnit));
  if (times === null) found.push(`baseUnit ${baseUnit} is not that of ${unit}`);
  else if (Number((value * times).toPrecision(12)) !== base)
    found.push(`base ${base} is not ${value} ${unit} in ${baseUnit}`);
  return found;
}

/**
 * Checks the figures of one report, and holds them against its source where that is there.
 * @param source the squeezed text, and the runs that no record may copy
 */
export function checkFigures(
  file: string,
  json: unknown,
  indicators: ReadonlySet<string>,
  source?: { text: string; overlap: Overlap },
): Complaint[] {
  const list = v.safeParse(v.pipe(v.array(v.unknown()), v.nonEmpty()), json);
  if (!list.success) return [{ file, record: '', reason: 'is no list of figures' }];
  const complaints: Complaint[] = [];
  let last = 0;
  for (const [i, raw] of list.output.entries()) {
    const result = v.safeParse(FigureSchema, raw);
    if (!result.success) {
      for (const issue of result.issues)
        complaints.push({ file, record: `#${i}`, reason: `${v.getDotPath(issue) ?? ''}: ${issue.message}` });
      continue;
    }
    const { span, what, indicator, raw: print } = result.output;
    const [from, to] = span;
    const reasons = inconsistencies(result.output);
    if (from >= to || (source && to > source.text.length)) reasons.push('span lies outside the source');
    else if (source && source.text.slice(from, to) !== print)
      reasons.push(`the source has no ${print} there`);
    if (from < last) reasons.push('span begins before the end of the one before');
    if (indicator !== undefined && !indicators.has(indicator)) reasons.push(`unknown indicator ${indicator}`);
    const run = source?.overlap.shared(what);
    if (run) reasons.push(`what copies a source: “${run}”`);
    last = Math.max(last, to);
    for (const reason of reasons) complaints.push({ file, record: `${from}-${to} ${print}`, reason });
  }
  return complaints;
}
