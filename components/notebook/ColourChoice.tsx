/** The five colours of a mark. */
import { useId } from 'react';
import { COLOURS, type Colour } from '../../lib/notebook/types.ts';
import { useNotebookText } from './text.ts';

interface Props {
  /** Null where several passages differ: then each colour is a button, for what is chosen does not stay. */
  value: Colour | null;
  onChange(colour: Colour): void;
}

export function ColourChoice({ value, onChange }: Props) {
  const n = useNotebookText();
  const name = useId();
  return (
    <fieldset className="colours">
      <legend className="unseen">{n('detail.colour')}</legend>
      {COLOURS.map((colour) =>
        value === null ? (
          <button
            key={colour}
            type="button"
            data-colour={colour}
            aria-label={n(`colour.${colour}`)}
            title={n(`colour.${colour}`)}
            onClick={() => onChange(colour)}
          >
            <i aria-hidden="true" />
          </button>
        ) : (
          <label key={colour} data-colour={colour} title={n(`colour.${colour}`)}>
            <input
              type="radio"
              name={name}
              aria-label={n(`colour.${colour}`)}
              checked={value === colour}
              onChange={() => onChange(colour)}
            />
            <i aria-hidden="true" />
          </label>
        ),
      )}
    </fieldset>
  );
}
