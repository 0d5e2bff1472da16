import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Related } from '../../../lib/passage.ts';
import { related } from '../../../tools/related/command.ts';

const TOOL = join(import.meta.dirname, '../../../tools/zhengdu.ts');
const folder = mkdtempSync(join(tmpdir(), 'zhengdu-related-'));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const answer = (...args: string[]) => JSON.parse(related(args)) as { related: Related[] };

describe('related on the command line', () => {
  test('prints the fields of the analysis format, best first', () => {
    const { related: results } = answer('--report', 'leping-2021', '--span', '3321-3375', '-n', '4');
    expect(results).toHaveLength(4);
    expect(Object.keys(results[0] ?? {})).toEqual(['report', 'span', 'relation', 'because', 'gist', 'score']);
    expect(results.map(({ report }) => report)).not.toContain('leping-2021');
  });

  test('reads loose text, and a file with a span', () => {
    expect(answer('--text', '新增城镇就业').related.length).toBeGreaterThan(0);
    expect(answer('--text', '😀').related).toEqual([]);
    const path = file('page.txt', '某地报告\n今年新增城镇就业五千人，成绩不小。');
    expect(answer('--file', path, '--span', '4-14').related.length).toBeGreaterThan(0);
  });

  test('answers many questions in one go, a line each', () => {
    const path = file(
      'q.jsonl',
      '{"id":"x","report":"gaoan-2024","span":[3412,3426]}\n\n{"id":2,"text":"创业担保贷款"}\n',
    );
    const lines = related(['--queries', path, '-n', '2', '--no-threads']).trimEnd().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as { id: unknown; related: Related[] });
    expect(rows.map(({ id }) => id)).toEqual(['x', 2]);
    for (const row of rows) expect(row.related).toHaveLength(2);
  });

  test.each([
    ['nothing asked', []],
    ['two ways at once', ['--text', '就业', '--report', 'leping-2021']],
    ['a span in words', ['--report', 'leping-2021', '--span', 'all']],
    ['a span beyond the end', ['--report', 'leping-2021', '--span', '5-99999']],
    ['an unknown report', ['--report', 'nowhere-1999', '--span', '1-5']],
    ['a file that is missing', ['--file', join(folder, 'none.txt'), '--span', '1-5']],
    ['questions that are none', ['--queries', file('bad.jsonl', '{"id":1}\n')]],
    ['an unknown option', ['--wrong']],
    ['no number', ['--text', '就业', '-n', 'many']],
  ])(
    'says in one line what is wrong: %s',
    (_, args) => {
      const { status, stderr, stdout } = spawnSync(process.execPath, [TOOL, 'related', ...args], {
        encoding: 'utf8',
      });
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^zhengdu: .+/);
    },
    20_000,
  );
});
