/** Streaks that do not grow with the years. */
import type { Figure } from '../../analysis.ts';
import { between, countedTo, type Discrepancy, mayLag } from './counted.ts';
import { alike } from './measures.ts';
import type { Told } from './told.ts';

/** Years of one actual thing that goes on: 连续18年未发生重特大事故. */
const isStreak = (f: Figure) =>
  f.role === 'duration' && f.baseUnit === '年' && f.modality === 'actual' && f.value >= 2 && f.cmp === 'eq';

const LARGE = /重特大|重大及以上|重大以上|特别重大/g;
const GOES_ON = /未发生|没有发生|杜绝|实现|保持|无|没有|安全|生产|发生|[“”"、，]/g;

/** What goes on: the words behind 连续18年, else what the figure is said to measure. */
function streakOf(figure: Figure, { gist }: Told): string {
  const behind = (gist ?? '').split(`连续${figure.raw}`)[1]?.match(/^[^，。；]{3,24}/)?.[0];
  return (behind ?? figure.what).replace(LARGE, '重大').replace(GOES_ON, '');
}

/** Years gone by and years counted differ: 13年 in 2021, 16年 in 2022. */
export function streaks(first: Told, second: Told): Discrepancy[] {
  return first.figures.filter(isStreak).flatMap((a) =>
    second.figures.filter(isStreak).flatMap((b): Discrepancy[] => {
      const [from, to] = [countedTo(a, first), countedTo(b, second)];
      if (from === null || to === null || alike(streakOf(a, first), streakOf(b, second)) < 0.6) return [];
      const grown = b.value - a.value;
      if (grown === to - from) return [];
      const lags = [mayLag(first, from) ? 1 : 0, 0].flatMap((x) =>
        [mayLag(second, to) ? 1 : 0, 0].map((y) => x - y),
      );
      const agrees = lags.some((lag) => grown === to - from + lag);
      return [{ ...between(a, b), unless: agrees ? 'counted-to-the-year-before' : null }];
    }),
  );
}
