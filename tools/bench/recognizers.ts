/** Microsoft's Recognizers-Text as a reader of figures, and how much of what it gives is one. */
import recognizers from '@microsoft/recognizers-text-suite';
import type { GoldFigure } from '../figures/accuracy.ts';

/** What it found: `[start, end)` in the text. */
export interface Found {
  start: number;
  end: number;
  text: string;
  value: number | null;
}

interface Result {
  start: number;
  end: number;
  text: string;
  resolution: { value?: string | null; unit?: string | null } | null;
}

type Recognize = (query: string, culture: string) => Result[];
const suite = recognizers as unknown as Record<string, Recognize>;
const MODELS = [
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeAge',
  'recognizeTemperature',
  'recognizePercentage',
  'recognizeOrdinal',
  'recognizeNumber',
];

/**
 * All its models of numbers and units, sentence by sentence, which it is fastest on. Where they overlap, the longest
 * span stands, as with a reader who takes the unit where there is one.
 */
export function recognize(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: sentence, index } of text.matchAll(/[^。！？；]+[。！？；]?/g)) {
    if (!/[\d０-９零一二两三四五六七八九十百千万亿]/.test(sentence)) continue;
    const own = MODELS.flatMap((model) => suite[model]?.(sentence, 'zh-cn') ?? []);
    own.sort((a, b) => b.end - b.start - (a.end - a.start));
    const kept: Result[] = [];
    for (const r of own) if (!kept.some((k) => r.start <= k.end && r.end >= k.start)) kept.push(r);
    for (const r of kept)
      found.push({ start: index + r.start, end: index + r.end + 1, text: r.text, value: amountOf(r) });
  }
  return found.sort((a, b) => a.start - b.start);
}

function amountOf({ resolution }: Result): number | null {
  const value = Number.parseFloat(String(resolution?.value ?? '').replaceAll(',', ''));
  return Number.isFinite(value) ? Math.abs(value) : null;
}

/** Shares of what it gives that are figures of the right value, of figures found, of units inside what it found. */
export function scoreFound(gold: readonly GoldFigure[], found: readonly Found[]) {
  let right = 0;
  let missed = 0;
  let units = 0;
  const used = new Set<Found>();
  const near = (a: number, b: number) => Math.abs(a - Math.abs(b)) <= 1e-6 * Math.abs(b);
  for (const g of gold) {
    const hit = found.find(
      (f) =>
        !used.has(f) &&
        f.start < g.end &&
        f.end > g.start &&
        f.value !== null &&
        (near(f.value, g.base) || near(f.value, g.value)),
    );
    if (!hit) {
      if (!g.unsure) missed += 1;
      continue;
    }
    used.add(hit);
    right += 1;
    if (hit.text.endsWith(g.baseUnit) || g.baseUnit === '') units += 1;
  }
  const judged = right + missed;
  return {
    precision: found.length === 0 ? 1 : used.size / found.length,
    recall: judged === 0 ? 1 : right / judged,
    unit: right === 0 ? 1 : units / right,
  };
}
