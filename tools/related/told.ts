/** The bundled statements as the relation is told of them, from the data alone: no sources are needed. */
import { readFileSync } from 'node:fs';
import type { FigureRecord, Statement, Thread } from '../../data/schema.ts';
import type { Span } from '../../lib/analysis.ts';
import { unpack } from '../../lib/figures/bundled.ts';
import type { ReportRef } from '../../lib/passage.ts';
import type { Told } from '../../lib/related/relation/index.ts';
import { BUNDLED } from '../../lib/report/bundled.ts';

const json = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')) as T;

export const THREADS = json<Thread[]>('threads.json');

/** Where each bundled statement stands. */
export const SPANS: ReadonlyMap<string, Span> = new Map(
  BUNDLED.flatMap(({ id }) => json<Statement[]>(`statements/${id}.json`).map((one) => [one.id, one.span])),
);

/** Every bundled statement by its id, with the figures that stand in its span. */
export const TOLD: ReadonlyMap<string, Told & { id: string; gist: string }> = new Map(
  BUNDLED.flatMap(({ id: report, title, place, level, path, delivered, reviews, plans, speaker }) => {
    const ref: ReportRef = {
      bundled: report,
      ...{ title, place, level, path, delivered, reviews, plans, speaker },
    };
    const figures = json<FigureRecord[]>(`figures/${report}.json`).map(unpack);
    return json<Statement[]>(`statements/${report}.json`).map(
      ({ id, span, stance, period, gist, entities, indicators, topics }) => [
        id,
        {
          ...{ id, gist, report: ref, part: null, section: [], stance, period, entities, indicators, topics },
          figures: figures.filter((figure) => span[0] <= figure.span[0] && figure.span[0] < span[1]),
          terms: [],
          statements: [id],
        },
      ],
    );
  }),
);
