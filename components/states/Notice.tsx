/** A state in which there is no report to show: one honest line, what it means, and what can be done. */
import type { ReactNode } from 'react';
import { Seal } from '../header/Seal.tsx';
import './notice.css';

interface Props {
  title: string;
  text?: string | undefined;
  children?: ReactNode;
}

export function Notice({ title, text, children }: Props) {
  return (
    <section className="notice">
      <div className="notice-top">
        <Seal size={32} />
        <div>
          <h1>{title}</h1>
          {text && <p>{text}</p>}
        </div>
      </div>
      {children}
    </section>
  );
}
