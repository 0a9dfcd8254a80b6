// Owns the words around a place in a text, in plain form. Looks no further than the block the place stands in, so that
// a block read again by itself gives what it gave as a part of the page.
import { CLASSES, LETTER, OTHER, plainText, SEVERAL } from './characters.ts';
import type { Joins } from './types.ts';

/** About fifteen words each way; a paragraph's worth of company. */
const REACH_CHARACTERS = 90;

export interface NearWords {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Up to 90 characters of whole words on each side of `[start, end)`. */
export function wordsNear(text: string, start: number, end: number, joins?: Joins): NearWords {
  let from = Math.max(0, start - REACH_CHARACTERS);
  let to = Math.min(text.length, end + REACH_CHARACTERS);
  while (from > 0 && from < start && isLetter(text, from - 1)) from++;
  while (to < text.length && to > end && isLetter(text, to)) to--;
  if (joins && from < start && !joins(from, start)) from = blockStart(text, from, start, joins);
  if (joins && to > end && !joins(end, to)) to = blockEnd(text, end, to, joins);
  return { before: split(text.slice(from, start)), after: split(text.slice(end, to)) };
}

function split(part: string): readonly string[] {
  const plain = plainText(part);
  return plain ? plain.split(' ') : [];
}

function blockStart(text: string, from: number, start: number, joins: Joins): number {
  let at = start;
  for (let index = start - 1; index >= from; index--) {
    if (isLetter(text, index)) continue;
    if (!joins(index, at)) return at;
    at = index;
  }
  return at;
}

function blockEnd(text: string, end: number, to: number, joins: Joins): number {
  let at = end;
  for (let index = end; index < to; index++) {
    if (isLetter(text, index)) continue;
    if (!joins(at, index + 1)) return at;
    at = index;
  }
  return at;
}

function isLetter(text: string, index: number): boolean {
  const kind = CLASSES[text.charCodeAt(index)] ?? OTHER;
  return kind >= LETTER || kind === SEVERAL;
}
