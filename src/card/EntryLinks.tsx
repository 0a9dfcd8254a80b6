// Owns links to other entries, which open in the same card.
import type { JSX } from 'preact';
import { Button } from '../ui/parts.tsx';

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
          <Button class="link" onClick={() => onEntry(id)}>
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
