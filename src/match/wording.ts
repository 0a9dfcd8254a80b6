// Owns whether a text really is a phrase, and in which wording: hashes may collide, and words may be exchanged.
import { plainText } from './characters.ts';
import { EXACT_CASE, type ReadRow, SPUN, TAKES_S } from './table.ts';

/** Is not the phrase. */
export const OTHER_TEXT = -1;
export const AS_LISTED = 0;
/** With a slip in a hard word. */
export const MISSPELT = 1;
/** With a plain synonym in the place of a word. */
export const SYNONYM = 2;
/** With a word there that no writer would choose. */
export const ODD = 3;
export type Wording = typeof OTHER_TEXT | typeof AS_LISTED | typeof MISSPELT | typeof SYNONYM | typeof ODD;

/** One word at least stands as listed, and says something: "back" does, "of" does not. */
const TELLING = 4;

/** The wording that a word makes in the place of a listed one, if it may stand there. */
export type Exchange = (word: string, listed: string) => Wording | undefined;

/** In which wording `written` is the phrase of the row. */
export function wordingOf(row: ReadRow, written: string, exchange: Exchange): Wording {
  const { text: plain } = row;
  if (row.flags & EXACT_CASE) {
    const bare = written.replace(/['’]s$/, '').replace(/\u00ad/g, '');
    return bare === row.written || (row.flags & TAKES_S && bare === `${row.written}s`) ? AS_LISTED : OTHER_TEXT;
  }
  // Nearly all text is written so, and this look is the cheapest.
  if (written === plain || written.toLowerCase() === plain) return AS_LISTED;
  const found = plainText(written);
  if (found === plain) return AS_LISTED;
  if (row.flags & TAKES_S && found === `${plain}s`) return AS_LISTED;
  if (row.flags & SPUN || row.kind !== 'term') return OTHER_TEXT;
  const words = found.split(' ');
  const exchanged = exchangedWording(words, plain.split(' '), exchange);
  if (exchanged !== OTHER_TEXT || (row.flags & TAKES_S) === 0) return exchanged;
  return exchangedWording(words, `${plain}s`.split(' '), exchange);
}

function exchangedWording(words: readonly string[], listed: readonly string[], exchange: Exchange): Wording {
  if (words.length !== listed.length) return OTHER_TEXT;
  let wording: Wording = AS_LISTED;
  let isTelling = false;
  for (const [index, word] of words.entries()) {
    const own = listed[index] ?? '';
    if (word === own) {
      if (word.length >= TELLING) isTelling = true;
      continue;
    }
    const made = exchange(word, own);
    if (made === undefined) return OTHER_TEXT;
    if (made === MISSPELT) isTelling = true;
    if (made > wording) wording = made;
  }
  return isTelling ? wording : OTHER_TEXT;
}
