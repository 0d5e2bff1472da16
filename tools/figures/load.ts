/** A report file as the reader of figures wants it, with sections split crudely by their headings. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, Section, Span } from '../../lib/analysis.ts';
import type { FigureInput } from '../../lib/figures/index.ts';

const ROOT = join(import.meta.dirname, '../..');
export const REPORTS_DIR = process.env.REPORTS_DIR ?? join(ROOT, '../shared/reports');
export const GOLD_DIR = process.env.GOLD_DIR ?? join(REPORTS_DIR, '../gold');
export const OWN_GOLD_DIR = join(ROOT, 'tests/unit/figures/gold');

export const IDENTITIES: Readonly<Record<string, FigureInput['identity']>> = {
  'leping-2021': {
    place: '乐平市',
    level: 'county',
    path: ['江西省', '景德镇市', '乐平市'],
    delivered: '2021-10-24',
    reviews: '2016-2021',
    plans: '2021-2026',
  },
  'leping-2023': {
    place: '乐平市',
    level: 'county',
    path: ['江西省', '景德镇市', '乐平市'],
    delivered: '2023-02-22',
    reviews: '2022',
    plans: '2023',
  },
  'jingdezhen-2022': {
    place: '景德镇市',
    level: 'prefecture',
    path: ['江西省', '景德镇市'],
    delivered: '2022-01-23',
    reviews: '2021',
    plans: '2022',
  },
  'yongshan-2023': {
    place: '涌山镇',
    level: 'town',
    path: ['江西省', '景德镇市', '乐平市', '涌山镇'],
    delivered: '2023',
    reviews: '2022',
    plans: '2023',
  },
  'gaoan-2024': {
    place: '高安市',
    level: 'county',
    path: ['江西省', '宜春市', '高安市'],
    delivered: '2024-02-01',
    reviews: '2023',
    plans: '2024',
  },
};

/** Paths: the report, its gold where there is one. Null when the report is missing. */
export function loadReport(id: string): FigureInput | null {
  const path = join(REPORTS_DIR, `${id}.txt`);
  const identity = IDENTITIES[id];
  if (!identity || !existsSync(path)) return null;
  return inputOf(readFileSync(path, 'utf8'), identity);
}

/** Squeezes a raw text; blank-line paragraphs that do not end a sentence are joined. */
export function inputOf(raw: string, identity: FigureInput['identity']): FigureInput {
  let text = '';
  const starts = [0];
  for (const line of raw.normalize('NFC').split(/\n+/)) {
    const indented = /^\s/.test(line);
    const squeezed = line.replace(/\s+/gu, '');
    if (squeezed === '') continue;
    const open =
      text !== '' &&
      !indented &&
      !/[。！？：:）)]$/.test(text) &&
      !/^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[）)]|^——|^\d{1,2}[.．]/.test(squeezed) &&
      squeezed.length < 40;
    if (text !== '' && !open) starts.push(text.length);
    text += squeezed;
  }
  const paragraphs: Span[] = starts.map((s, i) => [s, starts[i + 1] ?? text.length]);
  const skip: Span[] = [];
  for (const m of text.matchAll(/eq\\o\\ac\(○,\d+\)|\[\d{1,2}\]|[①-⑳]|—\d{1,3}—/g))
    skip.push([m.index, m.index + m[0].length]);
  return { text, paragraphs, sections: crudeSections(text, paragraphs), identity, skip };
}

/** Headings 一、二、三、… by their words: a stand-in for the reader of reports. */
function crudeSections(text: string, paragraphs: readonly Span[]): Section[] {
  const marks: [number, Part, string][] = [[0, 'opening', '']];
  for (const [start, end] of paragraphs) {
    const title = text.slice(start, Math.min(end, start + 46));
    if (/^(?:【?名词解释】?|名词注释|注释)/.test(title)) marks.push([start, 'notes', '注释']);
    else if (/^[（(]责任编辑/.test(title)) marks.push([start, 'page', '']);
    else if (/^[一二三四五六]、/.test(title)) {
      const head = /^.、[^。；：，]{0,26}/.exec(title)?.[0] ?? title;
      if (/自身建设/.test(head)) marks.push([start, 'government', head]);
      else if (/回顾|总结|成就/.test(head)) marks.push([start, 'review', head]);
      else if (/安排|目标|任务|思路|重点工作|要求|建议|部署/.test(head)) marks.push([start, 'plan', head]);
    }
  }
  return marks.map(([start, part, title], i) => ({
    title,
    depth: 1,
    part,
    span: [start, marks[i + 1]?.[0] ?? text.length] as const,
  }));
}
