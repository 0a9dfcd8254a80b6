// Owns whether a text really is a phrase, and in which wording: hashes may collide, and words may be exchanged.
import { plainText } from './characters.ts';
import { EXACT_CASE, type ReadRow, SPUN, TAKES_S } from './table.ts';

/** Is not the phrase. */
export const OTHER_TEXT = -1;
export const AS_LISTED = 0;
/** With a slip in a hard word. */
const MISSPELT = 1;
/** With a plain synonym in the place of a word. */
export const SYNONYM = 2;
/** With a word there that no writer would choose. */
export const ODD = 3;
export type Wording = typeof OTHER_TEXT | typeof AS_LISTED | typeof MISSPELT | typeof SYNONYM | typeof ODD;

/** One word at least stands as listed, and says something: "back" does, "of" does not. */
const TELLING = 4;

/** Of "odd pain", the wording it makes; of other pairs, nothing. */
export type Exchanges = ReadonlyMap<string, Wording>;

/** From families ("pain torment! ache") to the wording that each exchange makes. */
export function readExchanges(families: readonly string[]): Exchanges {
  const exchanges = new Map<string, Wording>();
  for (const [listed, other, wording] of exchangesOf(families)) exchanges.set(`${other} ${listed}`, wording);
  return exchanges;
}

/** Every pair of a term's own word and another, with the wording it makes. */
export function* exchangesOf(families: readonly string[]): Generator<readonly [string, string, Wording]> {
  for (const family of families) {
    const [listed = '', ...others] = family.split(' ');
    for (const other of others) {
      if (other.endsWith('!')) yield [listed, other.slice(0, -1), ODD];
      else if (other.startsWith('~')) yield [listed, other.slice(1), MISSPELT];
      else yield [listed, other, SYNONYM];
    }
  }
}

/** In which wording `written` is the phrase of the row. */
export function wordingOf(row: ReadRow, written: string, exchanges: Exchanges): Wording {
  const { text: plain } = row;
  if (row.flags & EXACT_CASE) {
    const bare = written.replace(/['’]s$/, '').replace(/\u00ad/g, '');
    return bare === row.written || (row.flags & TAKES_S && bare === `${row.written}s`) ? AS_LISTED : OTHER_TEXT;
  }
  // Nearly all text is written so, and this look is the cheapest.
  if (written.toLowerCase() === plain) return AS_LISTED;
  const found = plainText(written);
  if (found === plain) return AS_LISTED;
  if (row.flags & TAKES_S && found === `${plain}s`) return AS_LISTED;
  if (row.flags & SPUN || row.kind !== 'term') return OTHER_TEXT;
  const words = found.split(' ');
  const exchanged = exchangedWording(words, plain.split(' '), exchanges);
  if (exchanged !== OTHER_TEXT || (row.flags & TAKES_S) === 0) return exchanged;
  return exchangedWording(words, `${plain}s`.split(' '), exchanges);
}

function exchangedWording(words: readonly string[], listed: readonly string[], exchanges: Exchanges): Wording {
  if (words.length !== listed.length) return OTHER_TEXT;
  let wording: Wording = AS_LISTED;
  let isTelling = false;
  for (const [index, word] of words.entries()) {
    if (word === listed[index]) {
      if (word.length >= TELLING) isTelling = true;
      continue;
    }
    const exchange = exchanges.get(`${word} ${listed[index]}`);
    if (exchange === undefined) return OTHER_TEXT;
    if (exchange === MISSPELT) isTelling = true;
    if (exchange > wording) wording = exchange;
  }
  return isTelling ? wording : OTHER_TEXT;
}
