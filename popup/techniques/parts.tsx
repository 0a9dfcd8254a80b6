// Owns the small parts of which an entry's page is made: headed sections and lists of sentences.
import type { ComponentChildren, JSX } from 'preact';

export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Lines({ items }: { readonly items: readonly string[] }): JSX.Element | null {
  return items.length > 0 ? (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  ) : null;
}

/** A headed list, then `children`; nothing for an empty list. */
export function ListPart({
  title,
  items,
  children,
}: {
  readonly title: string;
  readonly items: readonly string[];
  readonly children?: ComponentChildren;
}): JSX.Element | null {
  return items.length > 0 ? (
    <Part title={title}>
      <Lines items={items} />
      {children}
    </Part>
  ) : null;
}
