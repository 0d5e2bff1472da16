/** What other reports say about the same thing as a page's sentences, as a text to read in a terminal. */
import type { Analysis, Source, Span } from '../../lib/analysis.ts';
import zh from '../../lib/extension/locales/zh.ui.json' with { type: 'json' };
import { paragraphsOf, passageOf } from '../../lib/page/passage.ts';
import type { RelatedView } from '../../lib/passage.ts';
import { relate } from '../../lib/relate.ts';
import { sentences } from '../../lib/text/sentences.ts';
import { loadEngine } from '../related/load.ts';
import { wrapText } from './wrap-text.ts';

const WIDTH = 84;
/** Sentences shown, and results of each. */
const MOST = 6;
const EACH = 2;
/** Squeezed units of a sentence that says something and can be read at a glance. */
const [SHORTEST, LONGEST] = [14, 90];

interface Found {
  said: string;
  results: RelatedView[];
}

const words: Record<string, string> = zh;
const kindOf = ({ relation }: RelatedView) => words[`relation.${relation}`] ?? relation;

/** The sentences with the strongest answers, in the order of the text. */
function strongest(source: Source, analysis: Analysis): Found[] {
  const engine = loadEngine();
  const page = { text: source.text, breaks: source.breaks, title: source.title ?? '', reading: analysis };
  const isTold = ([start, end]: Span) =>
    end - start >= SHORTEST &&
    end - start <= LONGEST &&
    analysis.sections.some(
      ({ part, span }) => (part === 'review' || part === 'plan') && span[0] <= start && end <= span[1],
    );
  const found = paragraphsOf(page)
    .flatMap((paragraph) => sentences(source.text, paragraph))
    .filter(isTold)
    .flatMap((span): Found[] => {
      const passage = passageOf(page, span, 'selection');
      const results = passage ? relate(engine, passage, { limit: EACH }).results : [];
      return passage && results.length > 0 ? [{ said: passage.text, results }] : [];
    });
  const best = new Set(
    found.toSorted((a, b) => (b.results[0]?.score ?? 0) - (a.results[0]?.score ?? 0)).slice(0, MOST),
  );
  return found.filter((each) => best.has(each));
}

const lineOf = (result: RelatedView): string => {
  const { source, gist, because } = result;
  const whose = `${source.place ?? source.title} ${source.plans?.slice(0, 4) ?? ''}`.trim();
  const why = because.length > 0 ? `（${because.slice(0, 3).join('、')}）` : '';
  return wrapText(`${kindOf(result)} · ${whose}：${gist ?? ''}${why}`, WIDTH - 6, '      ');
};

/** Empty where nothing is related. */
export function relatedText(source: Source, analysis: Analysis): string {
  const found = strongest(source, analysis);
  if (found.length === 0) return '';
  const lines = found.flatMap(({ said, results }) => [
    wrapText(said, WIDTH - 2, '  '),
    ...results.map(lineOf),
  ]);
  return ['', 'What other reports say about the same, for example:', ...lines].join('\n');
}
