import type { Part, Section, Span } from '../analysis.ts';
import type { Bounds } from './bounds.ts';
import { periodsIn } from './dates.ts';
import type { Paragraph, ReportDocument } from './document.ts';
import { type Heading, headingsOf } from './headings.ts';

/** Units of a part's first words that are looked at. */
const LEAD = 160;
const GOVERNMENT =
  /政府自身|自身建设|(?:务实|高效|廉洁|为民|满意|责任|阳光)[^，]{0,6}政府|人民委员会的工作|人民的公仆|政府建设|(?:建设|打造).{0,12}(?:服务型|人民满意|法治|廉洁|“五型”)政府|政府效能|政府治理|贯穿政府工作|转变政府职能/u;
const PLAN =
  /安排|计划|打算|部署|今后|未来|下一步|下步|目标|任务|总体要求|思路|展望|举措|(?:重点|主要)(?:工作|任务|抓好|做好)|工作(?:重点|要点)|(?:做好|抓好|完成).{0,16}工作|建议|方针|意见|今年/u;
const REVIEW = /回顾|总结|成就|成绩|成效|完成情况|执行情况|过去|五年来|一年来|以来|历程|基本情况/u;
const GOVERNMENT_LEAD =
  /政府自身建设|(?:建设|打造|建成).{0,14}(?:人民满意|满意)的?(?:服务型)?政府|加强政府(?:自身)?建设|“五型”政府建设|(?:市|县|区|镇|乡|省|州|旗)?人民政府将始终/u;

/** Whether words speak of years before the plan's first, of years from it on, or of neither or both. */
function timeOf(words: string, planned: number | null): 'past' | 'future' | null {
  if (planned === null) return null;
  const ahead = periodsIn(words).map((period) =>
    'years' in period ? period.years[1] >= planned : !/^(?:last|past)/.test(period.relative),
  );
  const future = ahead.includes(true);
  return future === ahead.includes(false) ? null : future ? 'future' : 'past';
}

/** Which part a top-level heading opens; what its words leave open its years tell, its first words, its place. */
function partOf(title: string, lead: string, before: Part, planned: number | null): Part {
  if (GOVERNMENT.test(title)) return 'government';
  const review = REVIEW.test(title);
  const plan = PLAN.test(title);
  const time = timeOf(title, planned);
  if (review && !plan && time !== 'future') return 'review';
  if (plan && !review && time !== 'past') return 'plan';
  if (time !== null) return time === 'past' ? 'review' : 'plan';
  if (review && plan) return before === 'opening' ? 'review' : 'plan';
  const begins = timeOf(lead, planned);
  if (begins !== null) return begins === 'past' && before !== 'plan' ? 'review' : 'plan';
  // The plan's chapters may stand at the top level too (national reports before 2000).
  return before === 'opening' ? 'review' : before;
}

/** The paragraph from which the body's last part speaks of the government itself without a heading of its own. */
function governmentLead(paragraphs: readonly Paragraph[], from: number, to: number): number {
  for (let i = Math.max(from, to - 14); i < to; i += 1) {
    const text = paragraphs[i]?.text ?? '';
    if (GOVERNMENT_LEAD.test(text.slice(0, 120)) && !/^[（(]/u.test(text)) return i;
  }
  return -1;
}

function closingAt(paragraphs: readonly Paragraph[], from: number, to: number): number {
  for (let i = to - 1; i >= Math.max(from, to - 4); i -= 1) {
    if (/^(?:各位代表|同志们)/u.test(paragraphs[i]?.text ?? '')) return i;
  }
  return -1;
}

interface Mark {
  at: number;
  depth: number;
  title: string;
  part: Part;
}

/** Lays sections end to end: each runs to the next of its own depth or above. */
function spread(marks: readonly Mark[], end: number): Section[] {
  return marks.map(({ at, depth, title, part }, i) => {
    const next = marks.slice(i + 1).find((mark) => mark.depth <= depth);
    return { title, depth, part, span: [at, next?.at ?? end] as Span };
  });
}

/**
 * The report's sections in order, from the page's furniture before the title to that behind the notes.
 * Titles are as printed. Parts without a heading have an empty title.
 * @param planned the first year that the report can plan for, where it is known
 */
export function sectionsOf(
  document: ReportDocument,
  bounds: Bounds,
  notes: Span | null,
  planned: number | null,
): Section[] {
  const { paragraphs, source } = document;
  const start = (index: number) => paragraphs[index]?.span[0] ?? source.text.length;
  const closing = closingAt(paragraphs, bounds.body + 1, bounds.bodyEnd);
  const bodyTo = closing < 0 ? bounds.bodyEnd : closing;
  const headings = headingsOf(paragraphs, bounds.body, bodyTo);

  const marks: Mark[] = [];
  if (start(bounds.head) > 0) marks.push({ at: 0, depth: 1, title: '', part: 'page' });
  const firstTop = headings.find((heading) => heading.depth === 1);
  if (!firstTop || firstTop.title[0] > start(bounds.head)) {
    marks.push({ at: start(bounds.head), depth: 1, title: '', part: 'opening' });
  }
  let part: Part = 'opening';
  for (const heading of headings) {
    const title = source.text.slice(heading.title[0], heading.title[1]);
    if (heading.depth === 1) {
      const [from, to] = heading.title;
      part = partOf(document.folded.slice(from, to), document.folded.slice(to, to + LEAD), part, planned);
    }
    marks.push({ at: heading.title[0], depth: heading.depth, title, part });
  }
  addGovernment(marks, headings, document, bodyTo);
  if (closing >= 0) marks.push({ at: start(closing), depth: 1, title: '', part: 'closing' });
  const behind = notes ? notes[1] : start(bounds.bodyEnd);
  if (notes && notes[0] > start(bounds.bodyEnd)) {
    marks.push({ at: start(bounds.bodyEnd), depth: 1, title: '', part: 'page' });
  }
  if (notes) {
    const title = paragraphs.find(({ span }) => span[0] === notes[0]);
    const named = bounds.notes >= 0 && title ? source.text.slice(...title.span) : '';
    marks.push({ at: notes[0], depth: 1, title: named, part: 'notes' });
  }
  if (behind < source.text.length) marks.push({ at: behind, depth: 1, title: '', part: 'page' });
  return spread(marks, source.text.length);
}

function addGovernment(
  marks: Mark[],
  headings: readonly Heading[],
  { paragraphs, folded }: ReportDocument,
  to: number,
): void {
  if (marks.some((mark) => mark.part === 'government')) return;
  const last = headings.at(-1);
  const named = headings.slice(-2).find((h) => h.depth === 2 && GOVERNMENT.test(folded.slice(...h.title)));
  if (named) {
    for (const mark of marks) if (mark.at >= named.title[0]) mark.part = 'government';
    return;
  }
  const lead = last ? governmentLead(paragraphs, last.paragraph + 1, to) : -1;
  if (lead >= 0) marks.push({ at: paragraphs[lead]?.span[0] ?? 0, depth: 1, title: '', part: 'government' });
}
