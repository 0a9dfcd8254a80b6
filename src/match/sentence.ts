// Owns the reading of one sentence: its words, their families, and what parts them.
import { REACH, type Span } from './passage.ts';
import type { FamilyWording, Vocabulary } from './vocabulary.ts';
import { createWordReader, isLetter } from './words.ts';

/** What parts a word from the one before it; else 0. The stronger has the higher number. */
export const COMMA = 1;
/** Leads a claim on; what is denied before it says nothing of a sign behind it. */
const COLON = 2;
export const CLAUSE = 3;

/** An en dash, and what ends the first of two sentences that are read as one. */
const ENDS = '–.!?';

/** A stretch has at most so many: it is cut at `REACH` on each side, and a word takes a letter and a space. */
const MOST_WORDS = REACH + 1;

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Families the word belongs to, each with the number of words it spans from here. */
  readonly families: readonly FamilyWording[];
  /** COMMA, COLON, CLAUSE or 0. */
  readonly parted: number;
}

/** The longest wording of a family that begins with a word. A loop: it is asked of every word for every slot. */
export function wordingOf(word: Word | undefined, family: number): FamilyWording | undefined {
  if (word) for (const wording of word.families) if (wording.family === family) return wording;
  return undefined;
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
  // Of the words numbers alone, in lists that are kept: most sentences are judged without making anything.
  let count = 0;
  const hashes = new Int32Array(MOST_WORDS);
  const starts = new Int32Array(MOST_WORDS);
  const ends = new Int32Array(MOST_WORDS);
  const partings = new Uint8Array(MOST_WORDS);

  const stands = ({ rest }: FamilyWording, at: number): boolean => {
    if (at + rest.length >= count) return false;
    for (let index = 0; index < rest.length; index++) if (hashes[at + 1 + index] !== rest[index]) return false;
    return true;
  };

  const familiesAt = (hash: number, at: number): readonly FamilyWording[] => {
    const wordings = vocabulary.beginning(hash);
    const doStand = (wording: FamilyWording): boolean => stands(wording, at);
    return wordings.every(doStand) ? wordings : wordings.filter(doStand);
  };

  return {
    read(text, { start, end }) {
      sentence++;
      count = 0;
      let parted = 0;
      for (let index = start; index < end; ) {
        if (!isLetter(text, index)) {
          const code = text.charCodeAt(index);
          // Comma, colon; then ; ( ) and what stands before a space: dashes, and the end of a sentence.
          if (code === 0x2c) parted = Math.max(parted, COMMA);
          else if (code === 0x3a) parted = Math.max(parted, COLON);
          else if (code === 0x3b || code === 0x28 || code === 0x29) parted = CLAUSE;
          else if (code === 0x2014 || (text.charAt(index + 1) === ' ' && ENDS.includes(text.charAt(index))))
            parted = CLAUSE;
          index++;
          continue;
        }
        reader.read(text, index);
        hashes[count] = reader.hash;
        starts[count] = index;
        ends[count] = reader.end;
        partings[count++] = parted;
        parted = 0;
        index = reader.end;
      }
      for (let at = 0; at < count; at++) {
        for (const wording of vocabulary.beginning(hashes[at] ?? 0)) {
          if (stands(wording, at)) held[wording.family] = sentence;
        }
      }
    },
    holds: (family) => held[family] === sentence,
    words: () =>
      Array.from({ length: count }, (_, at) => ({
        start: starts[at] ?? 0,
        end: ends[at] ?? 0,
        families: familiesAt(hashes[at] ?? 0, at),
        parted: partings[at] ?? 0,
      })),
  };
}
