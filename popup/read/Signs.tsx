// Owns the warning signs that the text asserts, the most urgent first, each group under its fixed sentence. Draws nothing
// where there are none, and no words of ours ever say so.
import type { JSX } from 'preact';
import { ACTION_SENTENCES } from '../../src/knowledge/index.ts';
import type { SignGroups } from './sheet-lines.ts';

export function Signs({
  groups,
  onGo,
}: {
  readonly groups: SignGroups;
  /** To where the sign stands in the text. */
  readonly onGo: (entry: string) => void;
}): JSX.Element {
  return (
    <>
      {groups.map(({ urgency, signs }) => (
        <section key={urgency} class={`emergency ${urgency}`}>
          <h2>{ACTION_SENTENCES[urgency]}</h2>
          <ul>
            {signs.map(({ id, name }) => (
              <li key={id}>
                <button type="button" class="link" onClick={() => onGo(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
