/** The outline of a report: its headings, and where a page is open the way to each. */
import type { Section } from '../../lib/analysis.ts';
import { useText } from '../app/Providers.tsx';
import { type OutlineNode, outlineOf } from './tree.ts';
import './outline.css';

type Heading = Pick<Section, 'title' | 'depth' | 'part'>;

/** A heading's number and its words: （一）产业…, 一、…, 1.… */
const NUMBERED = /^([（(]?[〇零一二三四五六七八九十百\d]{1,4}[）)、.．])(.+)$/u;

interface Props<S> {
  sections: readonly S[];
  /** Goes to a heading; absent where no page is open. */
  onGo?: ((section: S) => void) | undefined;
}

export function Outline<S extends Heading>({ sections, onGo }: Props<S>) {
  const t = useText();
  const groups = outlineOf(sections).filter(({ part }) => part !== 'page');
  if (groups.length === 0) return <p className="outline-empty">{t('overview.noOutline')}</p>;
  return (
    <div className="outline">
      {groups.map((group) => (
        <section key={group.key} data-part={group.part}>
          <h3 className="outline-part">
            {/* A part with headings is reached by its first; one without, by its name. */}
            <Line
              section={group.first}
              text={t(`part.${group.part}`)}
              onGo={group.nodes.length === 0 ? onGo : undefined}
            />
          </h3>
          {group.nodes.length > 0 && <Nodes nodes={group.nodes} onGo={onGo} />}
        </section>
      ))}
    </div>
  );
}

function Nodes<S extends Heading>({ nodes, onGo }: { nodes: OutlineNode<S>[]; onGo: Props<S>['onGo'] }) {
  return (
    <ul>
      {nodes.map(({ key, section, children }) => (
        <li key={key} data-depth={section.depth}>
          <Line section={section} text={section.title} lang="zh" onGo={onGo} />
          {children.length > 0 && <Nodes nodes={children} onGo={onGo} />}
        </li>
      ))}
    </ul>
  );
}

interface LineProps<S> {
  section: S;
  text: string;
  lang?: string;
  onGo: Props<S>['onGo'];
}

function Line<S extends Heading>({ section, text, lang, onGo }: LineProps<S>) {
  // The number stands apart, so that a long heading hangs from it.
  const [, number = '', words = text] = NUMBERED.exec(text) ?? [];
  const content = (
    <>
      {number && <span className="outline-number">{number}</span>}
      <span>{words}</span>
    </>
  );
  if (!onGo) {
    return (
      <span className="outline-line" lang={lang}>
        {content}
      </span>
    );
  }
  return (
    <button type="button" className="outline-line" lang={lang} onClick={() => onGo(section)}>
      {content}
    </button>
  );
}
