import { expect, it } from 'vitest';
import { count, failures, type VitestReport } from '../../../tools/vitest-report.ts';

const passed = { status: 'passed', fullName: 'reads', failureMessages: [] };
const failed = { status: 'failed', fullName: 'reads a page', failureMessages: ['Error: no page\n    at x'] };
const file = (assertionResults: VitestReport['testResults'][number]['assertionResults'], message = '') => ({
  name: 'tests/a.test.ts',
  status: message ? 'failed' : 'passed',
  message,
  assertionResults,
});

const report = (changes: Partial<VitestReport> = {}): VitestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [file([passed, passed, passed])],
  ...changes,
});

it('counts single tests', () => {
  expect(count(report(), 0)).toEqual({ passed: 3, failed: 0, note: '' });
  expect(count(report({ numFailedTests: 2 }), 1)).toMatchObject({ passed: 3, failed: 2 });
});

it('counts a file that could not be loaded', () => {
  const testResults = [file([], 'Error: no such module')];
  expect(count(report({ testResults }), 1)).toMatchObject({ passed: 3, failed: 1 });
});

it('never passes where vitest failed', () => {
  expect(count(report(), 1).failed).toBe(1);
});

it('tells what was skipped', () => {
  expect(count(report({ numPendingTests: 2, numTodoTests: 1 }), 0).note).toBe('3 skipped');
});

it('names what failed, and why', () => {
  expect(failures(report())).toBe('');
  const testResults = [file([passed, failed]), file([], 'SyntaxError: x')];
  expect(failures(report({ testResults }))).toBe(
    'FAILED  reads a page\n    Error: no page\n    at x\n\nFAILED  tests/a.test.ts\n    SyntaxError: x\n\n',
  );
});
