// Owns a choice of one among a few, as radio buttons under a heading.
import type { JSX } from 'preact';
import { type StringKey, t } from '../src/language/strings.ts';

export function Choice<T extends string>({
  name,
  heading,
  labels,
  hints = {},
  value,
  onChange,
}: {
  readonly name: string;
  readonly heading: StringKey;
  /** What can be chosen, in this order. */
  readonly labels: Readonly<Record<T, StringKey>>;
  readonly hints?: Readonly<Record<string, StringKey>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}): JSX.Element {
  return (
    <fieldset>
      <legend>{t(heading)}</legend>
      {(Object.keys(labels) as T[]).map((option) => {
        const hint = hints[option];
        return (
          <label key={option} class="choice">
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>
              {t(labels[option])}
              {hint ? <small>{t(hint)}</small> : null}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
