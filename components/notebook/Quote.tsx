/** The words of a passage, as they were selected; its figures and terms told apart as on the page. */
import { useMemo } from 'react';
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { type Piece, piecesOf } from './pieces.ts';

export function Quote({ passage, query }: { passage: SavedPassage; query: string }) {
  const pieces = useMemo(() => piecesOf(passage, query), [passage, query]);
  return (
    <blockquote className="quote serif" lang="zh">
      {pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
        <Bit key={at} piece={piece} explanation={explanationOf(passage, piece)} />
      ))}
    </blockquote>
  );
}

const explanationOf = ({ terms }: SavedPassage, { term }: Piece): string | undefined =>
  term === null ? undefined : terms[term]?.explanation;

function Bit({ piece, explanation }: { piece: Piece; explanation: string | undefined }) {
  const words = piece.hit ? <mark>{piece.text}</mark> : piece.text;
  if (piece.figure !== null) return <span className="quote-figure">{words}</span>;
  if (piece.term === null) return words;
  return (
    <span className="quote-term" title={explanation}>
      {words}
    </span>
  );
}
