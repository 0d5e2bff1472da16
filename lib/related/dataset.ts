import type { Figure } from '../analysis.ts';
import type { ReportRef } from '../passage.ts';
import type { BundledReport } from '../report/bundled.ts';
import type { IndexedReport, Pack, PackedStatement } from './pack.ts';
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
const inside = (figures: readonly Figure[], start: number, end: number) =>
  figures.filter(({ span }) => span[0] >= start && span[1] <= end);

function statementOf(
  id: string,
  report: ReportRef,
  [, start, end, stance, period, gist, entities, indicators, printed, topics]: PackedStatement,
  { sections, statements }: IndexedReport,
  at: number,
  terms: readonly string[],
  figures: readonly Figure[],
): Statement {
  const [number = 0, hash = 0, entries = []] = statements[at] ?? [];
  const section = sections[number];
  return {
    id,
    source: report.bundled ?? '',
    report,
    part: section?.part ?? 'page',
    section: section?.titles ?? [],
    span: [start, end],
    stance,
    period,
    gist,
    entities,
    indicators,
    figures: inside(figures, start, end),
    printed,
    topics,
    terms: entries.flatMap((entry) => terms[entry] ?? []),
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
  const statements = new Map<string, Statement>();
  for (const [report, list] of Object.entries(pack.statements)) {
    const ref = refs.get(report);
    const indexed = pack.index.reports[report];
    if (!ref || !indexed) continue;
    const figures = figuresOf(report);
    for (const [at, packed] of list.entries()) {
      const id = `${report}/${packed[0]}`;
      statements.set(id, statementOf(id, ref, packed, indexed, at, pack.index.terms, figures));
    }
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
