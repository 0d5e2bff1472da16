import type { Identity, Note, Section, Source, Span } from '../analysis.ts';
import { fold } from '../text/fold.ts';
import { addressOf } from './address.ts';
import { boundsOf, FURNITURE } from './bounds.ts';
import { coverOf, deliveredOn, firstPlanned, type Period, periodsIn } from './dates.ts';
import { documentOf, quotedSpans, type ReportDocument } from './document.ts';
import { evidenceFor } from './evidence.ts';
import { readNotes } from './notes.ts';
import { levelByText, placeOf } from './place.ts';
import { reasonsOf, recognise } from './recognise.ts';
import { sectionsOf } from './sections.ts';
import { speakerOf } from './speaker.ts';

/** What `readReport` finds, and the folded document that the other rooms read on. */
export interface ReportReading {
  identity: Identity;
  sections: Section[];
  notes: Note[];
  document: ReportDocument;
  /** Lines of the site's own inside the head: date of publication, number of visits, size of type. */
  siteLines: Span[];
}

const TITLE_TAGS = ['articletitle', 'title', 'og:title'];
const SITE_TAGS = ['sitename', 'contentsource', 'source', 'og:site_name'];

function tags(source: Source, names: readonly string[]): string[] {
  return names.flatMap((name) => source.meta?.[name] ?? []).map((text) => fold(text.replace(/\s+/gu, '')));
}

interface Years {
  /** What the part's headings name. */
  headings: Period[];
  /** The first period that its first sentences name. */
  lead: Period[];
}

function yearsOf(sections: readonly Section[], part: 'review' | 'plan', folded: string): Years {
  const own = sections.filter((section) => section.part === part);
  const headings = own.filter((s) => s.depth === 1).flatMap((s) => periodsIn(fold(s.title)));
  const first = own[0];
  if (!first) return { headings, lead: [] };
  const from = first.span[0] + first.title.length;
  return { headings, lead: periodsIn(folded.slice(from, Math.min(from + 240, first.span[1]))).slice(0, 1) };
}

/**
 * The years of a part: from its headings, else from its first sentences, which may name the year in full.
 * A heading that names the last plan's achievements beside the next one's goals counts for its own side alone.
 */
function coverOfPart(
  part: 'review' | 'plan',
  { headings, lead }: Years,
  delivered: string | null,
): string | null {
  const planned = firstPlanned(delivered);
  const fits = (period: Period) =>
    !('years' in period) ||
    planned === null ||
    (part === 'review' ? period.years[0] < planned : period.years[1] >= planned);
  return coverOf(headings.filter(fits), delivered) ?? coverOf(lead.filter(fits), delivered);
}

/** The year before the delivery, or that of it, where a part names it somewhere in its first paragraphs. */
function namedYear(text: string, delivered: string | null, offset: -1 | 0): string | null {
  const year = delivered ? String(Number(delivered.slice(0, 4)) + offset) : null;
  return year && text.includes(`${year}年`) ? year : null;
}

function partText(sections: readonly Section[], part: Section['part'], folded: string): string {
  return sections
    .filter((section) => section.part === part && section.depth === 1)
    .map(({ span }) => folded.slice(span[0], Math.min(span[1], span[0] + 1500)))
    .join('');
}

/** The year in which a report of a given title and parts was delivered, where no day is printed. */
function deliveredYear(
  titles: readonly string[],
  reviews: string | null,
  plans: string | null,
): string | null {
  for (const title of titles) {
    const year = /(\d{4})年?[^\d]{0,24}政府工作报告/u.exec(title)?.[1];
    if (!year) continue;
    if (plans?.startsWith(year) || (reviews && Number(reviews.slice(-4)) === Number(year) - 1)) return year;
  }
  return null;
}

/**
 * Reads what a page is and how it is built: a government work report or not, whose, of which years, delivered
 * when and by whom; its sections; its own notes with their marks. Never throws on any text.
 */
export function readReport(source: Source): ReportReading {
  const document = documentOf(source);
  const { folded, paragraphs } = document;
  const bounds = boundsOf(document);
  const quoted = quotedSpans(folded);
  const { notes, region } = readNotes(document, bounds);
  const start = paragraphs[bounds.head]?.span[0] ?? 0;
  const bodyStart = paragraphs[bounds.body]?.span[0] ?? 0;
  const end = region?.[0] ?? paragraphs[bounds.bodyEnd]?.span[0] ?? folded.length;
  const body: Span = [bodyStart, Math.max(bodyStart, Math.min(end, folded.length))];

  const lines = paragraphs.slice(bounds.head, bounds.body + 1);
  const siteLines = lines.filter(({ text }) => FURNITURE.test(text)).map(({ span }) => span);
  const head = lines.map(({ text }) => text).filter((line) => !FURNITURE.test(line));
  const pageTitle = fold((source.title ?? '').replace(/\s+/gu, ''));
  const titles = [pageTitle, ...tags(source, TITLE_TAGS)].filter((title) => title !== '');
  const delivered = deliveredOn(head) ?? deliveredOn(titles);
  const sections = sectionsOf(document, bounds, region, firstPlanned(delivered));
  const address = addressOf(folded, start, Math.min(bodyStart + 1500, folded.length), quoted);
  const evidence = evidenceFor({
    document,
    quoted,
    head,
    titles,
    body,
    address,
    sections,
    notes: notes.length,
  });
  const { kind, confidence } = recognise(evidence);

  const text = folded.slice(...body);
  const site = [...tags(source, SITE_TAGS), ...titles];
  const place = placeOf({ head: [...head, ...titles], address: address?.text ?? '', body: text, site });
  const review = yearsOf(sections, 'review', folded);
  const plan = yearsOf(sections, 'plan', folded);
  const year =
    delivered ??
    deliveredYear([...head, ...titles], coverOfPart('review', review, null), coverOfPart('plan', plan, null));
  const identity: Identity = {
    kind,
    confidence,
    evidence,
    reasons: reasonsOf(evidence),
    place: place?.name ?? null,
    level: place ? (place.level ?? levelByText(place.name, text)) : null,
    path: place?.path ?? [],
    delivered: year,
    reviews: coverOfPart('review', review, year) ?? namedYear(text.slice(0, 1500), year, -1),
    plans: coverOfPart('plan', plan, year) ?? namedYear(partText(sections, 'plan', folded), year, 0),
    speaker: speakerOf(head),
    bundled: null,
  };
  return { identity, sections, notes, document, siteLines };
}
