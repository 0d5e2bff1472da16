/** What other reports say about a passage that is being saved, for the notebook to keep beside it. */
import type { Part } from '../../analysis.ts';
import type { PassageDraft } from '../../notebook/types.ts';
import type { Passage, RelatedView } from '../../passage.ts';
import { relate } from '../../relate.ts';
import type { Engine } from '../../related/engine.ts';
import { relatedEngine } from './dataset.ts';

/** Units that are compared: what is longer is about many things. */
const LONGEST = 2000;
/** Of a statement or of the passage that the other must cover to be meant. */
const SHARE = 0.4;
/** As many as a card shows. */
const MOST_LINKS = 8;
const MOST_THREADS = 12;
/** Milliseconds that a save waits for them: the dataset may have to be loaded first. */
const PATIENCE = 600;

function passageOf(draft: PassageDraft, part: Part | null): Passage {
  const { quote, position, source, section, figures, terms } = draft;
  return {
    text: quote.exact.slice(0, LONGEST),
    before: quote.prefix,
    after: quote.suffix,
    span: position,
    origin: position ? 'selection' : 'text',
    report: source.report,
    section,
    part,
    figures: figures as Passage['figures'],
    terms: terms.map(({ term, entry }) => ({ span: [0, 0], term, entry, source: 'bundle' })),
  };
}

const linkOf = ({
  report,
  statement,
  relation,
  gist,
  source,
}: RelatedView): PassageDraft['links'][number] => ({
  report,
  statement,
  relation,
  gist,
  source,
});

/**
 * The threads that a passage belongs to: of the bundled statements that it is, or, where it is none, those that run
 * through two of the statements found for it.
 */
function threadsOf(engine: Engine, passage: Passage, found: readonly RelatedView[]): PassageDraft['threads'] {
  const located = engine.queryOf(passage, true).located.filter(({ share }) => share >= SHARE);
  const own = located.map(({ statement }) => statement.id);
  const named = own.length > 0 ? own : found.map(({ statement }) => statement);
  const least = own.length > 0 ? 1 : 2;
  return engine.dataset.threads
    .filter(({ statements }) => named.filter((id) => statements.includes(id)).length >= least)
    .slice(0, MOST_THREADS)
    .map(({ id, name }) => ({ id, name }));
}

/** The links and threads of a passage. @throws where the dataset cannot be read */
export function linksOf(
  engine: Engine,
  draft: PassageDraft,
  part: Part | null,
): Pick<PassageDraft, 'links' | 'threads'> {
  const passage = passageOf(draft, part);
  const { results } = relate(engine, passage, { limit: MOST_LINKS });
  return { links: results.map(linkOf), threads: threadsOf(engine, passage, results) };
}

/** The draft with its links, or as it is where they cannot be had in time. Never rejects. */
export async function withLinks(draft: PassageDraft, part: Part | null): Promise<PassageDraft> {
  if (draft.links.length > 0) return draft;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<PassageDraft>((resolve) => {
    timer = setTimeout(() => resolve(draft), PATIENCE);
  });
  const linked = relatedEngine()
    .then((engine) => ({ ...draft, ...linksOf(engine, draft, part) }))
    .catch(() => draft);
  return Promise.race([linked, late]).finally(() => clearTimeout(timer));
}
