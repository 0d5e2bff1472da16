import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { webAddress } from '../../../lib/notebook/exchange/clean.ts';
import { inline, paragraphs } from '../../../lib/notebook/exchange/markdown-text.ts';
import type { SavedPassage } from '../../../lib/notebook/types.ts';
import { fileOf, hostile, notebooks, plain } from './exchange-passages.ts';

const LINK = /\[(?:原文|Source)\]\(<([^<>\s]*)>\)/g;

/** What is left with a letter for each link that we write, code span and escaped sign: must hold nothing active. */
function rest(markdown: string): string {
  return markdown.replace(LINK, 'x').replace(/\\[!-/:-@[-`{-~]|`[^`\n]*`/g, 'x');
}

describe('text', () => {
  test.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[看](javascript:x)', '\\[看\\](`javascript:x)`'],
    ['# 标题', '\\# 标题'],
    ['1. 一', '1\\. 一'],
    ['- 一', '\\- 一'],
    ['增长5%左右', '增长5\\%左右'],
    ['见http://a.cn/b_c，另', '见`http://a.cn/b_c`，另'],
    ['写给 a.b@c.cn 吧', '写给 `a.b@c.cn` 吧'],
    ['www.a.cn', '`www.a.cn`'],
    ['&lt;', '\\&lt;'],
    ['a\\', 'a\\\\'],
  ])('%j', (text, expected) => expect(inline(text)).toBe(expected));

  test('lines become paragraphs', () => {
    expect(paragraphs('一\r\n\r\n    二\u2028三\n')).toEqual(['一', '二', '三']);
  });

  test('a long run of letters takes no long time', () => {
    expect(inline('a'.repeat(50_000))).toHaveLength(50_000);
  });
});

describe('the file', () => {
  test('groups by report, in the order of the text', async () => {
    const later: SavedPassage = { ...plain, id: crypto.randomUUID(), position: [9000, 9001], note: '后' };
    const page: SavedPassage = {
      ...plain,
      id: crypto.randomUUID(),
      note: '网页',
      source: { ...plain.source, report: null, title: '别的网页', url: 'https://b.cn/' },
    };
    const text = await fileOf('markdown', [page, later, plain]);
    const places = ['# 政读笔记', '## 乐平市2023', '与去年相比', '后', '## 别的网页', '网页\n'].map((each) =>
      text.indexOf(each),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    // One reference for the two passages of one page.
    expect(text.match(/参考文献/g)).toHaveLength(2);
  });

  test('says all that a reader needs', async () => {
    const text = await fileOf('markdown', [plain]);
    expect(text).toContain('> 新增就业\n>\n> 一万人以上。\n');
    expect(text).toContain('**笔记** 与去年相比？');
    expect(text).toContain('二、明年的工作 › （一）稳就业');
    expect(text).toContain('标签: 就业, 目标');
    expect(text).toContain('[原文](<https://www.example.gov.cn/zfgzbg/2023.html?a=1&b=2>)');
    expect(text).toContain('引用日期: 2026-01-31');
    expect(text).toContain('吴艳. 乐平市2023年政府工作报告');
  });

  test('no HTML, no link but the address of the page, no heading but ours', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const text = await fileOf('markdown', notebook, 'en');
        const allowed = new Set(notebook.map(({ source }) => webAddress(source.url)));
        for (const [, address] of text.matchAll(LINK))
          expect(allowed).toContain((address ?? '').replaceAll('\\&', '&'));
        expect(text).not.toMatch(/\(<[^<>\s]*(?<!\\)&#?\w+;/);
        const left = rest(text);
        expect(left).not.toMatch(/[<[\]_`~|$^={}%&]|:\/\/|www\./i);
        expect(left).not.toMatch(/^(?![#>] |## |> ?$)(?:[#+-]|\d+[.)])/m);
        for (const line of text.split('\n')) {
          expect(line).not.toMatch(/^(?:\t| {4})/);
          if (line.startsWith('#')) expect(line).toMatch(/^##? /);
        }
        expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 150 },
    );
  });

  test('one address that runs into another is one', () => {
    expect(inline('a@b.cnhttp://evil.cn/a_b 完')).toBe('`a@b.cnhttp://evil.cn/a_b` 完');
  });

  test('a hostile address is no link', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/x',
      'chrome-extension://a/b',
      'https:',
      '',
    ]) {
      expect(webAddress(url)).toBeNull();
    }
    expect(webAddress('https://u:p@a.cn/b)c"d>e')).toBe('https://a.cn/b%29c%22d%3Ee');
  });

  test('addresses hold nothing that could end them', () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        expect(webAddress(`https://a.cn/${text}`) ?? '').not.toMatch(/[\s<>()[\]{}"'`\\|^]/);
      }),
    );
  });
});
