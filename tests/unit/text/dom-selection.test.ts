// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { mapTree } from '../../../lib/text/dom.ts';
import { spanOfRange } from '../../../lib/text/dom-selection.ts';

function mapOf(html: string) {
  document.body.innerHTML = html;
  return mapTree(document.body, (element) => !element.closest('[hidden]'));
}

function range(from: Node | null, start: number, to: Node | null, end: number): Range {
  const made = document.createRange();
  made.setStart(from as Node, start);
  made.setEnd(to as Node, end);
  return made;
}

const node = (selector: string) => document.querySelector(selector)?.firstChild as Text;

describe('the span of a range', () => {
  const HTML =
    '<nav>首页</nav>\n<p id="a"> 一二 <b>三</b>四</p>\n<p hidden id="h">藏</p>\n<p id="c">五 六</p><textarea>七</textarea>';

  test('within one node, over white space', () => {
    const map = mapOf(HTML);
    expect(map.text).toBe('首页一二三四五六');
    expect(spanOfRange(map, range(node('#c'), 0, node('#c'), 3))).toEqual([6, 8]);
    expect(spanOfRange(map, range(node('#c'), 1, node('#c'), 3))).toEqual([7, 8]);
    expect(spanOfRange(map, range(node('#a'), 2, node('#a'), 3))).toEqual([3, 4]);
  });

  test('across elements and paragraphs; hidden text does not count', () => {
    const map = mapOf(HTML);
    expect(spanOfRange(map, range(node('#a'), 2, node('#c'), 1))).toEqual([3, 7]);
    expect(spanOfRange(map, range(node('b'), 0, node('#h'), 1))).toEqual([4, 6]);
    expect(spanOfRange(map, range(node('#h'), 0, node('#c'), 1))).toEqual([6, 7]);
  });

  test('from element to element, as browsers select whole paragraphs', () => {
    const map = mapOf(HTML);
    const p = document.querySelector('#a');
    expect(spanOfRange(map, range(p, 0, p, p?.childNodes.length ?? 0))).toEqual([2, 6]);
    expect(spanOfRange(map, range(p, 1, p, 2))).toEqual([4, 5]);
    expect(spanOfRange(map, range(p, 0, document.querySelector('#c'), 0))).toEqual([2, 6]);
    expect(spanOfRange(map, range(document.body, 0, document.body, document.body.childNodes.length))).toEqual(
      [0, 8],
    );
  });

  test('is null for white space, hidden text, fields and other trees', () => {
    const map = mapOf(HTML);
    expect(spanOfRange(map, range(node('#a'), 0, node('#a'), 1))).toBeNull();
    expect(spanOfRange(map, range(node('#h'), 0, node('#h'), 1))).toBeNull();
    expect(spanOfRange(map, range(node('textarea'), 0, node('textarea'), 1))).toBeNull();
    expect(spanOfRange(map, range(node('#c'), 1, node('#c'), 1))).toBeNull();
    const host = document.body.appendChild(document.createElement('div'));
    const shadow = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    shadow.textContent = '影子';
    expect(spanOfRange(map, range(shadow.firstChild, 0, shadow.firstChild, 2))).toBeNull();
  });

  test('is null, not wrong, on a map whose nodes have left the page', () => {
    const map = mapOf(HTML);
    document.body.innerHTML = '<p id="a">一二三四</p>';
    expect(spanOfRange(map, range(node('#a'), 0, node('#a'), 2))).toBeNull();
  });
});
