// Owns how words are read: as hashes, so that no word is made into a string. Nearly all of a scan is spent here.
import { CLASSES, classAt, IGNORED, LETTER, lettersOf, ODD_LETTER, OTHER } from './characters.ts';

/** The hash of no letters. */
const HASH_SEED = 0x811c9dc5 | 0;
export const FILTER_SIZE = 0x10000;

/** Hashes of 30 bits are whole numbers that engines keep without a box; lower bits depend on lower bits alone. */
const BITS = 0x3fffffff;

/** One more letter of a word's hash (FNV-1a). Signed, which engines keep in a register. */
function mix(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** The hash of a word with one more letter behind it. */
export function lengthened(hash: number, letter: number): number {
  return mix(hash, letter) & BITS;
}

/** The place of a word in a filter of `FILTER_SIZE` bytes. */
export function filterBit(hash: number): number {
  return (hash ^ (hash >>> 14)) & 0xffff;
}

/** One more character of a word that is not a plain letter. */
function mixOdd(hash: number, code: number, kind: number): number {
  let mixed = hash;
  if (kind === ODD_LETTER) for (const letter of lettersOf(code)) mixed = mix(mixed, letter.charCodeAt(0));
  return mixed;
}

/** Reads words: the hash, and from the first letter to after the last. Reused, so that reading allocates nothing. */
export interface WordReader {
  hash: number;
  start: number;
  end: number;
  /** Words that `seek` has passed since this was set. */
  count: number;
  /** Reads the word that begins at `start`; false when no letter stands there. */
  read(text: string, start: number): boolean;
  /** Reads on to the next word in `[from, to)` that a filter of `FILTER_SIZE` lets pass; false when there is none. */
  seek(text: string, from: number, to: number, filter: Uint8Array): boolean;
}

export function createWordReader(): WordReader {
  return {
    hash: 0,
    start: 0,
    end: 0,
    count: 0,
    read(text, start) {
      let hash = HASH_SEED;
      let end = start;
      for (let index = start; index < text.length; index++) {
        const code = text.charCodeAt(index);
        const kind = CLASSES[code] ?? OTHER;
        if (kind < IGNORED) break;
        hash = kind >= LETTER ? mix(hash, kind) : mixOdd(hash, code, kind);
        if (kind !== IGNORED) end = index + 1;
      }
      this.hash = hash & BITS;
      this.start = start;
      this.end = end;
      return isLetter(text, start);
    },
    seek(text, from, to, filter) {
      let hash = HASH_SEED;
      let { count } = this;
      for (let index = from; index < to; index++) {
        const code = text.charCodeAt(index);
        const kind = CLASSES[code] ?? OTHER;
        if (kind >= LETTER) hash = mix(hash, kind);
        else if (kind >= IGNORED) hash = mixOdd(hash, code, kind);
        else if (hash !== HASH_SEED) {
          count++;
          if (filter[filterBit(hash & BITS)] !== 0) {
            this.count = count;
            return stopAt(this, text, from, index, hash);
          }
          hash = HASH_SEED;
        }
      }
      this.count = count + 1;
      if (hash === HASH_SEED || filter[filterBit(hash & BITS)] === 0) return false;
      return stopAt(this, text, from, to, hash);
    },
  };
}

/** The word that ends at `end` is found again, from its end: only words that pass need their place. */
function stopAt(reader: WordReader, text: string, from: number, end: number, hash: number): boolean {
  let start = end;
  while (start > from && classAt(text, start - 1) >= IGNORED) start--;
  while (!isLetter(text, start)) start++;
  let last = end;
  while (!isLetter(text, last - 1)) last--;
  reader.hash = hash & BITS;
  reader.start = start;
  reader.end = last;
  return true;
}

/** Does a letter of a word stand there? Marks and apostrophes, which count as not there, do not. */
export function isLetter(text: string, index: number): boolean {
  return classAt(text, index) >= ODD_LETTER;
}

/** The first position at or after `from` that is not inside a word begun before it. */
export function wordEdge(text: string, from: number): number {
  const inWord = (at: number): boolean => classAt(text, at) >= IGNORED;
  let index = from;
  if (index === 0 || !inWord(index - 1)) return index;
  while (index < text.length && inWord(index)) index++;
  return index;
}
