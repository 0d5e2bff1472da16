import { describe, expect, it } from 'vitest';
import { readModule } from '../../../tools/lint/module.ts';
import { circles, MOST_LINES, violations } from '../../../tools/lint/rules.ts';

/** Rules that a module breaks, without the place. */
const broken = (path: string, source: string) =>
  violations(readModule(path, source)).map((line) => line.replace(/^[^ ]+ /, ''));

describe('readModule', () => {
  it('finds imports of every form, and whether they are types alone', () => {
    const source = `import a, { type B } from './a.ts';
      import type { C } from '../report/c.ts';
      import './style.css';
      export * from './d.ts';
      export type { E } from './e.ts';
      let f: import('./f.ts').F;
      const g = await import('./g.ts');
      import data from '../../data/x.json' with { type: 'json' };`;
    const { imports } = readModule('lib/terms/x.ts', source);
    expect(
      imports.map(({ target, typeOnly, line }) => `${line} ${target}${typeOnly ? ' type' : ''}`).sort(),
    ).toEqual([
      '1 lib/terms/a.ts',
      '2 lib/report/c.ts type',
      '3 lib/terms/style.css',
      '4 lib/terms/d.ts',
      '5 lib/terms/e.ts type',
      '6 lib/terms/f.ts type',
      '7 lib/terms/g.ts',
      '8 data/x.json',
    ]);
  });

  it('tells global names from declared ones, keys and members', () => {
    const source = `import { Text } from './a.ts';
      interface Range { document: string }
      const f = ({ location }: { location: Range }, history = 1) => location.document + history + o.window;
      type G = (Node: string) => void;
      const o = { window: 1, [name]: Text };
      globalThis.chrome; let e: HTMLElement;`;
    expect([...readModule('lib/a.ts', source).globals.keys()].sort()).toEqual([
      'HTMLElement',
      'chrome',
      'globalThis',
      'name',
    ]);
  });

  it('fails on what does not parse', () => {
    expect(() => readModule('lib/a.ts', 'const = 1')).toThrow('lib/a.ts');
  });
});

describe('import rules', () => {
  it.each([
    [
      'entrypoints/popup/main.tsx',
      `import '../../components/a.tsx'; import '../../lib/a.ts'; import 'wxt/utils/x';`,
    ],
    [
      'components/a/A.tsx',
      `import 'react'; import '../b/B.tsx'; import '../../lib/extension/a.ts'; document.title;`,
    ],
    [
      'lib/figures/a.ts',
      `import '../analysis.ts'; import '../text/a.ts'; import '../report/a.ts'; import './b.ts';`,
    ],
    ['lib/figures/a.ts', `import '../../data/x.json' with { type: 'json' };`],
    ['lib/report/a.ts', `import '../text/a.ts';`],
    ['lib/analyze.ts', `import './terms/a.ts'; import './figures/a.ts'; import './analysis.ts';`],
    ['lib/text/dom-map.ts', `let r: Range; document.createRange();`],
    ['lib/extension/a.ts', `import { browser } from 'wxt/browser'; navigator.language; chrome.x;`],
    [
      'tools/a.ts',
      `import 'node:fs'; import '../lib/a.ts'; import '../tests/pages/wrap.ts'; document.title;`,
    ],
    ['tests/unit/a.test.ts', `import '../../entrypoints/a.ts'; import '../../data/a.json';`],
  ])('%s may do what it does', (path, source) => {
    expect(broken(path, source)).toEqual([]);
  });

  it.each([
    ['lib/text/a.ts', `import '../../components/a.tsx';`],
    ['lib/text/a.ts', `import type { A } from '../../entrypoints/a.ts';`],
    ['lib/text/a.ts', `import '../../tools/a.ts';`],
    ['lib/text/a.ts', `import '../../tests/pages/a.ts';`],
    ['components/a.tsx', `import '../entrypoints/a.ts';`],
    ['components/a.tsx', `import '../data/a.json' with { type: 'json' };`],
    ['entrypoints/a.ts', `import '../data/a.json' with { type: 'json' };`],
    ['entrypoints/a.ts', `import '../tools/a.ts';`],
    ['lib/figures/a.ts', `import '../terms/a.ts';`],
    ['lib/figures/a.ts', `export * from '../terms/a.ts';`],
    ['lib/figures/a.ts', `await import('../terms/a.ts');`],
    ['lib/figures/a.ts', `import '../analyze.ts';`],
    ['lib/text/a.ts', `import '../report/a.ts';`],
    ['lib/analyze.ts', `import './extension/a.ts';`],
    ['lib/terms/a.ts', `import { browser } from 'wxt/browser';`],
    ['lib/terms/a.ts', `import 'webextension-polyfill';`],
    ['components/a.tsx', `import { browser } from 'wxt/browser';`],
    ['components/a.tsx', `chrome.runtime.id;`],
    ['entrypoints/a.ts', `globalThis.browser.runtime;`],
    ['lib/terms/a.ts', `import 'node:fs';`],
    ['lib/terms/a.ts', `import { useState } from 'react';`],
    ['lib/terms/a.ts', `document.title;`],
    ['lib/text/lines.ts', `export const f = (range: Range) => range;`],
    ['lib/extension/a.ts', `document.title;`],
  ])('%s may not: %s', (path, source) => {
    expect(broken(path, source)).toHaveLength(1);
  });

  it('limits the length of a module', () => {
    expect(broken('lib/text/a.ts', '\n'.repeat(MOST_LINES))).toEqual([]);
    expect(broken('lib/text/a.ts', '\n'.repeat(MOST_LINES + 1))).toHaveLength(1);
  });

  it('finds circles of imports that run code, each once', () => {
    const module = (path: string, source: string) => readModule(path, source);
    const a = module('lib/a.ts', `import './b.ts';`);
    const b = module('lib/b.ts', `import './c.ts';`);
    const back = module('lib/c.ts', `import './a.ts';`);
    const typed = module('lib/c.ts', `import type { A } from './a.ts';`);
    expect(circles([a, b, back])).toEqual(['lib/a.ts → lib/b.ts → lib/c.ts → lib/a.ts']);
    expect(circles([a, b, typed])).toEqual([]);
  });
});
