/** The statements as a report that nobody has entered gives them: their own words, read by the engine alone. */
import { analyze } from '../../lib/analyze.ts';
import type { Told } from '../../lib/related/relation/index.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { readSource } from '../data/sources.ts';
import { SPANS, TOLD } from './told.ts';

/** Every statement by its id, with nothing but its text, its part and the figures that the engine reads in it. */
export function unseen(dir: string): Map<string, Told & { id: string }> {
  const texts = new Map<string, ReturnType<typeof analyze>>();
  return new Map(
    [...TOLD].map(([id, { report }]) => {
      const source = report?.bundled ?? '';
      const analysis = texts.get(source) ?? analyze(sourceOfText(readSource(dir, source)), { bundle: false });
      texts.set(source, analysis);
      const [start, end] = SPANS.get(id) ?? [0, 0];
      const section = analysis.sections.findLast(({ span }) => span[0] <= start && start < span[1]);
      const { place, level, path, delivered, reviews, plans, speaker } = analysis.identity;
      return [
        id,
        {
          ...{
            id,
            stance: null,
            period: null,
            entities: [],
            topics: [],
            terms: [],
            section: [],
            statements: [],
          },
          report: { bundled: null, title: '', ...{ place, level, path, delivered, reviews, plans, speaker } },
          part: section?.part ?? null,
          gist: analysis.text.slice(start, end),
          figures: analysis.figures.filter(({ span }) => start <= span[0] && span[1] <= end),
          indicators: [],
        },
      ];
    }),
  );
}
