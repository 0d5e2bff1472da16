/**
 * The detector's cheap test: can this page be a government work report? It may let look-alikes pass, the
 * analysis decides; it must not miss a report. No dependency: it runs on every official page.
 */

/** Characters below which a page is no report: the shortest town reports run to some thousands. */
export const SHORTEST = 800;

/** What the detector looks at. What costs more is a question, asked where the answer matters. */
export interface PageGlance {
  /** The page's first text, or all of it, titles and headings included. */
  text: string;
  /** Whether the document's title or a main heading says WORK_REPORT. */
  isTitled(): boolean;
  /** The title that the page's own description gives: the meta tag ArticleTitle. */
  described(): string;
}

/**
 * A word by its characters, each with its variants. Looking for the last one and back from it costs a tenth of an
 * expression's first run over the text.
 */
type Word = readonly string[];
const word = (characters: string): Word => characters.split(' ');

/** Reports of governments, of street offices and management committees, of the people's committees before. */
export const WORK_REPORT = word('工 作 报報 告');
const GOVERNMENTS = [
  '政 府',
  '人 民 委 员員 会會',
  '政 务務 院',
  '国國 务務 院',
  '办辦 事 处處',
  '管 委 会會',
  '管 理 委 员員 会會',
  '行 署政',
].map(word);
const WORK = word('工 作');
const REPORT = word('报報 告');
const EVERY = word('各諸诸 位');
const ADDRESSED = /^\s*(?:人\s*大\s*)?(?:居\s*民\s*)?(?:代\s*表|委\s*[员員])/;
/** A report under a title that is no heading: it names itself and its session, looks back and sets goals. */
const NAMED = word('政 府 工 作 报報 告');
const CONGRESS = word('代 表 大 会會');
const SESSION = /^[^。]{0,40}[会會]\s*[议議]\s*上/;
const PAST = ['回 顾顧', '过過 去', '本 届屆', '一 年 来來'].map(word);
const GOALS = ['目 标標', '任 务務', '重 点點', '安 排', '部 署', '打 算', '措 施'].map(word);
/** As far an expression looks. */
const WITHIN = 60;

/** What stands between the characters of a title that is set wide: the white space of expressions. */
export const SPACES =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Whether a word ends at a place, whatever white space is in it. */
function endsAt(text: string, at: number, word: Word): boolean {
  let place = at;
  for (let i = word.length - 1; i >= 0; i -= 1) {
    while (SPACES.includes(text.charAt(place)) && place > 0) place -= 1;
    if (place < 0 || !word[i]?.includes(text.charAt(place))) return false;
    place -= 1;
  }
  return true;
}

/** Whether a text holds a word, followed by what is asked for. */
export function says(text: string, word: Word, followed?: RegExp): boolean {
  const last = word[word.length - 1] as string;
  // The variants of a last character one after the other: the first are what nearly all pages write.
  for (const character of last) {
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
      if (endsAt(text, at, word) && (followed?.test(text.slice(at + 1, at + WITHIN)) ?? true)) return true;
  }
  return false;
}

const saysAny = (text: string, words: readonly Word[]) => words.some((each) => says(text, each));

/** Whether a page can be a government work report. */
export function mayBeReport({ text, isTitled, described }: PageGlance): boolean {
  if (text.length < SHORTEST) return false;
  const named = says(text, WORK_REPORT);
  if ((named && isTitled()) || says(described(), WORK_REPORT)) return saysAny(text, GOVERNMENTS);
  if (says(text, EVERY, ADDRESSED))
    return saysAny(text, GOVERNMENTS) && says(text, WORK) && says(text, REPORT);
  if (!named || !says(text, NAMED) || !says(text, CONGRESS, SESSION)) return false;
  return saysAny(text, PAST) && saysAny(text, GOALS);
}
