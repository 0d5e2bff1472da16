// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapTree } from '../../../lib/text/dom.ts';
import { squeeze } from '../../../lib/text/squeeze.ts';

function mapOf(html: string) {
  document.body.innerHTML = html;
  return mapTree(document.body, (element) => !element.closest('[hidden]'));
}

/** The words that the ranges of a span cover on the page. */
function covered(map: ReturnType<typeof mapOf>, from: number, to: number): string {
  return squeeze(map.rangesOf([from, to]).map(String).join('')).replace(/[\u00ad\u200b]/gu, '');
}

describe('the text map', () => {
  test('joins words that inline elements split', () => {
    const map = mapOf('<p>深化“放<span>管</span> <b>服</b>”改革</p>');
    expect(map.text).toBe('深化“放管服”改革');
    expect(covered(map, 3, 6)).toBe('放管服');
    expect(map.rangesOf([3, 6])).toHaveLength(3);
  });

  test('breaks at blocks and at <br>', () => {
    const map = mapOf('<div>一<p>二三</p>四<br>五</div><ul><li>六</li><li>七</li></ul>');
    expect(map.text).toBe('一二三四五六七');
    expect(map.breaks).toEqual([1, 3, 4, 5, 6]);
  });

  test('leaves out scripts, styles, hidden text, ruby readings and form fields', () => {
    const map = mapOf(
      '甲<script>1</script><style>2</style><p hidden>3</p><textarea>4</textarea><template>5</template>' +
        '<ruby>洎<rp>(</rp><rt>jì</rt><rp>)</rp></ruby>水<noscript>6</noscript>',
    );
    expect(map.text).toBe('甲洎水');
  });

  test('leaves out soft hyphens and zero-width spaces, and finds the way back over them', () => {
    const map = mapOf('<p>“双\u00ad减\u200b”政策</p>');
    expect(map.text).toBe('“双减”政策');
    expect(covered(map, 1, 3)).toBe('双减');
  });

  test('knows footnote anchors: <sup>, and links within the page around a number', () => {
    const map = mapOf(
      '三新一高<sup><a href="#_ftn1">[1]</a></sup>与<a href="#n2">2</a>，<a href="#top">顶部</a>',
    );
    expect(map.text).toBe('三新一高[1]与2，顶部');
    expect(map.superscripts).toEqual([
      [4, 7],
      [8, 9],
    ]);
  });

  test('never reads the host of the extension', () => {
    expect(mapOf('甲<div data-zhengdu-host>乙</div>丙').text).toBe('甲丙');
  });

  test('survives 50,000 empty elements and a tree 5,000 deep', () => {
    expect(mapOf(`<p>甲</p>${'<i></i>'.repeat(50_000)}<p>乙</p>`).text).toBe('甲乙');
    let deep: Element = document.body;
    for (let i = 0; i < 5000; i += 1) deep = deep.appendChild(document.createElement('i'));
    deep.textContent = '深';
    expect(mapTree(document.body).text.startsWith('甲')).toBe(true);
  }, 60_000);

  test('finds offsets of positions in the page', () => {
    const map = mapOf('<p> 一 二<b>三</b></p>');
    const bold = document.querySelector('b')?.firstChild as Text;
    expect(map.offsetOf(bold, 0)).toBe(2);
    expect(map.offsetOf(bold, 1)).toBe(3);
    expect(map.offsetOf(document.body, 0)).toBeNull();
  });

  test('gives no ranges outside the text, nor into nodes that have left', () => {
    const map = mapOf('<p>一二三</p>');
    for (const span of [
      [-1, 2],
      [2, 2],
      [2, 1],
      [0, 4],
      [Number.NaN, 2],
    ] as [number, number][]) {
      expect(map.rangesOf(span)).toEqual([]);
    }
    document.body.innerHTML = '';
    expect(map.rangesOf([0, 2])).toEqual([]);
  });

  const piece = fc.string({
    unit: fc.constantFrom(
      '政',
      '府',
      ' ',
      '\n',
      '\u3000',
      '\u00ad',
      'é',
      'e\u0301',
      '😀',
      '<b>',
      '</b>',
      '<br>',
      '<p>',
    ),
    maxLength: 30,
  });

  test('any span leads to ranges that hold exactly its words', () => {
    fc.assert(
      fc.property(piece, fc.nat(30), fc.nat(30), (html, a, b) => {
        const map = mapOf(html);
        const cuts = (at: number) => /[\udc00-\udfff]/u.test(map.text.charAt(at));
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        if (to > map.text.length || from === to || cuts(from) || cuts(to)) return;
        expect(covered(map, from, to)).toBe(map.text.slice(from, to));
      }),
      { numRuns: 500 },
    );
  });
});
