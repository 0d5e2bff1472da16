/** MiniSearch and FlexSearch over the same statements, words from the segmenter: what a ready-made index gives. */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';

export interface Rival {
  name: string;
  add(id: string, words: readonly string[]): void;
  /** Ids, best first. */
  search(words: readonly string[], limit: number): string[];
}

const split = (text: string) => text.split('\n');

export function miniSearch(): Rival {
  const index = new MiniSearch<{ id: string; words: string }>({
    fields: ['words'],
    tokenize: split,
    processTerm: (term) => term,
  });
  return {
    name: 'MiniSearch',
    add: (id, words) => index.add({ id, words: words.join('\n') }),
    search: (words, limit) =>
      index
        .search(words.join('\n'), { combineWith: 'OR' })
        .slice(0, limit)
        .map(({ id }) => String(id)),
  };
}

export function flexSearch(): Rival {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: split, resolution: 9 });
  return {
    name: 'FlexSearch',
    add: (id, words) => void index.add(id, words.join('\n')),
    search: (words, limit) => {
      // It wants all words of a question in a statement; asked word by word, the statements with most words are first.
      const votes = new Map<string, number>();
      for (const word of new Set(words)) {
        const found = index.search(word, { limit: 10_000 }) as (string | number)[];
        for (const id of found)
          votes.set(String(id), (votes.get(String(id)) ?? 0) + 1 / Math.log(2 + found.length));
      }
      return [...votes]
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([id]) => id);
    },
  };
}
