/** What a wrapped page says about itself. All fields are plain text and are escaped where they are used. */
export interface WrapOptions {
  title: string;
  /** 云江省人民政府门户网站 */
  siteName: string;
  /** `2024-01-20 09:30`, as sites print it. */
  pubDate: string;
  /** Who issued the text: 市政府办公室. */
  source: string;
  /** Absolute address of the page. */
  url: string;
  /** The site's column that the page stands in; 政府工作报告 without it. */
  column?: string;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows just that text, in element content and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (c) => ENTITIES[c] ?? c);
}

/** A value as a JavaScript literal that may stand inside a `<script>` element. */
export function scriptLiteral(value: string): string {
  return JSON.stringify(value)
    .replace(/</gu, '\\u003c')
    .replace(/\u2028/gu, '\\u2028')
    .replace(/\u2029/gu, '\\u2029');
}

/** The lines of a report that hold anything, without the white space around them. */
export function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The paragraphs after the title, where the first line only says the title again. */
export function bodyParagraphs(text: string, title: string): string[] {
  const all = paragraphs(text);
  return all[0] === title.trim() ? all.slice(1) : all;
}

/** Whether a line is a numbered heading: 一、… or （一）… without a full stop at its end. */
export function isHeading(line: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^。]{1,40}$/u.test(line);
}

/** Cuts a text into `count` pieces of nearly the same number of code points; empty pieces are left out. */
export function pieces(text: string, count: number): string[] {
  const chars = [...text];
  const size = Math.max(1, Math.ceil(chars.length / count));
  const out: string[] = [];
  for (let i = 0; i < chars.length; i += size) out.push(chars.slice(i, i + size).join(''));
  return out;
}
