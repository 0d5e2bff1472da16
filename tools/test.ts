/**
 * `npm test [-- --verbose]`: every check of the project, one after the other. What a step prints is shown if
 * it fails, or with --verbose. The last line counts: `N passed, N failed`. Exit code 1 on any failure.
 */
import { type Outcome, STEPS } from './test-steps.ts';

const verbose = process.argv.includes('--verbose');
const rows: { name: string; seconds: number; outcome: Outcome }[] = [];

const verdict = ({ passed, failed }: Outcome) => (failed > 0 ? 'FAILED' : passed > 0 ? 'ok' : 'skipped');

for (const { name, run } of STEPS) {
  const start = performance.now();
  const outcome = await run(verbose).catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    note: '',
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const seconds = (performance.now() - start) / 1000;
  rows.push({ name, seconds, outcome });
  console.log(`${verdict(outcome).padEnd(8)}${name} (${seconds.toFixed(1)} s)`);
  if (outcome.failed > 0 && !verbose && outcome.output) console.log(`${outcome.output.trimEnd()}\n`);
}

console.log('\nstep                 result    passed  failed    time');
for (const { name, seconds, outcome } of rows) {
  const numbers = `${String(outcome.passed).padStart(8)}${String(outcome.failed).padStart(8)}`;
  const time = `${seconds.toFixed(1)} s`.padStart(10);
  console.log(`${name.padEnd(21)}${verdict(outcome).padEnd(8)}${numbers}${time}  ${outcome.note}`.trimEnd());
}
const total = (key: 'passed' | 'failed') => rows.reduce((sum, { outcome }) => sum + outcome[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
