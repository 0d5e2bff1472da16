/** `node tools/lint/check.ts`: holds every module against the import rules and the limit of its length. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../browsers.ts';
import { type Module, readModule } from './module.ts';
import { circles, violations } from './rules.ts';

const modules: Module[] = globSync('{entrypoints,components,lib,data,tools,tests}/**/*.{ts,tsx,mjs}', {
  cwd: ROOT,
})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.d.mts'))
  .sort()
  .map((path) => readModule(path, readFileSync(join(ROOT, path), 'utf8')));

const found = [
  ...modules.flatMap(violations),
  ...circles(modules).map((circle) => `imports in a circle: ${circle}`),
];
const lengths = modules.map((module) => module.lines).sort((a, b) => a - b);
for (const line of found) console.error(line);
console.log(
  `${modules.length} modules, median ${lengths[lengths.length >> 1] ?? 0} lines, longest ${lengths.at(-1) ?? 0}, ` +
    `${found.length} against the rules`,
);
process.exitCode = found.length > 0 ? 1 : 0;
