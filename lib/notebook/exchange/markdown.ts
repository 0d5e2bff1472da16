/** The notebook to read, to print, to paste: passages under their reports, each with its source. */
import { cite, citeSource } from '../cite.ts';
import type { SavedPassage } from '../types.ts';
import { webAddress } from './clean.ts';
import { groupsOf } from './markdown-groups.ts';
import { inline, link, paragraphs } from './markdown-text.ts';
import { batches, type Export, type ExportSource, idsOf } from './source.ts';
import { type Language, words } from './words.ts';

const BLANK = '\n\n';

/** Quote, note, and a line of facts, in this order; `citation` null where the passage before said the same. */
function passageBlock(passage: SavedPassage, citation: string | null, language: Language): string {
  const { quote, note, tags, section, source } = passage;
  const says = words(language);
  const address = webAddress(source.url);
  const facts = [
    ...(section.length > 0 ? [`${says.section}: ${section.map(inline).join(' › ')}`] : []),
    ...(tags.length > 0 ? [`${says.tags}: ${tags.map(inline).join(', ')}`] : []),
    ...(address ? [link(says.link, address)] : []),
    `${says.accessed}: ${inline(source.accessed)}`,
    `${says.saved}: ${inline(passage.created.slice(0, 10))}`,
  ];
  return [
    ...(citation === null ? [] : [`${says.citation}: ${inline(citation)}`]),
    paragraphs(quote.text)
      .map((each) => `> ${each}`)
      .join('\n>\n'),
    ...paragraphs(note).map((each, at) => (at === 0 ? `**${says.note}** ${each}` : each)),
    facts.join(' · '),
  ].join(BLANK);
}

export async function* exportMarkdown(source: ExportSource, language: Language): Export {
  const says = words(language);
  const left: string[] = [];
  const total = idsOf(source).length * 2;
  const groups = yield* groupsOf(source, left);
  let done = total / 2;
  const whole = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  yield { text: `# ${says.notebook}${BLANK}${says.count(whole)}${BLANK}`, done, total };
  let written = 0;
  for (const group of groups) {
    yield { text: `## ${inline(group.title) || says.other}${BLANK}`, done, total };
    let last: string | null = null;
    for await (const passages of batches(source, group.ids, left)) {
      let text = '';
      for (const passage of passages) {
        const citation: string = cite(citeSource(passage.source), null, 'gbt7714');
        text += `${passageBlock(passage, citation === last ? null : citation, language)}${BLANK}`;
        last = citation;
      }
      written += passages.length;
      done += passages.length;
      yield { text, done, total };
    }
  }
  return { written, left };
}
