/** One related statement: whose, what it says, what links it, and the way to its source. */
import type { Passage, RelatedView } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { Gist } from './Gist.tsx';
import { PairView } from './PairView.tsx';
import { type Pair, pairOf } from './pair.ts';
import { SectionLine } from './SectionLine.tsx';
import { SourceActions } from './SourceActions.tsx';
import { takeStatement } from './take.ts';
import { factsOfStatement, whoseOf } from './words.ts';

/** As many links as are taken in at a glance; the telling ones come first. */
const MOST_LINKS = 3;

/** The links, without those that say again which figures stand side by side. */
function linksOf(because: readonly string[], pair: Pair | null): string[] {
  const here = pair?.here ?? [];
  const there = pair?.there ?? [];
  const said = (link: string) =>
    here.some(({ raw }) => link.includes(raw)) && there.some((figure) => link.includes(figure));
  return because.filter((link) => !said(link)).slice(0, MOST_LINKS);
}

interface Props {
  related: RelatedView;
  passage: Passage;
  /** Its report is open in a tab. */
  open: boolean;
}

export function RelatedItem({ related, passage, open }: Props) {
  const t = useText();
  const { report, source, section, gist, figures, why, because, mark } = related;
  const pair = pairOf(passage, related);
  const whose = whoseOf(source, t);
  const links = linksOf(because, pair);
  return (
    <li className="related-item">
      <div className="related-whose">
        <span className="related-name serif" lang="zh">
          {whose}
        </span>
        <span className="facts">
          {factsOfStatement(related, t).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      <div className="related-says">
        <h4 className="related-gist" lang="zh">
          {gist ? <Gist gist={gist} figures={figures} /> : figures.join('、') || t('related.noGist')}
        </h4>
        {pair && <PairView pair={pair} passage={passage} related={related} />}
        {why && (
          <p className="related-why" lang="zh">
            {why}
          </p>
        )}
        <SectionLine section={section} />
        {links.length > 0 && (
          <ul className="because" aria-label={t('related.because')}>
            {links.map((link) => (
              <li key={link} lang="zh">
                {link}
              </li>
            ))}
          </ul>
        )}
        <SourceActions
          report={report}
          source={source}
          section={section}
          mark={mark}
          open={open}
          about={whose}
          taken={() => takeStatement(related, t)}
        />
      </div>
    </li>
  );
}
