// Owns the reading of the phrase table by words: what it says of a word is read when the word is first met. A page with
// no such word pays for the filter alone.
//
// A line is what is known of the words at one place of the filter, parted by tabs: first the numbers of other lines
// that must be read for this one (a plural's singular), then each word as "word|phrases|exchanges|families|families".

import { FAR, KINDS_OF_WORDS, LONG_STEP, NEXT_ITEM, NEXT_PART, NEXT_WORD, numberOf, STEP_CODE } from './table.ts';
import type { Lines } from './unpack.ts';
import { FILTER_SIZE, filterBit } from './words.ts';

/** A word of the table with what it lists, unread. */
export interface DictionaryWord {
  readonly word: string;
  /** Phrases that begin with it. */
  readonly phrases: readonly string[];
  /** Words in whose place it may stand. */
  readonly exchanges: readonly string[];
  /** Families of patterns whose wordings begin with it. */
  readonly families: readonly string[];
  /** Families of which it tells, though it does not begin their wordings. */
  readonly tells: readonly string[];
}

export interface Dictionary {
  /** By `filterBit`, what a word may be: `BEGINS`, `SPEAKS`, both or 0. A few false yeses, no false no. */
  readonly filter: Uint8Array;
  /** Of lines. */
  readonly count: number;
  /** Reads what is known of the words at a hash's place; false when that has been done before, or nothing is known. */
  meet(hash: number): boolean;
}

/** @param onWord called once for each word met, those it leans on first */
export function openDictionary(
  places: string,
  often: string,
  lines: Lines,
  onWord: (word: DictionaryWord) => void,
): Dictionary {
  const shortly = often.split(NEXT_ITEM);
  const filter = new Uint8Array(FILTER_SIZE);
  /** Number of the line of a place, plus one. */
  const lineAt = new Uint16Array(FILTER_SIZE);
  const read: boolean[] = [];
  let place = 0;
  let count = 0;
  for (let index = 0; index < places.length; index++) {
    const step = places.charCodeAt(index);
    if (step === FAR_CODE) {
      place += LONG_STEP;
      continue;
    }
    place += (step - STEP_CODE) >> 2;
    filter[place] = (step - STEP_CODE) & (KINDS_OF_WORDS - 1);
    lineAt[place] = ++count;
  }

  const readLine = (number: number): void => {
    if (read[number]) return;
    read[number] = true;
    const [leansOn = '', ...words] = lines.line(number).split(NEXT_WORD);
    for (const other of listOf(leansOn)) {
      readLine(numberOf(other.length > 1 ? other : (shortly[numberOf(other)] ?? '')));
    }
    for (const written of words) {
      const [word = '', ...lists] = written.split(NEXT_PART);
      const [phrases = [], exchanges = [], families = [], tells = []] = lists.map(listOf);
      onWord({ word, phrases, exchanges, families, tells });
    }
  };

  return {
    filter,
    count,
    meet(hash) {
      const bit = filterBit(hash);
      const number = lineAt[bit] ?? 0;
      if (number === 0) return false;
      lineAt[bit] = 0;
      readLine(number - 1);
      return true;
    },
  };
}

const FAR_CODE = FAR.charCodeAt(0);

export const listOf = (joined: string | undefined): readonly string[] => (joined ? joined.split(NEXT_ITEM) : []);
