// Owns the words around a place in a text, in plain form. Looks no further than the block the place stands in, so that
// a block read again by itself gives what it gave as a part of the page.
import { plainText } from './characters.ts';
import { firstIndex } from './halve.ts';
import type { Joins } from './types.ts';
import { isLetter, type WordReader } from './words.ts';

/** About fifteen words each way; a paragraph's worth of company. */
const REACH_CHARACTERS = 90;

export interface NearWords {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Up to 90 characters of whole words on each side of `[start, end)`. */
export function wordsNear(text: string, start: number, end: number, joins?: Joins): NearWords {
  return {
    before: split(text.slice(reachBefore(text, start, joins), start)),
    after: split(text.slice(end, reachAfter(text, end, joins))),
  };
}

/**
 * Does any of the words that `wordsNear` would give pass? Asked for every phrase in need of company, so it makes no
 * strings: `passes` gets a word's hash and its place.
 */
export function someWordNear(
  text: string,
  { start, end, joins }: { readonly start: number; readonly end: number; readonly joins: Joins | undefined },
  reader: WordReader,
  passes: (hash: number, start: number, end: number) => boolean,
): boolean {
  const someIn = (from: number, to: number): boolean => {
    for (let index = from; index < to; index++) {
      if (!reader.read(text, index)) continue;
      const wordStart = index;
      // The reader may have read on into what lies beyond.
      index = reader.end;
      if (index <= to && passes(reader.hash, wordStart, index)) return true;
    }
    return false;
  };
  return someIn(reachBefore(text, start, joins), start) || someIn(end, reachAfter(text, end, joins));
}

function reachBefore(text: string, start: number, joins: Joins | undefined): number {
  let from = Math.max(0, start - REACH_CHARACTERS);
  while (from > 0 && from < start && isLetter(text, from - 1)) from++;
  return joins && from < start && !joins(from, start) ? firstIndex(from, start, (at) => joins(at, start)) : from;
}

function reachAfter(text: string, end: number, joins: Joins | undefined): number {
  let to = Math.min(text.length, end + REACH_CHARACTERS);
  while (to < text.length && to > end && isLetter(text, to)) to--;
  return joins && to > end && !joins(end, to) ? firstIndex(end, to, (at) => !joins(end, at)) : to;
}

function split(part: string): readonly string[] {
  const plain = plainText(part);
  return plain ? plain.split(' ') : [];
}
