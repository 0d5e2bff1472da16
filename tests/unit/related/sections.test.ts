import { expect, test } from 'vitest';
import { BUNDLED } from '../../../lib/report/bundled.ts';
import { loadEngine } from '../../../tools/related/load.ts';

test('statements stand under the titles of their report’s outline', () => {
  const { statements } = loadEngine().dataset;
  const outlines = new Map(BUNDLED.map(({ id, outline }) => [id as string, outline]));
  for (const { id, source, part, section } of statements.values()) {
    expect(section.length, id).toBeLessThanOrEqual(2);
    for (const [depth, title] of section.entries()) {
      const entry = outlines.get(source)?.find((each) => each.title === title && each.depth === depth + 1);
      expect(entry, `${id} under ${title}`).toBeDefined();
      if (depth === section.length - 1) expect(entry?.part, id).toBe(part);
    }
  }
  // 二、（二）: the second section of the second.
  const inner = [...statements.values()].filter(({ section }) => section[1]?.startsWith('（二）'));
  expect(inner.length).toBeGreaterThan(20);
});
