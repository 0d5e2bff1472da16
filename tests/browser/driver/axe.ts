import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './types.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/**
 * What axe finds wrong with a page, a line each, in both browsers. It cannot see into closed shadow roots.
 * @param selector the part of the page to look at
 * @param only the rules or tags to hold it to
 */
export async function axeViolations(
  page: Page,
  selector = 'html',
  only: readonly string[] = TAGS,
): Promise<string[]> {
  if (!(await page.run('typeof axe === "object"'))) await page.run(`${source};0`);
  const options = JSON.stringify({ runOnly: only, resultTypes: ['violations'] });
  const results = (await page.run(`axe.run(${JSON.stringify(selector)}, ${options})`)) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}
