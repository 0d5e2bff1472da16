import { langTag, type PageKey, type Translate } from '../../lib/extension/locale.ts';
import type { CardPart, Worded } from '../../lib/page/card-content.ts';
import { FOLD_AT, noteLines } from '../../lib/page/note-lines.ts';
import type { PageCard } from './content.ts';
import { el, icon } from './dom.ts';
import { figureView } from './figure-view.ts';
import { disclosure, toggle } from './parts.ts';
import type { RelatedRow } from './related-row.ts';

type T = Translate<PageKey>;

/** What the card's buttons do. */
export interface CardActions {
  pin(): void;
  close(): void;
  /** Saves the mark's sentence. False where that cannot even be tried: the extension was updated. */
  save(): Promise<boolean>;
}

/** A card on the page. */
export interface CardView {
  /** The card, a labelled dialog. */
  element: HTMLElement;
  /** The part that scrolls. */
  body: HTMLElement;
  setPinned(pinned: boolean): void;
}

const words = ({ lang, text }: Worded, className: string) =>
  el('p', className, { lang: langTag(lang) }, text);

function explanation(part: CardPart & { type: 'explanation' }, t: T): HTMLElement {
  const { name, first, second } = part;
  const section = el('section', 'said');
  section.append(el('h3', 'label', {}, name ?? t('card.explanation')), words(first, 'prose'));
  if (second) {
    const other = words(second, 'prose other');
    const button = disclosure(t('card.explanation.other'), other);
    button.lang = langTag(second.lang);
    section.append(button, other);
  }
  return section;
}

function note(part: CardPart & { type: 'note' }, marker: boolean, t: T): HTMLElement {
  const section = el('section', 'noted');
  // The card of a marker is headed by the note's number already.
  if (!marker) {
    const label = t('card.note', { n: part.n });
    section.append(el('h3', 'label', {}, part.term === null ? label : `${label} · ${part.term}`));
  }
  const quote = el('blockquote', 'quote', { lang: 'zh-CN' });
  for (const { text, point } of noteLines(part.text)) quote.append(el('p', point ? 'point' : '', {}, text));
  section.append(quote);
  if (part.text.length > FOLD_AT) {
    quote.classList.add('folded');
    const button = toggle(t('card.more'), (open) => {
      quote.classList.toggle('folded', !open);
      return t(open ? 'card.less' : 'card.more');
    });
    section.append(button);
  }
  return section;
}

function elsewhere(part: CardPart & { type: 'elsewhere' }, t: T): HTMLElement {
  const list = el('ul', 'uses');
  for (const { place, year, note: n } of part.uses) {
    const when =
      n === undefined ? t('card.elsewhere.report', { year }) : t('card.elsewhere.note', { year, note: n });
    list.append(el('li', '', {}, el('span', '', { lang: 'zh-CN' }, place), ` ${when}`));
  }
  return el('section', 'elsewhere', {}, el('h3', 'label', {}, t('card.elsewhere')), list);
}

/** A button with an icon for the head of a card. */
export function tool(name: 'pin' | 'close', label: string, onClick: () => void): HTMLButtonElement {
  const button = el(
    'button',
    `tool ${name}`,
    { type: 'button', 'aria-label': label, title: label },
    icon(name),
  );
  button.addEventListener('click', onClick);
  return button;
}

/** The quiet button that saves what a card speaks of; what came of it is told by a notice. */
export function saveButton(
  t: T,
  label: 'save' | 'save.sentence',
  save: CardActions['save'],
): HTMLButtonElement {
  const button = el('button', 'link save', { type: 'button' }, t(label));
  button.addEventListener('click', async () => {
    if (!(await save())) button.textContent = t('save.updated');
  });
  return button;
}

/** What stands above the title: the number of the note, or the kind of the term. */
function eyebrow({ marker, kind }: PageCard, t: T): HTMLElement | null {
  if (marker !== null) return el('p', 'eyebrow', {}, t('card.marker', { n: marker }));
  const key = `kind.${kind}`;
  return kind !== null && t.has(key) ? el('p', 'eyebrow', {}, t(key)) : null;
}

/**
 * Builds the card of a mark. Page text and bundled text alike reach it as text nodes only.
 * @param row leads to what is related to the mark's sentence
 */
export function cardView(content: PageCard, t: T, actions: CardActions, row: RelatedRow | null): CardView {
  const pin = tool('pin', t('card.pin'), actions.pin);
  pin.setAttribute('aria-keyshortcuts', 'P');
  const close = tool('close', t('card.close'), actions.close);
  const title = el('h2', 'title', { id: 'title', lang: 'zh-CN' }, content.title);
  const english = content.english === null ? null : el('p', 'english', { lang: 'en' }, content.english);
  const body = el('div', 'body');
  for (const part of content.parts) {
    if (part.type === 'explanation') body.append(explanation(part, t));
    else if (part.type === 'note') body.append(note(part, content.marker !== null, t));
    else if (part.type === 'elsewhere') body.append(elsewhere(part, t));
    else body.append(figureView(part, t));
  }
  const sources = content.sources.map((source) => el('li', '', {}, t(`card.source.${source}`)));
  const element = el(
    'div',
    content.kind?.startsWith('figure.') ? 'zhengdu card figure' : 'zhengdu card',
    { role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1', lang: langTag(t.language) },
    el('div', 'grip', { 'aria-hidden': 'true' }),
    el(
      'div',
      'head',
      {},
      el('div', 'titles', {}, eyebrow(content, t), title, english),
      el('div', 'tools', {}, pin, close),
    ),
    body,
    row?.list ?? null,
    row?.element ?? null,
    el(
      'div',
      'foot',
      {},
      el('ul', 'source', {}, ...sources),
      el('div', 'actions', {}, saveButton(t, 'save.sentence', actions.save)),
    ),
  );
  row?.standFor(body);
  const setPinned = (pinned: boolean) => {
    const label = t(pinned ? 'card.unpin' : 'card.pin');
    pin.setAttribute('aria-pressed', String(pinned));
    pin.setAttribute('aria-label', t('card.pin'));
    pin.title = label;
    element.classList.toggle('pinned', pinned);
  };
  setPinned(false);
  return { element, body, setPinned };
}
