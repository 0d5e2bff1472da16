/** Which report this is, and how sure we are. */
import type { PageReading } from '../../lib/extension/protocol.ts';
import { useText } from '../app/Providers.tsx';
import { factsOf, titleOf } from '../app/words.ts';
import { Seal } from './Seal.tsx';
import { Why } from './Why.tsx';
import './header.css';

export function ReportHeader({ page }: { page: PageReading }) {
  const t = useText();
  const { identity } = page;
  // The divisions above the place, as an address has them: 江西省景德镇市.
  const above = identity.path.slice(0, -1).join('');
  const [level, ...facts] = factsOf(identity, t);
  return (
    <header className="head">
      <div className="head-top">
        <Seal />
        <div className="head-words">
          <h1 className="serif">{titleOf(identity, t)}</h1>
          <p className="facts">
            <span>{level}</span>
            {above && <span lang="zh">{above}</span>}
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
      </div>
      <Why identity={identity} />
    </header>
  );
}
