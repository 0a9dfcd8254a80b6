// Owns a choice of one among a few, as radio buttons under a heading.
import type { JSX } from 'preact';
import { type StringKey, t } from '../src/language/strings.ts';

export function Choice<T extends string>({
  name,
  heading,
  options,
  value,
  onChange,
}: {
  readonly name: string;
  readonly heading: StringKey;
  readonly options: readonly { readonly value: T; readonly label: StringKey; readonly hint?: StringKey }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}): JSX.Element {
  return (
    <fieldset>
      <legend>{t(heading)}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {t(option.label)}
            {option.hint ? <small>{t(option.hint)}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
