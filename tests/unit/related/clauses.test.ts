import { describe, expect, test } from 'vitest';
import { openRelated } from '../../../lib/relate.ts';
import { WEIGHTS } from '../../../lib/related/weights.ts';
import { passage, smallPack } from './corpus.ts';

const engine = openRelated(smallPack());
const query = (text: string) => engine.queryOf(passage({ text }), false);

/** Statements found, each with its score. */
function scores(text: string, clause: number): Map<string, number> {
  engine.weights = { ...WEIGHTS, clause };
  const hits = engine.search(query(text), { limit: 9, threads: false });
  engine.weights = WEIGHTS;
  return new Map(hits.map(({ statement, score }) => [statement.id, score]));
}

describe('the clauses of a passage', () => {
  test('are sought by themselves where there are several', () => {
    expect(query('大河桥建成通车').clauses()).toHaveLength(0);
    expect(query('大河桥建成通车，增加学位三千个').clauses()).toHaveLength(2);
    expect(query('大河桥，学位').clauses()).toHaveLength(0);
    // A whole section is one thing.
    expect(query('打通断头路五条，'.repeat(9)).clauses()).toHaveLength(0);
  });

  test('raise what answers one of them', () => {
    const text = '大河桥建成通车，增加学位三千个';
    const [without, by] = [scores(text, 0), scores(text, 1)];
    const answer = 'leping-2023/001';
    expect(by.get(answer)).toBeGreaterThan(without.get(answer) as number);
    expect([...by.keys()]).toEqual(expect.arrayContaining([...without.keys()]));
  });

  test('of a span without words are its statements', () => {
    const span: [number, number] = [0, 17];
    const located = engine.locateSpan('leping-2021', span);
    const bare = engine.queryOf(passage({ span }), false, located);
    expect(bare.clauses()).toHaveLength(located.length);
  });
});
