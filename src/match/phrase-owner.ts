// Owns the answer to which entry a written phrase leads to, generated forms included. For scripts and tests; a page has
// the finder.
import type { Entry } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import { phraseRows } from './compile.ts';
import { EXACT_CASE, TAKES_S } from './table.ts';

/** A look-up from a phrase, as written, to the id of its entry. */
export function phraseOwners(entries: readonly Entry[]): (phrase: string) => string | undefined {
  const owners = new Map<string, string>();
  for (const { entry, flags, written } of phraseRows(entries, [])) {
    const endings = flags & TAKES_S ? ['', 's'] : [''];
    const exact = flags & EXACT_CASE ? '=' : '';
    for (const ending of endings) owners.set(exact + written + ending, entry);
  }
  return (phrase) => owners.get(`=${phrase}`) ?? owners.get(plainText(phrase));
}
