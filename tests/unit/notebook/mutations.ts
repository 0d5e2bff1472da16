/**
 * Ten ways in which a report's page comes back changed. Every character remembers where it came from, so
 * that what is found again can be judged without the code under test.
 */
import { Converter } from 'opencc-js/cn2t';
import type { Analysis, Source, Span } from '../../../lib/analysis.ts';

export interface Cell {
  char: string;
  /** Offset in the original text, or -1 for what the page brought in. */
  origin: number;
  /** Another word or figure than in the original; false for another form of the same. */
  altered: boolean;
}

export type Line = readonly Cell[];

export interface Original extends Analysis {
  lines: Line[];
}

/** A random number generator with a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
}

export const cellsOf = (text: string, [start, end]: Span): Cell[] =>
  text
    .slice(start, end)
    .split('')
    .map((char, i) => ({ char, origin: start + i, altered: false }));

const brought = (text: string): Cell[] => text.split('').map((char) => ({ char, origin: -1, altered: true }));

/** A page of some lines, as the reader maps it. */
export function sourceOf(lines: readonly Line[]): Source {
  const breaks: number[] = [];
  let length = 0;
  for (const line of lines) {
    if (length > 0 && line.length > 0) breaks.push(length);
    length += line.length;
  }
  return { text: lines.flatMap((line) => line.map(({ char }) => char)).join(''), breaks };
}

type Mutation = (page: Original, random: () => number) => Line[];

/** Each run of cells that a pattern finds, changed as a whole. */
function replaced(
  line: Line,
  pattern: RegExp,
  change: (run: Cell[], text: string) => readonly Cell[],
): Cell[] {
  const text = line.map(({ char }) => char).join('');
  const out: Cell[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    out.push(...line.slice(from, match.index));
    from = match.index + match[0].length;
    out.push(...change(line.slice(match.index, from), match[0]));
  }
  return [...out, ...line.slice(from)];
}

const inForm = (line: Line, form: (char: string) => string): Cell[] =>
  line.map((cell) => ({ ...cell, char: form(cell.char) }));

const CHROME = ['您的位置：首页>政务公开>政府信息公开', '字体：【大中小】', '来源：市政府办公室', '打印本页'];
const FOOT = ['上一篇：公告', '下一篇：任免通知', '主办单位：市人民政府办公室', '网站标识码：3600000000'];

function template({ lines, sections }: Original): Line[] {
  const contents = sections.map(({ title }) => title).filter((title) => title !== '');
  return [...CHROME.map(brought), ...contents.map(brought), ...lines, ...FOOT.map(brought)];
}

const NEWS = [
  '编者按：以下内容由编辑部根据会议现场记录整理，文中小标题为编者所加。',
  '会场内掌声响起，代表们认真翻阅手中的材料，不时在重点段落旁写下自己的看法。',
  '全年新建绿道37公里，改造老旧管网64公里，新增停车泊位2150个。',
  '链接：城镇新增就业1350万人以上，居民消费价格涨幅2%左右，经济增长6%左右。',
];

const inserted: Mutation = ({ lines }, random) =>
  lines.flatMap((line) =>
    random() < 0.25 ? [brought(NEWS[Math.floor(random() * NEWS.length)] as string), line] : [line],
  );

const removed: Mutation = ({ lines }, random) => lines.filter(() => random() >= 0.2);

const reordered: Mutation = ({ lines }, random) => {
  const out = [...lines];
  for (let i = out.length - 1; i > 0; i -= 1) {
    if (random() >= 0.4) continue;
    const j = Math.max(0, i - 1 - Math.floor(random() * 12));
    [out[i], out[j]] = [out[j] as Line, out[i] as Line];
  }
  return out;
};

const NUMERALS = '一二三四五六七八九';

const otherDigits: Mutation = ({ lines }, random) =>
  lines.map((line) =>
    replaced(line, /\d+(?:\.\d+)?|[一二三四五六七八九]+(?=个|年|项|家|是|大)/gu, (run) => {
      if (random() >= 0.3) return run;
      const at = Math.floor(random() * run.length);
      return run.map((cell, i) => {
        if (i !== at) return cell;
        if (/\d/u.test(cell.char))
          return { ...cell, char: String((Number(cell.char) + 3) % 10), altered: true };
        const value = NUMERALS.indexOf(cell.char);
        return value < 0 ? cell : { ...cell, char: NUMERALS.charAt((value + 4) % 9), altered: true };
      });
    }),
  );

const ASCII: Record<string, string> = Object.fromEntries(
  Array.from('，：；（）！？％“”—', (char, i) => [char, ',:;()!?%「」-'.charAt(i)]),
);

const punctuation: Mutation = ({ lines }, random) =>
  lines.map((line) =>
    inForm(line, (char) => (char === '；' && random() < 0.3 ? '，' : (ASCII[char] ?? char))).filter(
      // Between two numbers it is more than punctuation.
      ({ char }, i, all) => char !== '、' || random() >= 0.2 || /\d/u.test(all[i + 1]?.char ?? ''),
    ),
  );

/** One paragraph for each printed line of 28 columns, page numbers between. */
const printed: Mutation = ({ lines }) => {
  const out: Line[] = [];
  let count = 0;
  for (const line of lines) {
    let row: Cell[] = [];
    let used = 2;
    for (const cell of line) {
      const width = cell.char < '\u0100' ? 0.5 : 1;
      if (used + width > 28 && !/[，。、；：！？）》”%]/u.test(cell.char)) {
        out.push(row);
        row = [];
        used = 0;
        count += 1;
        if (count % 25 === 0) out.push(brought(`—${count / 25}—`));
      }
      row.push(cell);
      used += width;
    }
    out.push(row);
  }
  return out;
};

const MARKERS = /eq\\o\\ac\([○〇],\d{1,2}\)|[①-⑳]|\[\d{1,2}\]/gu;

const withoutMarkers: Mutation = ({ lines }) => lines.map((line) => replaced(line, MARKERS, () => []));

const fullWidth: Mutation = ({ lines }) =>
  lines.map((line) =>
    inForm(line, (char) => (/[0-9%.]/u.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char)),
  );

const toTraditional = Converter({ from: 'cn', to: 't' });

const traditional: Mutation = ({ lines }) =>
  lines.map((line) => {
    const turned = toTraditional(line.map(({ char }) => char).join(''));
    if (turned.length !== line.length) throw new Error('a character became two');
    return line.map((cell, i) => ({ ...cell, char: turned.charAt(i) }));
  });

/** Head and title are gone: only its content says which report it is. */
export const secondHalf: Mutation = ({ lines }) => lines.slice(Math.floor(lines.length / 2));

export const MUTATIONS: Record<string, Mutation> = {
  'template changed': template,
  'paragraphs inserted': inserted,
  'paragraphs removed': removed,
  'paragraphs reordered': reordered,
  'digits changed': otherDigits,
  'punctuation changed': punctuation,
  'a paragraph for each printed line': printed,
  'note markers dropped': withoutMarkers,
  'full-width digits': fullWidth,
  'traditional characters': traditional,
};
