// Owns the words around a place in a text, in plain form.
import { CLASSES, LETTER, OTHER, plainText, SEVERAL } from './characters.ts';

/** About twelve words each way; a paragraph's worth of company. */
const REACH_CHARACTERS = 90;

export interface NearWords {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Up to 90 characters of whole words on each side of `[start, end)`. */
export function wordsNear(text: string, start: number, end: number): NearWords {
  let from = Math.max(0, start - REACH_CHARACTERS);
  let to = Math.min(text.length, end + REACH_CHARACTERS);
  while (from > 0 && from < start && isLetter(text, from - 1)) from++;
  while (to < text.length && to > end && isLetter(text, to)) to--;
  const split = (part: string): readonly string[] => {
    const plain = plainText(part);
    return plain ? plain.split(' ') : [];
  };
  return { before: split(text.slice(from, start)), after: split(text.slice(end, to)) };
}

function isLetter(text: string, index: number): boolean {
  const kind = CLASSES[text.charCodeAt(index)] ?? OTHER;
  return kind >= LETTER || kind === SEVERAL;
}
