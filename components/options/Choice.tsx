/** One of a few: radio buttons that look like a segmented control. */
import { useId } from 'react';

interface Props<V extends string> {
  label: string;
  value: V;
  choices: readonly (readonly [value: V, label: string])[];
  onChange(value: V): void;
}

export function Choice<V extends string>({ label, value, choices, onChange }: Props<V>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choice-options">
        {choices.map(([choice, words]) => (
          <label key={choice}>
            <input type="radio" name={name} checked={choice === value} onChange={() => onChange(choice)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
