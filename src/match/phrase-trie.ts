// Owns the way from the phrase table to the trie: every written form as a path of word hashes.
import { nextWord } from './gaps.ts';
import { type PhraseTable, SPUN, TAKES_S } from './table.ts';
import { createTrieBuilder, createWordReader, MODIFIER_ROOT, mix, NONE, ROOT, type Trie } from './trie.ts';
import { exchangesOf } from './wording.ts';

/** The letter s. */
const PLURAL = 0x73;

/** @param triggers hashes of words whose sentences may hold a pattern */
export function buildTrie({ rows, lexicon }: PhraseTable, triggers: Iterable<number>): Trie {
  const words = rows.reduce((sum, row) => sum + 2 + row.written.length / 5, 0);
  const builder = createTrieBuilder(words);
  const reader = createWordReader();
  const hashOf = (word: string): number => {
    reader.read(word, 0);
    return reader.hash;
  };
  const pathOf = (written: string): number[] => {
    const path: number[] = [];
    let index = 0;
    while (index !== NONE && reader.read(written, index)) {
      path.push(reader.hash);
      index = nextWord(written, reader.end);
    }
    return path;
  };
  const addRow = (phrase: number, written: string, flags: number): void => {
    const path = pathOf(written);
    const last = path.pop();
    if (last === undefined) return;
    builder.add(ROOT, [...path, last], phrase);
    if (flags & TAKES_S) builder.add(ROOT, [...path, mix(last, PLURAL)], phrase);
  };
  for (const [index, modifier] of [...lexicon.modifiers, ...lexicon.places].entries()) {
    builder.add(MODIFIER_ROOT, pathOf(modifier), index);
  }
  for (const [phrase, { written, flags }] of rows.entries()) if ((flags & SPUN) === 0) addRow(phrase, written, flags);
  const exchanges = new Map<number, number[]>();
  for (const [listed, other] of exchangesOf(lexicon.families)) {
    const others = exchanges.get(hashOf(listed)) ?? [];
    others.push(hashOf(other));
    exchanges.set(hashOf(listed), others);
  }
  builder.exchange(exchanges);
  // Listed spun phrases come last: they may run along exchanged words, but must not bar them.
  for (const [phrase, { written, flags }] of rows.entries()) if (flags & SPUN) addRow(phrase, written, flags);
  for (const hash of triggers) builder.addTrigger(hash);
  return builder.finish();
}
