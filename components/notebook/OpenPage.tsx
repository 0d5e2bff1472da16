/** Where a passage's page is open in a tab: how it stands there, and the way to it. */
import { useEffect, useState } from 'react';
import type { OpenPlace } from '../../lib/extension/notebook-place.ts';
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { AnchorWords } from './AnchorWords.tsx';
import { useNotebookContext } from './context.tsx';
import { useNotebookText } from './text.ts';

/** While a reader leafs through the list no tab is asked, milliseconds. */
const SETTLED = 250;

export function OpenPage({ passage }: { passage: SavedPassage }) {
  const n = useNotebookText();
  const { ports } = useNotebookContext();
  const [place, setPlace] = useState<OpenPlace | null>(null);

  useEffect(() => {
    let wanted = true;
    const look = () => void ports.openPlace(passage).then((found) => wanted && setPlace(found));
    const timer = setTimeout(look, SETTLED);
    // Tabs are opened and closed elsewhere: look again on the way back.
    addEventListener('focus', look);
    return () => {
      wanted = false;
      clearTimeout(timer);
      removeEventListener('focus', look);
    };
  }, [ports, passage]);

  if (place?.anchored.id !== passage.id) return null;
  const { span, candidates } = place.anchored;
  return (
    <div className="open-page">
      <p className="label">{n('source.isOpen')}</p>
      <AnchorWords anchored={place.anchored} />
      {(span ?? candidates?.[0]) && (
        <button type="button" className="button" onClick={() => void ports.goTo(place)}>
          {n('saved.show')}
        </button>
      )}
    </div>
  );
}
