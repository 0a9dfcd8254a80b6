// Owns how sources are listed in full. Links open only when clicked, and tell no one where the reader came from.
import type { JSX } from 'preact';
import type { SourceView } from '../knowledge/card-entry.ts';

export function SourceList({ sources }: { readonly sources: readonly SourceView[] }): JSX.Element {
  return (
    <ul class="sources">
      {sources.map(({ id, url, citation }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            {citation}
          </a>
        </li>
      ))}
    </ul>
  );
}
