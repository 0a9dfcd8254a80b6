// Owns which families a word belongs to, as far as words have been met.
import type { DictionaryWord } from './dictionary.ts';
import { nextWord } from './gaps.ts';
import { put } from './lists.ts';
import { numberOf } from './table.ts';
import { NONE } from './trie.ts';
import { wordForms } from './word-forms.ts';
import { createWordReader } from './words.ts';

/** A wording of a family that begins with some word, and the hashes of its other words. */
export interface FamilyWording {
  readonly family: number;
  readonly words: number;
  readonly rest: readonly number[];
}

export interface Vocabulary {
  /** The wordings that begin with a word, by its hash; those of several words first. */
  beginning(hash: number): readonly FamilyWording[];
  /** The families that a word tells of: some wording of theirs has it. */
  families(hash: number): readonly number[];
}

const NO_WORDINGS: readonly FamilyWording[] = [];
const NO_FAMILIES: readonly number[] = [];

/** A vocabulary that words are added to, in the form in which they travel: "family[mark][ rest]". */
export interface GrowingVocabulary extends Vocabulary {
  add(word: DictionaryWord): void;
}

/**
 * @param meet adds what is known of a word
 * @param withHolders a family and those that hold its words
 */
export function createVocabulary(
  meet: (hash: number) => void,
  withHolders: (family: number) => readonly number[] = (family) => [family],
): GrowingVocabulary {
  const reader = createWordReader();
  const known = new Map<number, FamilyWording[]>();
  let unread: DictionaryWord[] = [];

  const told = new Map<number, number[]>();

  const learn = ({ word, families, tells }: DictionaryWord): void => {
    reader.read(word, 0);
    for (const number of tells) for (const family of withHolders(numberOf(number))) put(told, reader.hash, family);
    for (const written of families) {
      const [, number = '', mark = '', others = ''] = ITEM.exec(written) ?? [];
      const holders = withHolders(numberOf(number));
      for (const form of wordForms(word + others + mark)) {
        reader.read(form, 0);
        const { hash } = reader;
        const rest: number[] = [];
        for (let next = nextWord(form, reader.end); next !== NONE; next = nextWord(form, reader.end)) {
          reader.read(form, next);
          rest.push(reader.hash);
        }
        for (const family of holders) {
          put(known, hash, { family, words: rest.length + 1, rest });
          if (rest.length === 0) put(told, hash, family);
        }
        known.get(hash)?.sort((a, b) => b.words - a.words);
      }
    }
  };

  const meetAll = (hash: number): void => {
    meet(hash);
    const words = unread;
    if (words.length === 0) return;
    unread = [];
    words.forEach(learn);
  };

  return {
    add(word) {
      if (word.families.length + word.tells.length > 0) unread.push(word);
    },
    beginning(hash) {
      // Nothing is kept of a word that has none: a log has new numbers without end.
      meetAll(hash);
      return known.get(hash) ?? NO_WORDINGS;
    },
    families(hash) {
      meetAll(hash);
      return told.get(hash) ?? NO_FAMILIES;
    },
  };
}

/** A family's number, the mark of its forms, and the other words of the wording. */
const ITEM = /^(\w+)([*^]?)(.*)$/;
