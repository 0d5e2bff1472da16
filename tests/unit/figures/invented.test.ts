/**
 * Accuracy on invented reports of 1956 to 2024, whose figures were marked before the engine had read them;
 * `invented.json` may only rise.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../lib/analyze.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { type Measure, measureParts, readPartGold } from '../../../tools/figures/accuracy.ts';
import floors from './invented.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../../..');

describe.each(Object.entries(floors))('figures of the invented %s', (name, least) => {
  const gold = readPartGold(join(import.meta.dirname, `gold/invented/${name}.jsonl`));
  const { text, figures } = analyze(sourceOfText(readFileSync(join(ROOT, gold.text), 'utf8')), {
    bundle: false,
  });

  test('stand where the gold says', () => {
    for (const { start, end, raw } of gold.figures) expect(text.slice(start, end)).toBe(raw);
  });

  test('are read as well as before', () => {
    const { scores, mistakes } = measureParts(gold, figures);
    const told = mistakes
      .map((m) => `${m.kind} ${m.gold?.raw ?? m.got?.raw} ${m.got?.what ?? ''}`)
      .join('\n');
    for (const [measure, floor] of Object.entries(least))
      expect(scores[measure as Measure], `${measure}\n${told}`).toBeGreaterThanOrEqual(floor);
  });
});
