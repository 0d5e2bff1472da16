/** Text with the query's words marked. */
import { Fragment } from 'react';

const ESCAPE = /[.*+?^${}()|[\]\\]/g;

/** `text`, with every word of `query` in a `<mark>`. Both are text, never HTML. */
export function Marked({ text, query }: { text: string; query: string }) {
  const words = query.split(/\s+/u).filter(Boolean);
  if (words.length === 0) return text;
  const pattern = new RegExp(`(${words.map((word) => word.replace(ESCAPE, '\\$&')).join('|')})`, 'giu');
  // Splitting by a capturing group puts the matches at the odd places.
  return text.split(pattern).map((piece, index) => {
    const key = `${index}`;
    return index % 2 === 1 ? <mark key={key}>{piece}</mark> : <Fragment key={key}>{piece}</Fragment>;
  });
}
