// Owns when a page may have changed its colours: its own switch is nearly always an attribute of the root or the body.

import { whenAborted } from './when-aborted.ts';

export function watchTheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  whenAborted(signal, () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
}
