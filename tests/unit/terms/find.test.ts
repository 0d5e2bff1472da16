import { describe, expect, test } from 'vitest';
import { analyze } from '../../../lib/analyze.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';

/** Terms that the analysis finds in a text, as `words` or `words=term` where they differ. */
function terms(raw: string): string[] {
  const { text, terms: found } = analyze(sourceOfText(raw));
  return found.map(({ span, term }) => {
    const words = text.slice(...span);
    return words === term ? words : `${words}=${term}`;
  });
}

const OPENING = '各位代表：\n一、回顾\n';
const NOTES = '\n各位代表，让我们团结奋斗！\n名词解释\n';

describe('finding terms', () => {
  test('quotes are optional, and belong to the span where they are part of the word', () => {
    expect(terms('全年引进“5020”项目7个。')).toEqual(['“5020”项目']);
    expect(terms('全年引进5020项目7个。')).toEqual(['5020项目=“5020”项目']);
    expect(terms('全年引进"5020"项目7个。')).toEqual(['"5020"项目=“5020”项目']);
  });

  test('the longest match wins', () => {
    expect(terms('坚持绿水青山就是金山银山。')).toEqual(['绿水青山就是金山银山']);
  });

  test('not inside a longer word that is another thing', () => {
    expect(terms('格局是两山夹一川。')).toEqual([]);
    expect(terms('设立“两山学堂”。')).toEqual([]);
    expect(terms('树立“两山”理念。')).toHaveLength(1);
  });

  test('not across the end of a sentence or paragraph', () => {
    expect(terms('推进碳达。峰会召开。')).toEqual([]);
    expect(terms('推进碳达\n峰会召开。')).toEqual([]);
  });

  test('not inside a number or a Latin word', () => {
    expect(terms('编号为1503专项行动的文件。')).toEqual([]);
  });

  test('full-width and traditional forms are the same words', () => {
    expect(terms('引進“５０２０”項目，推進碳達峰。')).toEqual(['“５０２０”項目=“5020”项目', '碳達峰=碳达峰']);
  });

  test('one entry for one meaning: a local sense only in its place', () => {
    expect(terms('优化“一区三园”布局。')).toEqual([]);
  });
});

describe('the page’s own notes', () => {
  test('win over the glossary, wherever the term stands', () => {
    const raw = `${OPENING}推进四尘三烟三气治理。深化四尘三烟三气整治。${NOTES}1．四尘三烟三气：指本页自己说的意思。`;
    const { terms: found } = analyze(sourceOfText(raw));
    expect(found).toHaveLength(2);
    for (const term of found) expect(term).toMatchObject({ source: 'note', note: 1 });
    expect(found[0]?.entry).not.toBeNull();
  });

  test('each of several terms of one note is found by itself', () => {
    const raw = `${OPENING}抓好“甲头乙尾”“丙头丁尾”，推动接一连五。${NOTES}1．“甲头乙尾”“丙头丁尾”“接一连五”：三个说法。`;
    expect(terms(raw)).toEqual(['甲头乙尾', '丙头丁尾', '接一连五']);
  });

  test('a year in the name is optional, and the marker says which of two is meant', () => {
    const raw = `${OPENING}去年十大暖心事①全面完成。今年办好十大暖心事②。${NOTES}1．2022年十大暖心事：甲事。\n2．2023年十大暖心事：乙事。`;
    const { terms: found, text } = analyze(sourceOfText(raw));
    expect(found.map(({ span, note }) => [text.slice(...span), note])).toEqual([
      ['十大暖心事', 1],
      ['十大暖心事', 2],
    ]);
  });

  test('words in the page’s furniture and in their own definitions are not marked', () => {
    const raw = `${OPENING}做好蓝图共绘工作。${NOTES}1．蓝图共绘：蓝图共绘是大家一起画。`;
    expect(terms(raw)).toEqual(['蓝图共绘']);
  });
});

describe('superscripts', () => {
  test('point at notes, but the 2 of m² does not', () => {
    const raw = `${OPENING}建成蓝图广场150万m2，做好蓝图共绘2工作。${NOTES}1．甲乙：第一条意思。\n2．蓝图共绘：大家一起画。`;
    const source = sourceOfText(raw);
    const square = source.text.indexOf('m2') + 1;
    const mark = source.text.indexOf('共绘2') + 2;
    const superscripts = [square, mark].map((at): [number, number] => [at, at + 1]);
    const { notes } = analyze({ ...source, superscripts });
    expect(notes.map((note) => note.marks)).toEqual([[], [[mark, mark + 1]]]);
  });
});

describe('hostile text', () => {
  test.each([
    '',
    '“',
    '”“',
    '①',
    '各位代表',
    'eq\\o\\ac(○,1)'.repeat(2000),
    '（一）'.repeat(5000),
    '“'.repeat(20000),
    '1．'.repeat(20000),
  ])('is read without complaint: %#', (raw) => {
    expect(analyze(sourceOfText(raw)).identity.kind).toBe('other');
  });
});
