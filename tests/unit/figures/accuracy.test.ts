/** Accuracy on figures read by hand, as a ratchet: `ratchet.json` may only rise. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFigures } from '../../../lib/figures/index.ts';
import { type Measure, measure, readGold } from '../../../tools/figures/accuracy.ts';
import { GOLD_DIR, loadReport, OWN_GOLD_DIR, REPORTS_DIR } from '../../../tools/figures/load.ts';
import ratchet from './ratchet.json' with { type: 'json' };

for (const [id, floors] of Object.entries(ratchet)) {
  const input = loadReport(id);
  const gold =
    readGold(join(GOLD_DIR, `figures-${id}.jsonl`)) ?? readGold(join(OWN_GOLD_DIR, `figures-${id}.jsonl`));
  if (!input || !gold)
    console.warn(
      `ACCURACY OF FIGURES NOT MEASURED for ${id}: no report in ${REPORTS_DIR} or no gold in ${GOLD_DIR}`,
    );
  test.skipIf(!input || !gold)(`figures of ${id}`, () => {
    if (!input || !gold) return;
    const { scores, mistakes } = measure(gold, readFigures(input));
    const told = mistakes
      .map((m) => `${m.kind} ${m.gold?.raw ?? m.got?.raw} ${m.got?.what ?? ''}`)
      .join('\n');
    for (const [name, floor] of Object.entries(floors))
      expect(scores[name as Measure], `${name}\n${told}`).toBeGreaterThanOrEqual(floor);
  });
}
