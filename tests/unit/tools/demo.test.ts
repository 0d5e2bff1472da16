import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceStamp } from '../../../tools/demo/build.ts';
import { pageOfFile, UnreadableFile } from '../../../tools/demo/page.ts';
import { columns, padColumns, wrapText } from '../../../tools/demo/wrap-text.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhengdu-demo-test-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('sourceStamp', () => {
  const write = (name: string, content = 'a') => {
    writeFileSync(join(root, name), content);
    utimesSync(join(root, name), 1000, 1000);
  };

  it('changes with a file that is new, other, touched, renamed or gone, and with no other', () => {
    mkdirSync(join(root, 'lib/text'), { recursive: true });
    const stamps = [sourceStamp(root)];
    const note = () => stamps.push(sourceStamp(root));
    write('lib/text/a.ts');
    note();
    write('lib/text/a.ts', 'bb');
    note();
    utimesSync(join(root, 'lib/text/a.ts'), 2000, 2000);
    note();
    rmSync(join(root, 'lib/text/a.ts'));
    write('lib/text/b.ts', 'bb');
    note();
    rmSync(join(root, 'lib/text'), { recursive: true });
    note();
    expect(new Set(stamps).size).toBe(stamps.length);
    write('README.md');
    expect(sourceStamp(root)).toBe(stamps.at(-1));
  });
});

describe('pageOfFile', () => {
  it('leaves HTML as it is and puts text, escaped, on a page', () => {
    writeFileSync(join(root, 'a.html'), '<p>政府</p>');
    expect(pageOfFile(join(root, 'a.html')).html).toBe('<p>政府</p>');
    writeFileSync(join(root, 'a.txt'), '题目\n<b>各位代表：\n');
    const { html, url } = pageOfFile(join(root, 'a.txt'));
    expect(html).toContain('<h1 class="title">题目</h1>');
    expect(html).not.toContain('<b>各');
    expect(new URL(url).host).toMatch(/\.gov\.cn$/);
  });

  it('reads GB18030', () => {
    writeFileSync(join(root, 'a.html'), Buffer.from([0xd5, 0xfe, 0xb8, 0xae]));
    expect(pageOfFile(join(root, 'a.html')).html).toBe('政府');
  });

  it('says in one line what cannot be read', () => {
    writeFileSync(join(root, 'empty.txt'), '');
    for (const [file, reason] of [
      ['none.txt', 'no such file'],
      ['.', 'is a folder'],
      ['empty.txt', 'the file is empty'],
    ] as const) {
      expect(() => pageOfFile(join(root, file))).toThrow(UnreadableFile);
      expect(() => pageOfFile(join(root, file))).toThrow(reason);
    }
  });
});

describe('text for a terminal', () => {
  it('counts two columns for Chinese', () => {
    expect(columns('GDP增长')).toBe(7);
    expect(padColumns('增长', 6)).toBe('增长  ');
  });

  it('breaks lines, keeps numbers whole, hangs punctuation', () => {
    expect(wrapText('一二三四五六', 6, '> ')).toBe('> 一二三\n> 四五六');
    expect(wrapText('一二1234五', 6, '')).toBe('一二\n1234五');
    expect(wrapText('一二三，四', 6, '')).toBe('一二三，\n四');
  });

  it('loses nothing', () => {
    const text = '全市生产总值386.2亿元，growth of 5.6%；一般公共预算收入21.7亿元。';
    expect(wrapText(text, 10, '').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
