/** A statement in our own words, its figures set apart. */
import { Fragment } from 'react';
import { figuresLeftOut, piecesOf } from './pieces.ts';

export function Gist({ gist, figures }: { gist: string; figures: readonly string[] }) {
  const left = figuresLeftOut(gist, figures);
  return (
    <>
      {piecesOf(gist, figures).map(({ text, figure }, index) => {
        const key = `${index}`;
        return figure ? (
          <b key={key} className="gist-figure">
            {text}
          </b>
        ) : (
          <Fragment key={key}>{text}</Fragment>
        );
      })}
      {left.length > 0 && <span className="gist-more">{left.join('、')}</span>}
    </>
  );
}
