import { expect, it } from 'vitest';
import { count, type VitestReport } from '../../../tools/test-steps.ts';

const report = (changes: Partial<VitestReport> = {}): VitestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [1, 2, 3] }],
  ...changes,
});

it('counts single tests', () => {
  expect(count(report(), 0)).toEqual({ passed: 3, failed: 0, note: '' });
  expect(count(report({ numFailedTests: 2 }), 1)).toMatchObject({ passed: 3, failed: 2 });
});

it('counts a file that could not be loaded', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(count(report({ testResults }), 1)).toMatchObject({ passed: 3, failed: 1 });
});

it('never passes where vitest failed', () => {
  expect(count(report(), 1).failed).toBe(1);
});

it('tells what was skipped', () => {
  expect(count(report({ numPendingTests: 2, numTodoTests: 1 }), 0).note).toBe('3 skipped');
});
