import type { Figure, Part } from '../analysis.ts';
import type { ReportRef } from '../passage.ts';
import type { BundledReport } from '../report/bundled.ts';
import { eachRow, type Pack, type PackedRows, type PackedStatement, type Row } from './pack.ts';
import type { Dataset, Statement, Thread } from './types.ts';

/** A bundled report as passages and results name it. */
export const refOf = (report: BundledReport): ReportRef => ({
  bundled: report.id,
  title: report.title,
  place: report.place,
  level: report.level,
  path: report.path,
  delivered: report.delivered,
  reviews: report.reviews,
  plans: report.plans,
  speaker: report.speaker,
});

/** Figures ascend: those inside a span. */
function inside(figures: readonly Figure[], start: number, end: number): readonly Figure[] {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] as Figure).span[0] < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < figures.length && (figures[last] as Figure).span[1] <= end) last += 1;
  return last === low ? NO_FIGURES : figures.slice(low, last);
}

const NO_FIGURES: readonly Figure[] = [];

/** Where a statement stands. */
interface Place {
  part: Part;
  /** Titles of the sections around it, the outermost first. */
  titles: readonly string[];
}

/** The sections that the index names by their numbers in the outline. */
function placesOf(sections: PackedRows['sections'], outline: BundledReport['outline']): Place[] {
  return sections.map((section) => {
    if (typeof section === 'string') return { part: section, titles: [] };
    const own = outline[section];
    if (!own) return { part: 'page', titles: [] };
    const above =
      own.depth === 1 ? undefined : outline.slice(0, section).findLast(({ depth }) => depth === 1);
    return { part: own.part, titles: above ? [above.title, own.title] : [own.title] };
  });
}

function statementOf(
  report: ReportRef,
  row: PackedStatement,
  { section: number, hash, terms }: Row,
  { rows }: PackedRows,
  sections: readonly Place[],
  entries: readonly string[],
  all: readonly Figure[],
): Statement {
  const { n, span, stance, period, gist, entities, indicators, figures: printed, topics } = row;
  const section = sections[number];
  const [start, end] = span;
  const id = `${report.bundled}/${n}`;
  return {
    id,
    source: report.bundled ?? '',
    report,
    part: section?.part ?? 'page',
    section: section?.titles ?? [],
    span,
    stance,
    period,
    gist,
    entities,
    indicators,
    figures: inside(all, start, end),
    printed,
    topics,
    terms: rows.slice(...terms).map((entry) => entries[entry] ?? ''),
    statements: [id],
    mark: { length: end - start, hash },
  };
}

/**
 * Unpacks the shipped dataset.
 * @param figuresOf the dataset's figures of a bundled report, ascending
 */
export function unpack(
  pack: Pack,
  reports: readonly BundledReport[],
  figuresOf: (report: string) => readonly Figure[],
): Dataset {
  const refs = new Map(reports.map((report) => [report.id as string, refOf(report)]));
  const outlines = new Map(reports.map((report) => [report.id as string, report.outline]));
  const statements = new Map<string, Statement>();
  for (const [report, list] of Object.entries(pack.statements)) {
    const ref = refs.get(report);
    const indexed = pack.index.reports[report];
    if (!ref || !indexed) continue;
    const figures = figuresOf(report);
    const places = placesOf(indexed.sections, outlines.get(report) ?? []);
    eachRow(indexed, (row, at) => {
      const packed = list[at];
      if (!packed) return;
      const statement = statementOf(ref, packed, row, indexed, places, pack.index.terms, figures);
      statements.set(statement.id, statement);
    });
  }
  const threads = pack.threads.map(
    ({ id, name, kind, statements: members, links }): Thread => ({
      id,
      name,
      kind,
      statements: members,
      links: links.map(({ from, to, kind: relation, why }) => ({
        thread: name,
        from,
        to,
        relation,
        why: why ?? null,
      })),
    }),
  );
  return { reports: refs, statements, threads, ledger: pack.ledger };
}
