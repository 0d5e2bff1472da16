// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Providers } from '../../../components/app/Providers.tsx';
import { Glossary } from '../../../components/glossary/Glossary.tsx';
import { glossaryOf } from '../../../components/glossary/items.ts';
import { excerpt, search } from '../../../components/glossary/search.ts';
import { DEFAULTS } from '../../../lib/extension/settings.ts';
import { pageOf } from './fixture.tsx';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

const terms = (query: string) => search(glossaryOf(pageOf()), query).map(({ term }) => term);

describe('lines of a glossary', () => {
  it('own notes first, then bundled entries in reading order, each with its places', () => {
    const items = glossaryOf(pageOf());
    expect(items.map(({ term, places }) => [term, places])).toEqual([
      ['“5020”项目', [[150, 158]]],
      [
        '断头路',
        [
          [300, 303],
          [700, 703],
        ],
      ],
      ['专精特新', [[400, 404]]],
    ]);
  });

  it('a term with a note is listed once, though elsewhere it is marked by the bundled entry', () => {
    const page = pageOf();
    page.terms.push(
      { span: [500, 503], term: '断头路', entry: 'dead-end', source: 'note', note: 1 },
      { span: [800, 802], term: '查无此条', entry: 'gone', source: 'bundle' },
    );
    const items = glossaryOf(page);
    expect(items.map(({ term }) => term)).toEqual(['“5020”项目', '专精特新', '查无此条']);
    expect(items[0]?.places).toHaveLength(4);
    expect(items[0]?.cards.map(({ id }) => id)).toEqual(['dead-end']);
    expect(items[2]?.cards).toEqual([]);
  });

  it('a note whose term was not found is reached by its marker', () => {
    const page = pageOf({ terms: [] });
    expect(glossaryOf(page)[0]?.places).toEqual([[160, 161]]);
  });
});

describe('search', () => {
  it('by term without its quotes, by English, by explanation, by the note', () => {
    expect(terms('5020项目')).toEqual(['“5020”项目']);
    expect(terms('DEAD-end')).toEqual(['断头路']);
    expect(terms('中小企业')).toEqual(['专精特新']);
    expect(terms('原话')).toEqual(['“5020”项目']);
  });

  it('every word counts, names come before explanations, an empty query finds all', () => {
    expect(terms('断头路 通车')).toEqual(['断头路']);
    expect(terms('断头路 企业')).toEqual([]);
    expect(terms('专')).toEqual(['专精特新']);
    expect(terms('  ')).toHaveLength(3);
  });

  it('cuts a text so that the find is seen', () => {
    const text = `${'前'.repeat(80)}目标${'后'.repeat(20)}`;
    expect(excerpt(text, '目标').indexOf('目标')).toBeLessThan(20);
    expect(excerpt(text, '前')).toBe(text);
  });
});

function show(onShow = vi.fn(), page = pageOf()) {
  render(
    <Providers initial={{ ...DEFAULTS, language: 'zh' }}>
      <Glossary items={glossaryOf(page)} onShow={onShow} />
    </Providers>,
  );
  return { user: userEvent.setup(), onShow };
}
const toggles = () => screen.getAllByRole('button', { expanded: false });

describe('the list', () => {
  it('narrows while typing, says how many, and clears', async () => {
    const { user } = show();
    await user.type(screen.getByRole('searchbox'), '路');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('找到 2 条'));
    expect(screen.getByRole('radio', { name: '本页注释 0' })).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'zz');
    expect(await screen.findByText('没有找到“路zz”')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '清除' }));
    await waitFor(() => expect(toggles()).toHaveLength(3));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('filters by where the explanation comes from', async () => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name: '本页注释 1' }));
    expect(toggles().map((line) => line.textContent)).toEqual(['“5020”项目注 1']);
    await user.click(screen.getByRole('radio', { name: '政读词条 2' }));
    expect(toggles()).toHaveLength(2);
  });

  it('moves with the arrows, opens with Enter, returns to the search', async () => {
    const { user } = show();
    const field = screen.getByRole('searchbox');
    field.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('断头路');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('修到一半、不能通车的路。')).toBeTruthy();
    expect(screen.getByText('邻县 2022 注释 3')).toBeTruthy();
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toContain('专精特新');
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(field);
    await user.keyboard('{ArrowDown}/');
    expect(document.activeElement).toBe(field);
    expect(field).toHaveProperty('value', '');
  });

  it('goes through the places of a term in turn', async () => {
    const { user, onShow } = show();
    await user.click(screen.getByRole('button', { name: '在页面上找到“断头路”，共 2 处' }));
    const next = () => screen.getByRole('button', { name: /“断头路”的下一处/ });
    expect(next().textContent).toBe('1/2');
    await user.click(next());
    await user.click(next());
    expect(onShow.mock.calls.map(([span]) => span[0])).toEqual([300, 700, 300]);
  });

  it('shows the note word for word, as text', async () => {
    const page = pageOf();
    const [note] = page.notes;
    if (note) note.text = '<img src=x onerror=alert(1)>';
    const { user } = show(vi.fn(), page);
    const [first] = toggles();
    if (first) await user.click(first);
    expect(screen.getByText('<img src=x onerror=alert(1)>').tagName).toBe('BLOCKQUOTE');
    expect(document.querySelector('img[src="x"]')).toBeNull();
  });
});
