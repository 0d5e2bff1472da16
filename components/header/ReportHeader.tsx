/** Which report this is, and how sure we are. */
import type { PageReading } from '../../lib/extension/protocol.ts';
import { useText } from '../app/Providers.tsx';
import { factsOf, titleOf } from '../app/words.ts';
import { Seal } from './Seal.tsx';
import { Why } from './Why.tsx';
import './header.css';

export function ReportHeader({ page, host }: { page: PageReading; host: string }) {
  const t = useText();
  const { identity } = page;
  const isReport = identity.kind === 'report';
  // The divisions above the place, as an address has them: 江西省景德镇市.
  const above = identity.path.slice(0, -1).join('');
  // What is no report keeps the name it has, and no facts are read into it.
  const title = isReport ? titleOf(identity, t) : page.title || host;
  return (
    <header className="head">
      <div className="head-top">
        <Seal />
        <div className="head-words">
          <h1 className="serif">{title}</h1>
          <p className="facts">
            {isReport && above && <span lang="zh">{above}</span>}
            {(isReport ? factsOf(identity, t) : [host]).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
      </div>
      <Why identity={identity} />
    </header>
  );
}
