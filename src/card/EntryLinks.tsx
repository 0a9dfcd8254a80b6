// Owns links to other entries, which open in the same card.
import type { JSX } from 'preact';

export function EntryLinks({
  entries,
  onEntry,
}: {
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  readonly onEntry: (id: string) => void;
}): JSX.Element {
  return (
    <ul class="related">
      {entries.map(({ id, name }) => (
        <li key={id}>
          <button type="button" class="link" onClick={() => onEntry(id)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
