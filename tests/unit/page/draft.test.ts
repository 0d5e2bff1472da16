import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../lib/analyze.ts';
import { type DraftPage, draftOf, looseDraft } from '../../../lib/draft.ts';
import { linksOf } from '../../../lib/extension/background/save-links.ts';
import { anchorAll } from '../../../lib/notebook/anchor/index.ts';
import { LONGEST_QUOTE, type PassageDraft, PassageDraftSchema } from '../../../lib/notebook/types.ts';
import { paragraphsOf } from '../../../lib/page/passage.ts';
import { openRelated } from '../../../lib/relate.ts';
import { squeeze } from '../../../lib/text/squeeze.ts';
import { readPack } from '../../../tools/data/pack.ts';
import { readSource, reportsDir } from '../../../tools/data/sources.ts';
import { sourceOfHtml } from '../../../tools/parse-html.ts';
import { invented, template } from '../../browser/support/pages.ts';

const DIR = reportsDir();
if (!DIR) console.warn('\n!! The source reports are missing: set REPORTS_DIR. What needs them is SKIPPED.\n');

const URL_ = 'http://www.example.gov.cn/report.html';
const source = sourceOfHtml(template(invented('demo'), URL_), URL_);
const { text } = source;
const analysis = analyze(source);
const notes = analysis.notes.map((note) => ({ ...note, text: text.slice(...note.definition) }));
const ours = {
  id: 'x',
  term: '',
  aliases: [],
  zh: '我们的话',
  enText: 'Our words',
  en: '',
  kind: 'policy',
  elsewhere: [],
};
const glossary = Object.fromEntries(
  analysis.terms.flatMap(({ entry, term }) =>
    entry === null ? [] : [[entry, { ...ours, id: entry, term }]],
  ),
) as unknown as DraftPage['reading']['glossary'];
const page: DraftPage = {
  text,
  breaks: source.breaks,
  title: '政府工作报告',
  url: URL_,
  reading: { ...analysis, notes, glossary },
};
const options = { language: 'zh', day: '2026-03-01' } as const;

const between = (from: string, to: string): [number, number] => {
  const start = text.indexOf(from);
  return [start, text.indexOf(to, start) + to.length];
};

function draft(
  span: readonly [number, number],
  more: Partial<Parameters<typeof draftOf>[2]> = {},
): PassageDraft {
  const drafted = draftOf(page, span, { ...options, ...more });
  if (!drafted.ok) throw new Error(drafted.trouble);
  // What the background would refuse must not be built.
  return v.parse(PassageDraftSchema, drafted.draft);
}

const ACROSS = between('税收占比', '重点做了六个方面');
const TERM = between('坚持工业立市', '占规上工业的71%');

describe('what is saved of a span', () => {
  test('its words by paragraph, with what stands around them', () => {
    const { quote, position, section } = draft(ACROSS);
    expect(quote.exact).toBe(text.slice(...ACROSS));
    const lines = quote.text.split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]?.startsWith('一年来')).toBe(true);
    expect(position).toEqual(ACROSS);
    expect(text.slice(0, ACROSS[0]).endsWith(quote.prefix)).toBe(true);
    expect(text.slice(ACROSS[1]).startsWith(quote.suffix)).toBe(true);
    expect(section[0]).toContain('2024年工作回顾');
  });

  test('is found again where it was', () => {
    const made = draft(ACROSS);
    const [anchored] = anchorAll(text, [{ ...made, id: 'a' }], {
      identity: made.source.report,
      sections: analysis.sections,
      paragraphs: paragraphsOf(page),
    });
    expect(anchored).toMatchObject({ state: 'exact', span: ACROSS });
  });

  test('figures inside it, and no others, counted from its beginning', () => {
    const { figures, indicators, quote } = draft(ACROSS);
    expect(figures.length).toBeGreaterThan(4);
    for (const { span, raw } of figures) expect(squeeze(raw)).toBe(quote.exact.slice(...span));
    expect(figures.map(({ raw }) => raw)).not.toContain('4.3%');
    expect(new Set(indicators).size).toBe(indicators.length);
    expect(indicators).toEqual([...new Set(figures.flatMap(({ indicator }) => indicator ?? []))]);
  });

  test('terms with the report’s own note before ours, each once', () => {
    const terms = draft(TERM).terms;
    const noted = terms.find(({ term }) => term.includes('三链两园'));
    expect(noted?.explanation).toContain('三条产业链');
    const others = terms.filter((term) => term !== noted);
    for (const { explanation } of others) expect(explanation).toBe('我们的话');
    const english = draft(TERM, { language: 'en' }).terms.filter(({ term }) => term !== noted?.term);
    for (const { explanation } of english) expect(explanation).toBe('Our words');
    expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
  });

  test('whose it is, from where, and when; not more than the form takes', () => {
    expect(draft(TERM).source).toMatchObject({
      report: { place: '清川市', plans: '2025' },
      url: URL_,
      title: '政府工作报告',
      accessed: '2026-03-01',
    });
    const odd = { ...page, url: 'about:srcdoc', title: '题'.repeat(3000) };
    const drafted = draftOf(odd, TERM, options);
    expect(drafted.ok && drafted.draft.source).toMatchObject({ url: '' });
    expect(drafted.ok && v.is(PassageDraftSchema, drafted.draft)).toBe(true);
  });

  test('words as they read on the page, unless they are other words', () => {
    const spaced = (span: readonly [number, number]) => text.slice(...span).replaceAll('，', '， ');
    expect(draft(TERM, { wordsOf: spaced }).quote.text).toContain('， ');
    expect(draft(TERM, { wordsOf: () => '别的话' }).quote.text).toBe(text.slice(...TERM));
  });

  test('marks that belong to the words around it are left out; nothing but white space is nothing', () => {
    const wide: [number, number] = [ACROSS[0] - 1, ACROSS[1]];
    expect(text[wide[0]]).toBe('，');
    expect(draft(wide).position).toEqual(ACROSS);
    expect(draftOf(page, [5, 5], options)).toEqual({ ok: false, trouble: 'nothing' });
    expect(draftOf(page, [text.length, text.length + 9], options)).toEqual({ ok: false, trouble: 'nothing' });
  });

  test('never more than a passage holds', () => {
    const long = { ...page, text: '字'.repeat(LONGEST_QUOTE + 1), breaks: [] };
    expect(draftOf(long, [0, LONGEST_QUOTE + 1], options)).toEqual({ ok: false, trouble: 'too-long' });
    expect(draftOf(long, [0, LONGEST_QUOTE], options).ok).toBe(true);
  });
});

describe('words that stand nowhere', () => {
  const at = { title: '某页', url: 'https://example.com/a.pdf' };

  test('keep their lines and their spaces', () => {
    const drafted = looseDraft('  粮食 总产量\r\n\r\n 5G  network ', at, '2026-03-01');
    expect(drafted.ok && v.parse(PassageDraftSchema, drafted.draft)).toMatchObject({
      quote: { text: '粮食 总产量\n5G network', exact: '粮食总产量5Gnetwork', prefix: '', suffix: '' },
      position: null,
      source: { report: null, ...at },
    });
  });

  test('are refused where there are none, or too many', () => {
    expect(looseDraft(' \n\t', at, '2026-03-01')).toEqual({ ok: false, trouble: 'nothing' });
    expect(looseDraft('字'.repeat(LONGEST_QUOTE + 1), at, '2026-03-01')).toEqual({
      ok: false,
      trouble: 'too-long',
    });
  });

  test('half of a pair does no harm', () => {
    const drafted = looseDraft('\ud83d字', at, '2026-03-01');
    expect(drafted.ok && v.is(PassageDraftSchema, drafted.draft)).toBe(true);
  });
});

describe('what other reports say, kept beside it', () => {
  const engine = openRelated(readPack());

  test('links in the form that is stored', () => {
    const made = draft(between('社会消费品零售总额', '增长5.1%'));
    const linked = { ...made, ...linksOf(engine, made, 'review') };
    expect(linked.links.length).toBeGreaterThan(0);
    expect(v.parse(PassageDraftSchema, linked).links).toEqual(linked.links);
    for (const { gist, statement } of linked.links) expect([gist, statement]).not.toContain(null);
  });

  test('none where nothing can be compared', () => {
    const nothing = looseDraft('😀😀😀', { title: '', url: '' }, '2026-03-01');
    expect(nothing.ok && linksOf(engine, nothing.draft, null)).toEqual({ links: [], threads: [] });
  });

  test.skipIf(!DIR)('threads are those of the bundled statement that it is', () => {
    const thread = engine.dataset.threads.find(({ statements }) => statements.length > 2);
    const statement = engine.dataset.statements.get(thread?.statements[0] ?? '');
    if (!thread || !statement) throw new Error('the dataset has no such thread');
    const whole = squeeze(readSource(DIR ?? '', statement.source as Parameters<typeof readSource>[1]));
    const made = looseDraft(whole.slice(...statement.span), { title: '', url: '' }, '2026-03-01');
    if (!made.ok) throw new Error(made.trouble);
    const placed = { ...made.draft, source: { ...made.draft.source, report: statement.report } };
    const { threads } = linksOf(engine, placed, statement.part);
    expect(threads).toContainEqual({ id: thread.id, name: thread.name });
    const others = engine.dataset.threads.filter(({ statements }) => !statements.includes(statement.id));
    for (const { id } of others) expect(threads.map((each) => each.id)).not.toContain(id);
  });
});
