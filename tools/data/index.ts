/**
 * data/index/index.json: for every statement a bag of the words that stand in it, the glossary entries in it, its
 * section and a hash of its words. Derived from the sources; nothing in it tells the order of words.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Entry, Statement } from '../../data/schema.ts';
import type { Analysis, Part, Section } from '../../lib/analysis.ts';
import { analyze } from '../../lib/analyze.ts';
import { NARROW, visible } from '../../lib/related/hidden.ts';
import type { ConceptRecord, IndexedReport, IndexRecord } from '../../lib/related/pack.ts';
import { plainOf } from '../../lib/related/plain.ts';
import { Vocabulary } from '../../lib/related/vocabulary.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { hashOf } from '../../lib/text/rolling.ts';
import { REPORT_IDS, readSource } from './sources.ts';

const DATA = new URL('../../data/', import.meta.url);
const INDEX = new URL('index/index.json', DATA);
const json = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, DATA), 'utf8')) as T;

/** What the index is made of beside the sources. */
export interface IndexInput {
  statements: { [report: string]: readonly Statement[] };
  glossary: readonly Pick<Entry, 'id' | 'term' | 'aliases'>[];
  indicators: readonly { id: string; zh: string; aliases: string[] }[];
  concepts: readonly ConceptRecord[];
}

/** Reads the records that the index is made of. */
export function indexInput(): IndexInput {
  const themes = readdirSync(new URL('terms/', DATA)).filter((name) => name.endsWith('.json'));
  return {
    statements: Object.fromEntries(
      REPORT_IDS.filter((id) => existsSync(new URL(`statements/${id}.json`, DATA))).map((id) => [
        id,
        json<Statement[]>(`statements/${id}.json`),
      ]),
    ),
    glossary: themes.flatMap((name) => json<Entry[]>(`terms/${name}`)),
    indicators: json<{ indicators: IndexInput['indicators'] }>('indicators/indicators.json').indicators,
    concepts: json<ConceptRecord[]>('concepts.json'),
  };
}

/** Longer pieces of the segmenter are no words; names may be longer. */
const LONGEST_WORD = 8;
const LONGEST_NAME = 24;
const ALL_HAN = /^\p{Script=Han}+$/u;
const HAN = /\p{Script=Han}/u;

/** The words of a text: what the segmenter takes for words, without single characters and bare numbers. */
function segments(segmenter: Intl.Segmenter, text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const word = plainOf(segment);
    if (isWordLike && word.length >= 2 && word.length <= LONGEST_WORD && HAN.test(word)) words.push(word);
  }
  return words;
}

type Meanings = Map<string, string[]>;

const inOrder = (short: string, long: string) => {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
};

/** Names that shorten another as Chinese does, by some of its characters in their order, first and last among them: 共库 of 共产主义水库. */
function abbreviations(statements: readonly Statement[]): [short: string, long: string][] {
  const names = [...new Set(statements.flatMap(({ entities }) => entities.map(plainOf)))];
  const short = names.filter((name) => name.length >= 2 && name.length <= 4 && ALL_HAN.test(name));
  return short.flatMap((name) =>
    names
      .filter((long) => long.length >= name.length + 2 && long[0] === name[0] && long.at(-1) === name.at(-1))
      .filter((long) => !long.includes(name) && inOrder(name, long))
      .map((long): [string, string] => [name, long]),
  );
}

/** G206, 206国道, G206国道: one road; S for those of a province. */
const ROAD = /([gs])(\d{3})(?!\d)|(\d{3})(国道|省道)/gu;

/** The writings of every numbered road of the texts, by its code. */
function roadsOf(texts: readonly string[]): Map<string, string[]> {
  const roads = new Map<string, string[]>();
  for (const text of texts) {
    for (const [, letter, number, other, kind] of plainOf(text).matchAll(ROAD)) {
      const [code, digits] = [letter ?? (kind === '国道' ? 'g' : 's'), number ?? other];
      const name = code === 'g' ? '国道' : '省道';
      roads.set(`${code}${digits}`, [`${code}${digits}`, `${digits}${name}`, `${code}${digits}${name}`]);
    }
  }
  return roads;
}

/** What every writing of a term, an indicator and a concept stands for. */
function meaningsOf(input: IndexInput, spans: readonly string[]): Meanings {
  const { glossary, indicators, concepts } = input;
  const meanings: Meanings = new Map();
  const add = (meaning: string, writings: readonly string[]) => {
    const words = writings.map(plainOf).filter((word) => word.length >= 2 && word.length <= LONGEST_NAME);
    meanings.set(meaning, [...new Set([...(meanings.get(meaning) ?? []), ...words])]);
  };
  for (const { id, term, aliases } of glossary) add(`term:${id}`, [term, ...aliases]);
  for (const { id, zh, aliases } of indicators) add(`indicator:${id}`, [zh, ...aliases]);
  for (const [short, long] of abbreviations(Object.values(input.statements).flat()))
    add(`name:${long}`, [long, short]);
  const roads = roadsOf(spans);
  const names = new Set(
    Object.values(input.statements).flatMap((list) => list.flatMap((s) => s.entities.map(plainOf))),
  );
  for (const writings of roads.values()) {
    const name = writings.find((writing) => names.has(writing));
    if (name) add(`name:${name}`, writings);
  }
  for (const { id, words } of concepts) {
    add(
      `concept:${id}`,
      words.filter((word) => !word.includes('+')),
    );
  }
  if (meanings.has('concept:highways')) add('concept:highways', [...roads.values()].flat());
  return meanings;
}

/** The pairs of words that concepts name as `a+b`. */
function pairsOf(concepts: readonly ConceptRecord[]): Map<string, [string, string][]> {
  return new Map(
    concepts.flatMap(({ id, words }) => {
      const pairs = words.filter((word) => word.includes('+')).map((word) => word.split('+').map(plainOf));
      return pairs.length > 0 ? [[`concept:${id}`, pairs as [string, string][]] as const] : [];
    }),
  );
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What the end of a name says it is: without it 昌景黄铁路 and 昌景黄高铁 are one. */
const KIND_OF_THING =
  /(?:高速公路|高速铁路|高铁|铁路|公路|大道|国道|省道|水库|水利枢纽|码头|大桥|联圩|工业园区?|产业园区?|工业区|开发区|园区|景区|公园|广场|社区|小镇|学校|小学|中学|幼儿园|医院|有限公司|公司|集团|药业|科技|新材料|项目|工程|行动|计划|机制|模式|改革|热线|平台|中心|基地|合作社|示范区|试验区|试点|[一二三四五]期)+$/u;

/** The own name of a firm may be as short as 富祥. */
const FIRM = /(?:公司|集团|药业|科技|新材料)/u;

/** The words that a bag may hold: of the statements and their gists, names, and all that has a meaning. */
function wordsOf(
  input: IndexInput,
  spans: readonly string[],
  meanings: Meanings,
  places: ReadonlySet<string>,
): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Set<string>([...meanings.values()].flat());
  for (const pair of [...pairsOf(input.concepts).values()].flat(2)) words.add(pair);
  for (const text of spans) for (const word of segments(segmenter, text)) words.add(word);
  for (const statement of Object.values(input.statements).flat()) {
    for (const word of segments(segmenter, statement.gist)) words.add(word);
    for (const name of statement.entities.map(plainOf)) {
      if (name.length < 2 || name.length > LONGEST_NAME) continue;
      words.add(name);
      const own = name.replace(KIND_OF_THING, '');
      const least = FIRM.test(name) ? 2 : 3;
      if (own.length >= least && own.length < name.length && HAN.test(own) && !places.has(own))
        words.add(own);
    }
  }
  return [...words].sort(byCode);
}

/** Names of the reports' places with and without what they are: 乐平市, 乐平. */
function placesOf(sources: ReadonlyMap<string, Analysis>): Set<string> {
  const names = [...sources.values()].flatMap(({ identity }) => identity.path);
  return new Set(names.flatMap((name) => [name, name.replace(/[省市县区镇乡]$/u, '')]));
}

/** The titled sections of the first two depths: the outline that data/reports.json holds. */
export const outlineOf = <T extends Pick<Section, 'title' | 'depth'>>(sections: readonly T[]): T[] =>
  sections.filter(({ title, depth }) => title !== '' && depth <= 2);

/** The innermost section around a place, as its number in the outline; the part where it has no title. */
function sectionAt(sections: readonly Section[], outline: readonly Section[], at: number): number | Part {
  const around = sections.filter(({ span, depth }) => depth <= 2 && span[0] <= at && at < span[1]);
  const [innermost] = around.sort((a, b) => b.depth - a.depth);
  const titled = around.find(({ title }) => title !== '');
  return titled ? outline.indexOf(titled) : (innermost?.part ?? 'page');
}

const steps = (ascending: readonly number[]) => ascending.map((n, i) => n - (ascending[i - 1] ?? 0));

/** Builds the index of the statements over their sources' squeezed texts. */
export function buildIndex(input: IndexInput, sources: ReadonlyMap<string, Analysis>): IndexRecord {
  const texts = new Map([...sources].map(([id, { text }]) => [id, text]));
  const spans = Object.entries(input.statements).flatMap(([id, list]) =>
    list.map(({ span }) => (texts.get(id) ?? '').slice(...span)),
  );
  const meanings = meaningsOf(input, spans);
  const vocabulary = new Vocabulary(wordsOf(input, spans, meanings, placesOf(sources)));
  const narrow = new Set(
    input.concepts.filter(({ weight }) => (weight ?? 1) >= NARROW).map(({ id }) => `concept:${id}`),
  );
  const conceptsOf = new Map<number, string[]>();
  for (const [meaning, words] of meanings) {
    if (!narrow.has(meaning)) continue;
    for (const word of words.map((its) => vocabulary.idOf(its) as number))
      conceptsOf.set(word, [...(conceptsOf.get(word) ?? []), meaning]);
  }
  const terms: string[] = [];
  const termNumber = (id: string) => {
    if (!terms.includes(id)) terms.push(id);
    return terms.indexOf(id);
  };
  const reports: IndexRecord['reports'] = {};
  // A pair is sought from the rarer of its words.
  const often = new Map<number, number>();
  for (const [id, list] of Object.entries(input.statements)) {
    const source = sources.get(id);
    if (!source) throw new Error(`${id}: no source`);
    const outline = outlineOf(source.sections);
    const sections: IndexedReport['sections'] = [];
    const statements = list.map((statement): IndexedReport['statements'][number] => {
      const [start, end] = statement.span;
      const section = sectionAt(source.sections, outline, start);
      let at = sections.indexOf(section);
      if (at < 0) at = sections.push(section) - 1;
      const inside = source.terms.filter((t) => t.entry && t.span[0] >= start && t.span[1] <= end);
      const entries = [...new Set(inside.map(({ entry }) => termNumber(entry as string)))];
      const hits = [source.text.slice(start, end), statement.gist].flatMap((text) =>
        visible(vocabulary.find(plainOf(text)), (word) => conceptsOf.get(word) ?? []),
      );
      const top = new Set(hits.filter(({ nested }) => !nested).map(({ word }) => word));
      const nested = new Set(hits.map(({ word }) => word).filter((word) => !top.has(word)));
      for (const word of [...top, ...nested]) often.set(word, (often.get(word) ?? 0) + 1);
      const numbers = (words: Set<number>) => steps([...words].sort((a, b) => a - b));
      return [
        at,
        hashOf(source.text, start, end),
        entries.sort((a, b) => a - b),
        numbers(top),
        numbers(nested),
      ];
    });
    reports[id] = { sections, statements };
  }
  const numbers = (words: readonly string[]) =>
    words.map((word) => vocabulary.idOf(word) as number).sort((a, b) => a - b);
  return {
    words: vocabulary.words.join(' '),
    meanings: Object.fromEntries([...meanings].map(([meaning, words]) => [meaning, numbers(words)])),
    pairs: Object.fromEntries(
      [...pairsOf(input.concepts)].map(([meaning, pairs]) => [
        meaning,
        pairs.map((pair) => {
          const [one, other] = pair.map((word) => vocabulary.idOf(word) as number) as [number, number];
          return (often.get(one) ?? 0) <= (often.get(other) ?? 0) ? [one, other] : [other, one];
        }),
      ]),
    ),
    terms,
    reports,
  };
}

/** The sources of a folder as they are read. */
export function readSources(dir: string): Map<string, Analysis> {
  return new Map(REPORT_IDS.map((id) => [id, analyze(sourceOfText(readSource(dir, id)))]));
}

/** One statement a line, so that a change shows where it is. */
export function printIndex({ words, meanings, pairs, terms, reports }: IndexRecord): string {
  const rows = Object.entries(reports).map(([id, { sections, statements }]) => {
    const lines = statements.map((statement) => JSON.stringify(statement)).join(',\n');
    return `${JSON.stringify(id)}:{"sections":${JSON.stringify(sections)},"statements":[\n${lines}\n]}`;
  });
  return `{"words":${JSON.stringify(words)},\n"meanings":${JSON.stringify(meanings)},\n"pairs":${JSON.stringify(pairs)},\n"terms":${JSON.stringify(terms)},\n"reports":{${rows.join(',\n')}}}\n`;
}

/** Writes data/index/index.json; returns the number of its words. */
export function writeIndex(dir: string): number {
  const index = buildIndex(indexInput(), readSources(dir));
  writeFileSync(INDEX, printIndex(index));
  return index.words.split(' ').length;
}

if (import.meta.main) console.log(`${writeIndex(process.argv[2] ?? '../shared/reports')} words`);
