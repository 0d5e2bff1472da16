/**
 * The detector's cheap test: can this page be a government work report? It may let look-alikes pass, the
 * analysis decides; it must not miss a report. No dependency: it runs on every official page.
 */

/** Characters below which a page is no report: the shortest town reports run to some thousands. */
export const SHORTEST = 800;

/** What the detector looks at. */
export interface PageGlance {
  /** Document title, ArticleTitle and the main headings. */
  titles: readonly string[];
  /** The page's first text, or all of it. */
  body: string;
}

/** Reports of governments, of street offices and management committees, of the people's committees before. */
const TITLE = /工\s*作\s*[报報]\s*告/;
const ADDRESS = /[各諸诸]\s*位\s*(?:人\s*大\s*)?(?:居\s*民\s*)?(?:代\s*表|委\s*员|委\s*員)/;
const GOVERNMENT =
  /政\s*府|人\s*民\s*委\s*[员員]\s*会|政\s*务\s*院|[国國]\s*[务務]\s*院|办\s*事\s*[处處]|管\s*委\s*会|管\s*理\s*委\s*[员員]\s*会|行\s*[署政]/;
/** A report under a title that is no heading: it names itself and its session, looks back and sets goals. */
const NAMED = /政\s*府\s*工\s*作\s*[报報]\s*告/;
const SESSION = /代\s*表\s*大\s*[会會][^。]{0,40}[会會]\s*[议議]\s*上/;
const PAST = /回\s*[顾顧]|[过過]\s*去|本\s*[届屆]|一\s*年\s*[来來]/;
const GOALS = /(?:目\s*[标標]|任\s*[务務]|重\s*[点點]|安\s*排|部\s*署|打\s*算|措\s*施)/;
const WORK = /工\s*作/;
const REPORT = /[报報]\s*告/;

/** Whether a page can be a government work report. */
export function mayBeReport({ titles, body }: PageGlance): boolean {
  if (body.length < SHORTEST) return false;
  // An expression is compiled at its first use and again, faster, at its second: most pages are spared both.
  if (titles.some((title) => title.includes('告') && TITLE.test(title))) return GOVERNMENT.test(body);
  // The word stands in every report's text, and looking for it costs next to nothing.
  if (!body.includes('代表')) return false;
  if (ADDRESS.test(body)) return GOVERNMENT.test(body) && WORK.test(body) && REPORT.test(body);
  return NAMED.test(body) && SESSION.test(body) && PAST.test(body) && GOALS.test(body);
}
