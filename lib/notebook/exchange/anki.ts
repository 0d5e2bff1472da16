/**
 * The terms of the passages with their explanations, for Anki's text import (docs.ankiweb.net, Importing: Text
 * Files, File Headers). Plain text, not HTML: Anki escapes it. A term is one card, since Anki takes notes with the
 * same first field for one.
 */
import type { SavedPassage } from '../types.ts';
import { lines, oneLine } from './clean.ts';
import { batches, type Export, type ExportSource, idsOf, pacer } from './source.ts';
import { type Language, words } from './words.ts';

interface Card {
  /** Explanations, each with the sources that give it. */
  explanations: Map<string, Set<string>>;
  tags: Set<string>;
}

const DECK = '政读 Zhengdu';

/** Always quoted: a field may hold tabs and line breaks, and a line that begins with # would be a comment. */
const field = (text: string): string => `"${lines(text).replaceAll('"', '""')}"`;

/** Tags are parted by spaces, '::' makes a branch. */
const tagOf = (text: string): string =>
  oneLine(text)
    .replace(/[\s"]+/gu, '_')
    .replace(/::+/g, ':');

function addTo(cards: Map<string, Card>, { terms, tags, source }: SavedPassage): void {
  const { report, title } = source;
  const from = oneLine(report?.title || title);
  for (const { term, explanation } of terms) {
    const name = oneLine(term);
    const text = lines(explanation).trim();
    if (name === '' || text === '') continue;
    const card = cards.get(name) ?? { explanations: new Map(), tags: new Set() };
    const sources = card.explanations.get(text) ?? new Set();
    if (from) sources.add(from);
    card.explanations.set(text, sources);
    for (const tag of tags) card.tags.add(tagOf(tag));
    if (report?.place) card.tags.add(`政读::${tagOf(report.place)}`);
    cards.set(name, card);
  }
}

function rowOf(term: string, { explanations, tags }: Card): string {
  const several = explanations.size > 1;
  const texts = [...explanations].map(([text, sources]) =>
    several && sources.size > 0 ? `${text}\n（${[...sources].join('；')}）` : text,
  );
  const sources = new Set([...explanations.values()].flatMap((each) => [...each]));
  const tagged = ['政读', ...[...tags].filter(Boolean).sort()].join(' ');
  return `${[term, texts.join('\n\n'), [...sources].join('；'), tagged].map(field).join('\t')}\n`;
}

export async function* exportAnki(source: ExportSource, language: Language): Export {
  const ids = idsOf(source);
  const left: string[] = [];
  const total = ids.length;
  const cards = new Map<string, Card>();
  let done = 0;
  for await (const passages of batches(source, ids, left)) {
    for (const passage of passages) addTo(cards, passage);
    done += passages.length;
    yield { text: '', done: done + left.length, total };
  }
  const columns = words(language).ankiColumns;
  const head = [
    '#separator:tab',
    '#html:false',
    `#columns:${columns.join('\t')}`,
    '#tags column:4',
    `#deck:${DECK}`,
  ];
  yield { text: `${head.join('\n')}\n`, done: total, total };
  const pause = pacer();
  for (const [term, card] of cards) {
    yield { text: rowOf(term, card), done: total, total };
    await pause();
  }
  return { written: done, left };
}
