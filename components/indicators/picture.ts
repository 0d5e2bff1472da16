/** The table as a picture: an SVG of our own making from the table's words, in the light theme. */

export interface PictureLine {
  kind: string;
  result: string;
  target: string;
}
export interface PictureRow {
  name: string;
  /** What the report itself calls it; '' where it is the same. */
  said: string;
  lines: readonly PictureLine[];
}
export interface PictureWords {
  title: string;
  subtitle: string;
  columns: { name: string; result: string; target: string };
  rows: readonly PictureRow[];
  /** Signs explained, and where it is from. */
  foot: readonly string[];
  lang: string;
}

/** What stands where the report states nothing. */
export const NONE = '–';

const WIDTH = 760;
const MARGIN = 36;
const LINE = 26;
const HEAD = 122;
/** Where the columns end (numbers) or begin (words). */
const AT = { name: MARGIN, kind: 338, result: 556, target: WIDTH - MARGIN };
const PAPER = '#fbfaf7';
const INK = {
  strong: '#1f1d1a',
  soft: '#57524a',
  faint: '#6e685e',
  rule: '#e3dfd6',
  zhu: '#b0341f',
  dai: '#2c5d73',
};
const FACE = `-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text of a page as XML text: marks escaped, and what XML cannot hold left out. */
export const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** About how wide a text is, in ems: Chinese takes one, the rest a little more than half. */
const ems = (text: string) => [...text].reduce((sum, c) => sum + (/[\u2E80-\uFFEF]/u.test(c) ? 1 : 0.56), 0);

/** A text that fits into a width, cut with an ellipsis where it must be. */
export function clipped(text: string, width: number, size: number): string {
  if (ems(text) * size <= width) return text;
  const chars = [...text];
  while (chars.length > 0 && (ems(chars.join('')) + 1) * size > width) chars.pop();
  return `${chars.join('')}…`;
}

interface Style {
  size: number;
  fill?: string;
  weight?: number;
  anchor?: 'end';
}

const at = (x: number, y: number, text: string, { size, fill = INK.strong, weight = 400, anchor }: Style) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}"` +
  `${anchor ? ` text-anchor="${anchor}"` : ''}>${xml(text)}</text>`;
const rule = (y: number, fill: string, height = 1) =>
  `<rect x="${MARGIN}" y="${y}" width="${WIDTH - 2 * MARGIN}" height="${height}" fill="${fill}"/>`;

function drawRow(row: PictureRow, top: number): string {
  const room = AT.kind - AT.name - 16;
  const name = clipped(row.name, room, 15);
  const beside = room - ems(name) * 15 - 8;
  const alone = row.lines.length < 2;
  const said =
    row.said && (alone ? beside > 40 && clipped(row.said, beside, 12) : clipped(row.said, room, 12));
  return [
    at(AT.name, top + 19, name, { size: 15, weight: 600 }),
    said &&
      (alone
        ? at(AT.name + ems(name) * 15 + 8, top + 19, said, { size: 12, fill: INK.faint })
        : at(AT.name, top + 19 + LINE, said, { size: 12, fill: INK.faint })),
    ...row.lines.map(({ kind, result, target }, index) => {
      const y = top + 19 + index * LINE;
      return [
        at(AT.kind, y, kind, { size: 12, fill: INK.faint }),
        at(AT.result, y, result, { size: 15, fill: result === NONE ? INK.faint : INK.strong, anchor: 'end' }),
        at(AT.target, y, target, { size: 15, fill: target === NONE ? INK.faint : INK.dai, anchor: 'end' }),
      ].join('');
    }),
  ]
    .filter(Boolean)
    .join('');
}

/** Width and height in CSS pixels, and the SVG's source. */
export function pictureOf(words: PictureWords): { width: number; height: number; svg: string } {
  const parts: string[] = [];
  let top = HEAD;
  for (const row of words.rows) {
    parts.push(drawRow(row, top + 4), rule(top + 8 + row.lines.length * LINE, INK.rule));
    top += 9 + row.lines.length * LINE;
  }
  const foot = words.foot.map((line, index) =>
    at(MARGIN, top + 28 + index * 20, clipped(line, WIDTH - 2 * MARGIN, 12), { size: 12, fill: INK.faint }),
  );
  const height = top + 28 + words.foot.length * 20 + 12;
  const head = [
    at(MARGIN, 52, clipped(words.title, WIDTH - 2 * MARGIN, 24), { size: 24, weight: 700 }),
    at(MARGIN, 76, clipped(words.subtitle, WIDTH - 2 * MARGIN, 13), { size: 13, fill: INK.soft }),
    at(AT.name, 110, words.columns.name, { size: 12, fill: INK.faint }),
    at(AT.result, 110, words.columns.result, { size: 12, fill: INK.faint, anchor: 'end' }),
    at(AT.target, 110, words.columns.target, { size: 12, fill: INK.faint, anchor: 'end' }),
    rule(HEAD - 2, INK.zhu, 2),
  ];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"` +
    ` font-family="${xml(FACE)}" xml:lang="${xml(words.lang)}" style="font-variant-numeric: tabular-nums">` +
    `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>${[...head, ...parts, ...foot].join('')}</svg>`;
  return { width: WIDTH, height, svg };
}
