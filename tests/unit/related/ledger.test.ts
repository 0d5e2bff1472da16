import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../../data/schema.ts';
import type { ReportRef } from '../../../lib/passage.ts';
import { ledgerFor } from '../../../lib/related/ledger.ts';
import type { Dataset, Statement } from '../../../lib/related/types.ts';
import { TOLD } from '../../../tools/related/told.ts';

const LEDGER = JSON.parse(
  readFileSync(new URL('../../../data/ledger.json', import.meta.url), 'utf8'),
) as LedgerEntry[];

const statements = new Map(
  [...TOLD].map(([id, told]): [string, Statement] => {
    const { report } = told;
    if (!report?.bundled || !told.stance) throw new Error(`${id} is of no report`);
    const statement: Statement = {
      ...told,
      ...{ id, report, source: report.bundled, stance: told.stance, part: 'plan' },
      ...{ span: [0, 9], printed: ['1家'], mark: { length: 9, hash: 1 } },
    };
    return [id, statement];
  }),
);
const reports = new Map(
  [...statements.values()].map(({ source, report }): [string, ReportRef] => [source, report]),
);
const dataset: Dataset = { reports, statements, threads: [], ledger: LEDGER };

test('all rows, in the order of the promises, with the reports that they name', () => {
  const { rows, reports: named } = ledgerFor(dataset, null);
  expect(rows).toHaveLength(LEDGER.length);
  const order = [...statements.keys()];
  const places = rows.map(({ promise }) => order.indexOf(promise.statement.replace(/[a-z]$/, '')));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const spoken = rows.flatMap(({ promise, answers }) => [promise, ...answers].map(({ report }) => report));
  expect(Object.keys(named).sort()).toEqual([...new Set(spoken)].sort());
  expect(named['leping-2023']?.place).toBe('乐平市');
});

test('the rows of one report are those that it promises or answers', () => {
  const town = ledgerFor(dataset, 'yongshan-2023').rows;
  expect(town.length).toBeGreaterThan(0);
  for (const { promise, answers } of town) {
    expect([promise, ...answers].map(({ report }) => report)).toContain('yongshan-2023');
  }
  expect(town.length).toBeLessThan(LEDGER.length);
  expect(ledgerFor(dataset, 'gaoan-2024').rows).toEqual([]);
  expect(ledgerFor(dataset, 'no-such-report')).toEqual({ rows: [], reports: {} });
});

test('a row carries both statements, the verdict and why in both languages', () => {
  const entry = LEDGER.find(({ part }) => !part);
  const row = ledgerFor(dataset, null).rows.find(({ promise }) => promise.statement === entry?.promise);
  expect(row?.verdict).toBe(entry?.verdict);
  expect(row?.why).toEqual({ zh: entry?.why, en: entry?.whyEn });
  expect(row?.answers.map(({ statement }) => statement)).toEqual(entry?.answers);
  expect(row?.promise.gist).toBe(statements.get(entry?.promise ?? '')?.gist);
  expect(row?.promise.mark).toEqual({ length: 9, hash: 1 });
});

test('of a statement that promises several things, each is a row of its own', () => {
  const { rows } = ledgerFor(dataset, null);
  const parts = rows.filter(({ promise }) => promise.statement.startsWith('leping-2021/228'));
  expect(parts.map(({ promise, verdict }) => [promise.statement, verdict])).toEqual([
    ['leping-2021/228a', 'met'],
    ['leping-2021/228b', 'in-progress'],
    ['leping-2021/228c', 'unclear'],
  ]);
  expect(parts[0]?.promise.gist).toBe('保护开发老北街');
  expect(new Set(rows.map(({ promise }) => promise.statement)).size).toBe(rows.length);
});

test('a row of which a statement is missing is left out', () => {
  const [entry] = LEDGER;
  const without = new Map(statements);
  without.delete(entry?.answers[0] ?? '');
  const { rows } = ledgerFor({ ...dataset, statements: without }, null);
  expect(rows.some(({ promise }) => promise.statement === entry?.promise)).toBe(false);
});
