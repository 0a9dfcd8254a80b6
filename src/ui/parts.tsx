// Owns the small parts that card and popup are made of: headed stretches and lists of sentences.
import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';

/** A stretch under a heading of the level that fits its place, mostly the third; an empty title is left out. */
export function Part({
  heading: Heading = 'h3',
  title,
  children,
}: {
  readonly heading?: 'h2' | 'h3';
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section>
      {title ? <Heading>{title}</Heading> : null}
      {children}
    </section>
  );
}

/** Nothing for an empty list. */
export function List({ items }: { readonly items: readonly string[] }): JSX.Element | null {
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
  heading = 'h3',
  title,
  items,
  children,
}: {
  readonly heading?: 'h2' | 'h3';
  readonly title: string;
  readonly items: readonly string[];
  readonly children?: ComponentChildren;
}): JSX.Element | null {
  return items.length > 0 ? (
    <Part heading={heading} title={title}>
      <List items={items} />
      {children}
    </Part>
  ) : null;
}

/** A button that sends no form. */
export const Button = (props: ButtonHTMLAttributes): JSX.Element => <button type="button" {...props} />;
