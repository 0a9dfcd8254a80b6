// Owns how the reader's own words enter the finder: as rows like any other, so that the same engine finds them.
import { plainText } from './characters.ts';
import { OWN, type ReadRow, TAKES_S } from './table.ts';

/** Shorter words would stand in every line. */
const SHORTEST = 2;

/** Can a text be found on pages at all? It needs letters or digits, more than one. */
export function canBeFound(word: string): boolean {
  return plainText(word).replaceAll(' ', '').length >= SHORTEST;
}

/** Rows for words by the ids of their notes; of words that are written alike the first counts. */
export function ownRows(words: readonly { readonly id: string; readonly word: string }[]): readonly ReadRow[] {
  const rows = new Map<string, ReadRow>();
  for (const { id, word } of words) {
    const written = plainText(word);
    if (!canBeFound(word) || rows.has(written)) continue;
    rows.set(written, {
      entry: id,
      kind: 'custom',
      flags: TAKES_S,
      standing: OWN,
      written,
      text: written,
      context: [],
    });
  }
  return [...rows.values()];
}
