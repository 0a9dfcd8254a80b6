// Owns the way from the phrase table to the trie: every written form as a path of word hashes.
import { nextWord } from './gaps.ts';
import { type PhraseTable, SPUN, TAKES_S } from './table.ts';
import { createTrieBuilder, createWordReader, MODIFIER_ROOT, mix, NONE, ROOT, type Trie } from './trie.ts';
import { exchangesOf } from './wording.ts';

/** The letter s. */
const PLURAL = 0x73;

/** @param triggers words whose sentences may hold a pattern, by `filterBit` */
export function buildTrie({ rows, lexicon }: PhraseTable, triggers: readonly number[]): Trie {
  const builder = createTrieBuilder(rows.reduce((sum, { written }) => sum + 2 + written.length / 5, 0));
  const reader = createWordReader();
  const add = (root: number, written: string, phrase: number, takesS: boolean): void => {
    let node = root;
    let index = 0;
    while (reader.read(written, index)) {
      const { hash } = reader;
      index = nextWord(written, reader.end);
      if (index === NONE) {
        builder.end(builder.step(node, hash), phrase);
        if (takesS) builder.end(builder.step(node, mix(hash, PLURAL)), phrase);
        return;
      }
      node = builder.step(node, hash);
    }
  };
  const addRows = (spun: number): void => {
    rows.forEach(({ written, flags }, phrase) => {
      if ((flags & SPUN) === spun) add(ROOT, written, phrase, (flags & TAKES_S) !== 0);
    });
  };
  [...lexicon.modifiers, ...lexicon.places].forEach((modifier, index) => {
    add(MODIFIER_ROOT, modifier, index, false);
  });
  addRows(0);
  const exchanges = new Map<number, number[]>();
  for (const [listed, other] of exchangesOf(lexicon.families)) {
    reader.read(listed, 0);
    const { hash } = reader;
    reader.read(other, 0);
    const others = exchanges.get(hash);
    if (others) others.push(reader.hash);
    else exchanges.set(hash, [reader.hash]);
  }
  builder.exchange(exchanges);
  // Listed spun phrases come last: they may run along exchanged words, but must not bar them.
  addRows(SPUN);
  for (const place of triggers) builder.addTrigger(place);
  return builder.trie;
}
