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
  const above = identity.path.slice(0, -1);
  return (
    <header className="head">
      <div className="head-top">
        <Seal />
        <div className="head-words">
          <h1 className="serif">{titleOf(identity, t)}</h1>
          <p className="facts">
            {factsOf(identity, t).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
          {above.length > 0 && (
            <p className="facts head-path" lang="zh">
              {above.map((place) => (
                <span key={place}>{place}</span>
              ))}
            </p>
          )}
        </div>
      </div>
      <Why identity={identity} />
    </header>
  );
}
