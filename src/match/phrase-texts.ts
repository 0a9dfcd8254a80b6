// Owns the list of all phrases of a table, for tests and the bench. A page reads only those it meets.

import { plainText } from './characters.ts';
import { type DictionaryWord, openDictionary } from './dictionary.ts';
import { readPatternEntries } from './pattern-table.ts';
import { rowReader } from './phrases.ts';
import { splitTable } from './table.ts';
import { unpack } from './unpack.ts';
import { FILTER_SIZE } from './words.ts';

/** In plain text, each once; of what is found by patterns, the names. */
export function phraseTexts(table: string): readonly string[] {
  const [, places = '', often = '', packed = '', meanings = '', contexts = '', patternEntries = ''] = splitTable(table);
  const texts = new Set(readPatternEntries(patternEntries).map(({ id }) => plainText(id)));
  const lines = unpack({ lines: packed, meanings });
  const words: DictionaryWord[] = [];
  const { meet, count } = openDictionary(places, often, lines, (word) => words.push(word));
  const readRows = rowReader(contexts, lines, count);
  // Short hashes are their own places.
  for (let place = 0; place < FILTER_SIZE; place++) meet(place);
  for (const { word, phrases } of words) for (const { text } of readRows(word, phrases)) texts.add(text);
  return [...texts].filter((text) => text !== '');
}
