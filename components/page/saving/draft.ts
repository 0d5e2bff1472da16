/** What of a page is saved: the place that somebody means, found in the page's text. */
import type { Part, Span } from '../../../lib/analysis.ts';
import { type Drafted, type DraftPage, draftOf, looseDraft } from '../../../lib/draft.ts';
import { textOf } from '../../../lib/page/note-text.ts';
import { LONGEST, trimSpan } from '../../../lib/page/passage.ts';
import type { Passage } from '../../../lib/passage.ts';
import { spanOfRange } from '../../../lib/text/dom-selection.ts';
import { squeeze } from '../../../lib/text/squeeze.ts';
import { selectedRange } from '../passage.ts';
import type { Desk, SaveAsked } from '../saving.ts';

/** Today as an ISO date, by the reader's clock. */
export function today(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Where words stand that stand in one place only. */
function placeOf(text: string, words: string): Span | null {
  const at = words === '' ? -1 : text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? [at, at + words.length] : null;
}

const selectedSpan = ({ map }: Desk): Span | null => {
  const range = selectedRange();
  return range && spanOfRange(map, range);
};

/** Where a passage stands now; the page may have changed since it was shown. */
function spanOf(desk: Desk, { span, text, origin }: Passage): Span | null {
  const page = desk.map.text;
  if (span && page.slice(span[0], span[1]) === text) {
    // A long selection was cut for comparing; it is saved whole.
    const selected = origin === 'selection' && text.length >= LONGEST - 1 ? selectedSpan(desk) : null;
    return selected && trimSpan(page, selected)[0] === span[0] ? selected : span;
  }
  return placeOf(page, text);
}

/** The part of the report around a place. */
function partAt({ page }: Desk, at: number | undefined): Part | null {
  if (at === undefined) return null;
  const around = page.reading.sections.filter(({ span }) => span[0] <= at && at < span[1]);
  return around.sort((a, b) => a.depth - b.depth).at(-1)?.part ?? null;
}

export type Found = Drafted & { part: Part | null };

/** The draft of what is asked for: a card's passage, else what is selected, else the words, else what is read. */
export function draftFor(desk: Desk, { passage, text }: SaveAsked): Found {
  const { page, map, reading, t } = desk;
  const known: DraftPage = { ...page, url: location.href, reading };
  const wordsOf = (span: Span) => textOf(map, span);
  const inPage = (span: Span): Found => {
    const drafted = draftOf(known, span, { language: t.language, day: today(), wordsOf });
    return { ...drafted, part: drafted.ok ? partAt(desk, drafted.draft.position?.[0]) : null };
  };
  const loose = (words: string): Found => {
    const span = placeOf(map.text, squeeze(words));
    return span ? inPage(span) : { ...looseDraft(words, known, today()), part: null };
  };
  if (passage) {
    const span = spanOf(desk, passage);
    if (span) return inPage(span);
    // The page says it no more: the words are kept with what was known of them.
    const { text: words, report, section, part } = passage;
    const drafted = looseDraft(words, known, today());
    if (!drafted.ok) return { ...drafted, part };
    const { draft } = drafted;
    return { ok: true, part, draft: { ...draft, section, source: { ...draft.source, report } } };
  }
  const span = selectedSpan(desk);
  if (span) return inPage(span);
  const words = (selectedRange() && document.getSelection()?.toString()) || text;
  if (words) return loose(words);
  const read = desk.passage();
  return read ? draftFor(desk, { passage: read }) : { ok: false, trouble: 'nothing', part: null };
}
