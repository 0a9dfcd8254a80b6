// Owns the small parts that the card is made of.
import type { ComponentChildren, JSX } from 'preact';

/** A stretch of the card under a heading; an empty title is left out. */
export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section>
      {title ? <h3>{title}</h3> : null}
      {children}
    </section>
  );
}

export function List({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** Entries that open in the same card. */
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
