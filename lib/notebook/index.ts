/** The notebook: its records, its store, its search. */
export * from './search.ts';
export { pageKey, reportKey, yearOf } from './search-keys.ts';
export { rowOf, type SearchRow } from './search-rows.ts';
export { searchable, wordsOf } from './search-text.ts';
export * from './store/index.ts';
export * from './types.ts';
