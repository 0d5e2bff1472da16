/** The steps of `npm test`, in order. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers, ROOT } from './browsers.ts';
import { type Run, runNode, runPackage } from './run.ts';
import { count, failures, type VitestReport } from './vitest-report.ts';

export interface Outcome {
  passed: number;
  failed: number;
  /** Why a step, or part of it, did not run; empty where all did. */
  note: string;
  output: string;
}

export interface Step {
  name: string;
  run(show: boolean): Promise<Outcome>;
}

const single = ({ code, output }: Run): Outcome => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  note: '',
  output,
});

/** Runs until one fails. */
async function inTurn(...runs: (() => Promise<Run>)[]): Promise<Outcome> {
  let output = '';
  for (const run of runs) {
    const result = await run();
    output += result.output;
    if (result.code !== 0) return single({ code: result.code, output });
  }
  return single({ code: 0, output });
}

async function vitest(project: string, show: boolean): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengdu-test-'));
  const file = join(folder, 'report.json');
  try {
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${file}`,
    ];
    const { code, output } = await runPackage('vitest', args, show);
    if (!existsSync(file)) return { passed: 0, failed: 1, note: 'no report from vitest', output };
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    // First what failed: a log that is cut short still tells it.
    return { ...count(report, code), output: failures(report) + output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function browserTests(show: boolean): Promise<Outcome> {
  const browsers = findBrowsers();
  const missing = (['chromium', 'firefox'] as const).filter((kind) => !browsers[kind]);
  const note = missing.map((kind) => `NOT TESTED in ${kind}: none here`).join(', ');
  if (missing.length === 2) return { passed: 0, failed: 1, note, output: '' };
  const outcome = await vitest('browser', show);
  if (missing.length === 0) return outcome;
  // A developer's machine may have one browser; a build that others rely on has both.
  const failed = outcome.failed + (process.env.CI ? 1 : 0);
  return { ...outcome, failed, note: [note, outcome.note].filter(Boolean).join('; ') };
}

async function dataCheck(show: boolean): Promise<Outcome> {
  const script = join(ROOT, 'tools/data/check.ts');
  if (!existsSync(script))
    return { passed: 0, failed: 0, note: 'skipped: no tools/data/check.ts yet', output: '' };
  const reports = process.env.REPORTS_DIR ?? join(ROOT, '../shared/reports');
  if (!existsSync(reports))
    return { passed: 0, failed: 0, note: `skipped: no reports in ${reports}`, output: '' };
  return single(await runNode([script, reports], show));
}

export const STEPS: readonly Step[] = [
  {
    name: 'types',
    // wxt prepare writes the types that tsconfig.json builds on.
    run: (show) =>
      inTurn(
        () => runPackage('wxt', ['prepare'], show),
        () => runPackage('typescript', ['--noEmit'], show, 'tsc'),
      ),
  },
  {
    name: 'format and lint',
    run: async (show) =>
      single(
        await runPackage(
          '@biomejs/biome',
          ['ci', '.', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`],
          show,
          'biome',
        ),
      ),
  },
  { name: 'import rules', run: async (show) => single(await runNode(['tools/lint/check.ts'], show)) },
  { name: 'unit tests', run: (show) => vitest('unit', show) },
  { name: 'build for Chromium', run: async (show) => single(await runPackage('wxt', ['build'], show)) },
  {
    name: 'build for Firefox',
    run: async (show) => single(await runPackage('wxt', ['build', '-b', 'firefox'], show)),
  },
  { name: 'browser tests', run: browserTests },
  { name: 'data check', run: dataCheck },
  {
    name: 'web-ext lint',
    run: async (show) =>
      single(
        await runPackage('web-ext', ['lint', '--no-config-discovery', '-s', '.output/firefox-mv3'], show),
      ),
  },
];
