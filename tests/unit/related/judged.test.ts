/**
 * The judged passages (tests/judged) as a ratchet: what was reached may only rise. They name no words of a report,
 * so the ways without the sources run everywhere.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportsDir } from '../../../tools/data/sources.ts';
import { type JudgedSet, readJudged } from '../../../tools/related/judged.ts';
import { loadEngine } from '../../../tools/related/load.ts';
import { rankBy, type Way } from '../../../tools/related/measure.ts';
import { scoreAll } from '../../../tools/related/scores.ts';

interface Floor {
  set: JudgedSet;
  way: Way;
  threads: boolean;
  recall: number;
  ndcg: number;
  hardRecall: number;
  hardNdcg: number;
}
const floors = JSON.parse(
  readFileSync(new URL('../../judged/related-ratchet.json', import.meta.url), 'utf8'),
) as Floor[];
const engine = loadEngine();
const sources = reportsDir() !== null;
if (!sources)
  console.warn('REPORTS_DIR is missing: passages are judged from the dataset alone, not with their words.');

describe.each(floors)('judged passages $set by $way, threads $threads', (floor) => {
  test.skipIf(!sources && floor.way !== 'dataset')('hold what was reached', () => {
    const judged = readJudged(floor.set);
    const rank = rankBy(engine, floor.way, floor.threads);
    const all = scoreAll(judged, rank);
    const hard = scoreAll(
      judged.filter((query) => query.hard),
      rank,
    );
    expect(all.recall).toBeGreaterThanOrEqual(floor.recall);
    expect(all.ndcg).toBeGreaterThanOrEqual(floor.ndcg);
    expect(hard.recall).toBeGreaterThanOrEqual(floor.hardRecall);
    expect(hard.ndcg).toBeGreaterThanOrEqual(floor.hardNdcg);
  });
});

test('judged passages never count a statement of their own report', () => {
  for (const set of ['a', 'b', 'c'] as const) {
    for (const query of readJudged(set)) {
      const found = rankBy(engine, 'dataset', true)(query);
      expect(found.filter((id) => id.startsWith(`${query.report}/`))).toEqual([]);
    }
  }
});

describe('the streaks of leping-2021', () => {
  test('lead to the 20 and 16 years of leping-2023 and the town’s 16 years, which do not quite agree', async () => {
    const { relateSpan } = await import('../../../lib/relate.ts');
    // The sentence on 18 years without a serious accident and 13 without illegal coal pits.
    const { results } = relateSpan(engine, 'leping-2021', [3321, 3375], { limit: 3 });
    expect(results.map(({ statement }) => statement).sort()).toEqual([
      'leping-2023/116',
      'leping-2023/117',
      'yongshan-2023/060',
    ]);
    expect(new Set(results.map(({ relation }) => relation))).toEqual(new Set(['possible-discrepancy']));
  });
});
