// Owns the reading of one sentence: its words, their families, and what parts them.
import type { Span } from './passage.ts';
import type { FamilyWording, Vocabulary } from './vocabulary.ts';
import { createWordReader, isLetter } from './words.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Families the word belongs to, each with the number of words it spans from here. */
  readonly families: readonly FamilyWording[];
  /** What parts it from the word before. */
  readonly parted: 'not' | 'comma' | 'clause';
}

export interface SentenceReader {
  read(text: string, span: Span): void;
  /** Does the sentence that was read have a word of the family? Most sentences are judged by this alone. */
  holds(family: number): boolean;
  /** Its words. */
  words(): readonly Word[];
}

export function createSentenceReader(vocabulary: Vocabulary, familyCount: number): SentenceReader {
  const reader = createWordReader();
  /** Of each family the number of the last sentence that held it. */
  const held = new Int32Array(familyCount);
  let sentence = 0;
  // Of the words: numbers alone, since most sentences are judged without making any.
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const partings: Word['parted'][] = [];

  const stands = ({ rest }: FamilyWording, at: number): boolean => {
    for (let index = 0; index < rest.length; index++) if (hashes[at + 1 + index] !== rest[index]) return false;
    return true;
  };

  /** Wordings of several words first. */
  const familiesAt = (hash: number, at: number): readonly FamilyWording[] => {
    const wordings = vocabulary.beginning(hash);
    if (wordings.every(({ words }) => words === 1)) return wordings;
    return wordings.filter((wording) => stands(wording, at)).sort((a, b) => b.words - a.words);
  };

  return {
    read(text, { start, end }) {
      sentence++;
      for (const list of [hashes, starts, ends, partings]) list.length = 0;
      let parted: Word['parted'] = 'not';
      for (let index = start; index < end; ) {
        if (!isLetter(text, index)) {
          const code = text.charCodeAt(index);
          // Comma; then ; : ( ) and dashes that stand between spaces.
          if (code === 0x2c) parted = parted === 'clause' ? parted : 'comma';
          else if (code === 0x3b || code === 0x3a || code === 0x28 || code === 0x29) parted = 'clause';
          else if (code === 0x2014 || (code === 0x2013 && text.charAt(index + 1) === ' ')) parted = 'clause';
          index++;
          continue;
        }
        reader.read(text, index);
        starts.push(index);
        ends.push(reader.end);
        partings.push(parted);
        hashes.push(reader.hash);
        parted = 'not';
        index = reader.end;
      }
      for (let at = 0; at < hashes.length; at++) {
        for (const wording of vocabulary.beginning(hashes[at] ?? 0)) {
          if (stands(wording, at)) held[wording.family] = sentence;
        }
      }
    },
    holds: (family) => held[family] === sentence,
    words: () =>
      hashes.map((hash, at) => ({
        start: starts[at] ?? 0,
        end: ends[at] ?? 0,
        families: familiesAt(hash, at),
        parted: partings[at] ?? 'not',
      })),
  };
}
