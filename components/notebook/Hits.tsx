/** Text with what a query found in it. */
import { Fragment, memo } from 'react';
import { hitsOf } from './hits.ts';

/** Both are text, never HTML. */
export const Hits = memo(function Hits({ text, query }: { text: string; query: string }) {
  const hits = hitsOf(text, query);
  if (hits.length === 0) return text;
  return (
    <>
      {hits.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(hits[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(hits.at(-1)?.[1])}
    </>
  );
});
