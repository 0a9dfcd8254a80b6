// Owns what a search gives: entries by name, with the phrase that was meant. Arrow keys go from one to the next.
import type { JSX } from 'preact';
import { plural, t } from '../../src/language/strings.ts';
import { addressOf } from '../place.ts';
import { search } from './search-index.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export function Results({ find }: { readonly find: string }): JSX.Element {
  const results = search(find);
  return (
    <>
      <p role="status" class="said">
        {results.length > 0 ? plural('search_count', results.length) : t('search_none', find.trim())}
      </p>
      <ul class="others results" onKeyDown={move}>
        {results.map(({ id, name, label, phrase }) => (
          <li key={id}>
            <a href={addressOf(id)}>
              <b>{name}</b>
              <small>{phrase ? t('search_phrase', label, phrase) : label}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function move(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const links = [...document.querySelectorAll<HTMLElement>('.results a')];
  const now = links.indexOf(event.target as HTMLElement);
  // Above the first result lies the field itself.
  (links[now + step] ?? (step < 0 ? document.querySelector<HTMLElement>('.find') : undefined))?.focus();
}
