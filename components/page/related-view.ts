/** Related statements as a list in a card, built by the DOM's own calls. */
import { langTag, type PageKey, type Translate } from '../../lib/extension/locale.ts';
import type { SourceShown } from '../../lib/extension/protocol.ts';
import { citation, sectionLine, takeStatement } from '../../lib/page/cite.ts';
import type { Found } from '../../lib/page/lookup.ts';
import type { RelatedView, Relation } from '../../lib/passage.ts';
import { groupsOf } from '../related/groups.ts';
import { figuresLeftOut, piecesOf } from '../related/pieces.ts';
import { el, goTo } from './dom.ts';
import { disclosure } from './parts.ts';

type T = Translate<PageKey>;

/** As many links as are taken in at a glance; the telling ones come first. */
const MOST_LINKS = 3;
/** A link that sets two figures side by side. */
const PAIR = /： ?.+ \/ /u;
/** Kinds of link whose name alone may be misread. */
const EXPLAINED: readonly Relation[] = ['possible-discrepancy', 'similar'];

/** What the list's buttons do. */
export interface RelatedActions {
  retry(): void;
  /** Shows a statement where it stands; null where nobody answered. */
  openSource(related: RelatedView): Promise<SourceShown | null>;
  copy(text: string): Promise<boolean>;
  /** The ids of the reports that are open in a tab. */
  openReports(): Promise<ReadonlySet<string>>;
  /** Says something to those who hear the card. */
  announce(text: string): void;
}

/** Whose report and of which year: 乐平市 2021. */
export function whoseOf({ place, title, delivered, plans }: RelatedView['source']): string {
  const year = (delivered ?? plans)?.slice(0, 4);
  return place === null ? title : [place, year].filter(Boolean).join(' ');
}

function gistView({ gist, figures }: RelatedView, t: T): HTMLElement {
  const line = el('p', 'gist', { lang: 'zh-CN' });
  if (gist === null) {
    line.append(figures.join('、') || t('related.noGist'));
    return line;
  }
  for (const { text, figure } of piecesOf(gist, figures)) line.append(figure ? el('b', '', {}, text) : text);
  const left = figuresLeftOut(gist, figures);
  if (left.length > 0) line.append(' ', el('span', 'left', {}, left.join('、')));
  return line;
}

/** A button that says what came of it in its own place: nothing around it moves. */
function says(button: HTMLButtonElement, words: string, t: T, { announce }: RelatedActions): void {
  const before = button.textContent ?? '';
  button.textContent = words;
  announce(words);
  setTimeout(() => {
    button.textContent = before;
  }, 2400);
  button.lang = langTag(t.language);
}

function referenceView(related: RelatedView, t: T, actions: RelatedActions): HTMLElement {
  const { source, section } = related;
  const copy = el('button', 'link', { type: 'button' }, t('source.copy'));
  copy.addEventListener('click', async () => {
    const copied = await actions.copy(takeStatement(related, t('source.ours')));
    says(copy, t(copied ? 'source.copied' : 'source.copy.failed'), t, actions);
  });
  const where = sectionLine(section);
  return el(
    'div',
    'reference',
    {},
    el('p', '', { lang: 'zh-CN' }, citation(source)),
    where === '' ? null : el('p', '', { lang: 'zh-CN' }, where),
    copy,
  );
}

/** The ways to the source. The one to an open page joins the row once it is known to be open. */
function waysView(related: RelatedView, t: T, actions: RelatedActions, open: Promise<ReadonlySet<string>>) {
  const about = whoseOf(related.source);
  const reference = referenceView(related, t, actions);
  const plain = disclosure(t('source.reference'), reference);
  plain.setAttribute('aria-label', t('source.reference.of', { about }));
  const row = el('p', 'ways', {}, plain);
  void open.then((reports) => {
    if (!reports.has(related.report)) return;
    const label = t('source.go');
    const go = el(
      'button',
      'link go',
      { type: 'button', 'aria-label': t('source.go.of', { about }) },
      label,
      goTo(),
    );
    go.addEventListener('click', async () => {
      const shown = await actions.openSource(related);
      if (shown === 'shown') return;
      says(go, t(`source.${shown ?? 'failed'}`), t, actions);
      if (reference.hidden) plain.click();
    });
    row.prepend(go);
  });
  return [row, reference];
}

/** What links the two: figures side by side on lines of their own, then the names that both speak of. */
function linksView(links: readonly string[], t: T): HTMLElement[] {
  const [pairs, names] = [links.filter((link) => PAIR.test(link)), links.filter((link) => !PAIR.test(link))];
  const lines = pairs.map((pair) => el('p', 'pairing', { lang: 'zh-CN' }, pair));
  // The figures say what they are of.
  if (lines.length > 0 || names.length === 0) return lines;
  const said = el('span', 'unseen', { lang: langTag(t.language) }, t('related.because'));
  return [...lines, el('p', 'because', { lang: 'zh-CN' }, said, names.join(' · '))];
}

function statementView(
  related: RelatedView,
  t: T,
  actions: RelatedActions,
  open: Promise<ReadonlySet<string>>,
) {
  const { source, stance, period, because, why } = related;
  const facts = [t(`stance.${stance}`), period].filter(Boolean).join(' · ');
  const links = because.slice(0, MOST_LINKS);
  return el(
    'li',
    'statement',
    {},
    el('p', 'whose', {}, el('b', '', { lang: 'zh-CN' }, whoseOf(source)), el('span', 'facts', {}, facts)),
    gistView(related, t),
    ...linksView(links, t),
    why === null ? null : el('p', 'why', { lang: 'zh-CN' }, why),
    ...waysView(related, t, actions, open),
  );
}

function note(words: string, hint: string | null, ...more: HTMLElement[]): HTMLElement {
  return el(
    'div',
    'nothing',
    {},
    el('p', '', {}, words),
    hint === null ? null : el('p', 'remark', {}, hint),
    ...more,
  );
}

/** Three grey lines for each of two statements: what comes will be of that size. */
function waiting(t: T): HTMLElement {
  const ghost = () => el('li', 'ghost', {}, el('span', ''), el('span', ''), el('span', ''));
  const list = el('ul', 'ghosts', { 'aria-hidden': 'true' }, ghost(), ghost());
  return el('div', 'asking', {}, el('p', 'unseen', {}, t('related.asking')), list);
}

function failedView(found: Found & { name: 'failed' }, t: T, { retry }: RelatedActions): HTMLElement {
  const again = el('button', 'link', { type: 'button' }, t('related.retry'));
  again.addEventListener('click', retry);
  const { trouble } = found;
  const reason = trouble === 'timeout' || trouble === 'gone' ? trouble : 'other';
  return note(t('related.failed'), t(`related.failed.${reason}`), again);
}

/** What came of a lookup in one sentence, for those who hear it. */
export function spokenFound(found: Found, t: T): string {
  if (found.name === 'failed') return t('related.failed');
  if (found.name === 'empty')
    return t(found.silent === null ? 'related.none' : `related.silent.${found.silent}`);
  const reports = new Set(found.results.map(({ report }) => report)).size;
  return t('related.count', { count: found.results.length, reports });
}

/** What came of a lookup; null while it is under way. */
export function relatedView(found: Found | null, t: T, actions: RelatedActions): HTMLElement {
  if (found === null) return waiting(t);
  if (found.name === 'failed') return failedView(found, t, actions);
  if (found.name === 'empty')
    return note(spokenFound(found, t), found.silent === null ? t('related.none.hint') : null);
  const open = actions.openReports();
  const box = el('div', 'related');
  for (const { relation, results } of groupsOf(found.results)) {
    const name = el('h3', `relation ${relation}`, {}, t(`relation.${relation}`));
    const hint = EXPLAINED.includes(relation)
      ? el('p', 'remark', {}, t(relation === 'similar' ? 'related.hint.similar' : 'related.hint.discrepancy'))
      : null;
    const list = el('ul', 'statements', {}, ...results.map((each) => statementView(each, t, actions, open)));
    box.append(el('section', 'kind', {}, name, hint, list));
  }
  if (found.cut) box.append(el('p', 'remark', {}, t('related.cut')));
  return box;
}
