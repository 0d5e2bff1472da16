/** Small pages of our own, and passages saved from them. */
import type { Section, Span } from '../../../lib/analysis.ts';
import {
  type Anchored,
  type AnchorInput,
  anchorAll,
  describe,
  type ReportIdentity,
} from '../../../lib/notebook/anchor/index.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';

export const identity = (year: number, more: Partial<ReportIdentity> = {}): ReportIdentity => ({
  bundled: null,
  place: '云江市',
  path: ['云江市'],
  delivered: `${year}-01-20`,
  reviews: String(year - 1),
  plans: String(year),
  ...more,
});
export const OURS = identity(2031);

export interface Page {
  text: string;
  paragraphs: Span[];
  sections: Section[];
  identity: ReportIdentity | null;
}

/** A page of some lines; a line that begins with # opens a section. */
export function page(raw: string, of: ReportIdentity | null = OURS): Page {
  const lines = raw.trim().split('\n');
  const { text, breaks } = sourceOfText(lines.map((line) => line.replace(/^#/u, '')).join('\n'));
  const edges = [0, ...breaks, text.length];
  const paragraphs = edges.slice(1).map((end, i): Span => [edges[i] as number, end]);
  const heads = lines.flatMap((line, i) => (line.startsWith('#') ? [i] : []));
  const sections = heads.map((line, i): Section => {
    const end = paragraphs[heads[i + 1] ?? -1]?.[0] ?? text.length;
    const title = lines[line]?.slice(1) ?? '';
    return { title, depth: 1, part: 'plan', span: [paragraphs[line]?.[0] ?? 0, end] };
  });
  return { text, paragraphs, sections, identity: of };
}

export function save(from: Page, words: string, id = words): AnchorInput {
  const start = from.text.indexOf(words);
  if (start < 0) throw new Error(`not on the page: ${words}`);
  return {
    id,
    ...describe(from.text, [start, start + words.length], from.sections, from.paragraphs),
    source: { report: from.identity },
  };
}

export const anchor = (on: Page, ...inputs: AnchorInput[]): Anchored[] => anchorAll(on.text, inputs, on);
export const find = (on: Page, input: AnchorInput): Anchored => anchor(on, input)[0] as Anchored;
export const textOf = (on: Page, { span }: Anchored): string | null => span && on.text.slice(...span);
