/** Statements that cannot both be right as they stand. Possible only: the texts seldom say what they count. */
import { levels, parts, totals } from './amounts.ts';
import type { Discrepancy } from './counted.ts';
import type { SharedName } from './names.ts';
import { again, listed, stages } from './stages.ts';
import { streaks } from './streaks.ts';
import type { Told } from './told.ts';

/**
 * What of two statements cannot both be right, the telling one first; empty where nothing speaks against both.
 * @param first the earlier, or in one year the upper one
 * @param second the other
 */
export function discrepancies(first: Told, second: Told, names: readonly SharedName[]): Discrepancy[] {
  if (first.stance === 'planned') return listed(first, second, names);
  if (first.stance === 'rule') return [];
  return [
    ...streaks(first, second),
    ...parts(first, second),
    ...totals(first, second),
    ...levels(first, second),
    ...stages(first, second, names),
    ...again(first, second),
  ];
}
