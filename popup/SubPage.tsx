// Owns the frame of a view one step below the list: the way back, and a heading that takes the focus on arrival.
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../src/language/strings.ts';
import { BackIcon } from '../src/ui/icons.tsx';
import { addressBefore, LIST } from './place.ts';

export function SubPage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once, not after the first paint: a key that is pressed in between would be lost.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // Tabs and history entries of the browser are told apart by it.
    document.title = `${title} - ${t('app_name')}`;
    return () => {
      document.title = t('app_name');
    };
  }, [title]);
  // Back to the same search, when that is where the reader came from.
  const back = addressBefore().startsWith(`${LIST}?`) ? addressBefore() : LIST;
  return (
    <>
      <header class="top sub">
        <a class="tool back" href={back} aria-label={t('technique_back')}>
          <BackIcon />
        </a>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <main class="detail">{children}</main>
    </>
  );
}
