import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { squeeze } from '../../../lib/text/squeeze.ts';
import { otherPages } from '../../../tools/bench/others.ts';
import { LONG, lengthened } from '../../../tools/bench/reports.ts';
import { scriptsOf } from '../../../tools/bench/sizes.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengdu-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lengthens a report by paragraphs before it, and leaves a long one as it is', () => {
  const report = '报告一\n正文。';
  const long = lengthened(report, ['甲'.repeat(300), `乙\n\n${'丙'.repeat(200)}`]);
  expect(squeeze(long).length).toBeGreaterThanOrEqual(LONG);
  expect(squeeze(long).length).toBeLessThan(LONG + 300);
  expect(long.endsWith(report)).toBe(true);
  expect(lengthened('长'.repeat(LONG), ['甲'])).toBe('长'.repeat(LONG));
});

it('makes pages of the sizes that they are named for', () => {
  const pages = new Map(otherPages().map(({ name, html }) => [name, html]));
  expect(pages.get('home-500-links')?.match(/<a /g)).toHaveLength(500);
  expect(Buffer.byteLength(pages.get('huge-2MB') ?? '')).toBeGreaterThan(2_000_000);
});

it('follows the scripts that a page loads at once, and none that it may load later', () => {
  mkdirSync(join(folder, 'chunks'));
  const write = (name: string, source: string) => writeFileSync(join(folder, name), source);
  write('popup.html', '<script type="module" crossorigin src="/chunks/popup-1.js"></script>');
  write(
    'chunks/popup-1.js',
    'import{a as b}from"./a-1.js";import"./b-1.js";const c=()=>import("./late-1.js");',
  );
  write('chunks/a-1.js', 'import{x}from"./b-1.js";export{x as a};');
  write('chunks/b-1.js', 'export const x=1;');
  expect(scriptsOf(folder, 'popup.html').map((path) => basename(path))).toEqual([
    'popup-1.js',
    'a-1.js',
    'b-1.js',
  ]);
});
