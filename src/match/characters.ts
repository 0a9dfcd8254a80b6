// Owns what every character counts as while text is read: one look-up gives its class and its plain lower-case letter.

import { once } from './lists.ts';

/** Ends a word and every phrase: punctuation, symbols. */
export const OTHER = 0;
/** White space of any kind. */
export const SPACE = 1;
/** Hyphens, dashes and slashes: join two words of a phrase when they stand alone between them. */
export const HYPHEN = 2;
/** Counts as not there: soft hyphens, zero-width characters, combining marks, apostrophes ("Bechterew's"). */
export const IGNORED = 3;
/** From here on a character is a letter of a word: this one other than a to z, see `lettersOf`. */
export const ODD_LETTER = 4;
/** From here on the class is the plain letter itself, a UTF-16 code. */
export const LETTER = 48;

/** Letters of characters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o' };
const known = new Map<number, string>();

/** The plain letters of an odd one: Unicode takes ligatures apart, and marks from letters. */
export function lettersOf(code: number): string {
  return once(known, code, takeApart);
}

function takeApart(code: number): string {
  const plain = String.fromCharCode(code).normalize('NFKD').toLowerCase();
  return LETTERS[plain] ?? [...plain].filter((letter) => classAt(letter, 0) > IGNORED).join('');
}

const BLOCK = 0x10000;

/**
 * A class, and the first and the last character of each range that has it. Later ones win. None may be one of Unicode's
 * noncharacters: Chromium then takes the script for something else than UTF-8.
 */
const RANGES: readonly (readonly [kind: number, bounds: string])[] = [
  [ODD_LETTER, '\u00c0\ufffd'],
  // Punctuation, symbols, private use, surrogates, full-width forms.
  [
    OTHER,
    '\u00d7\u00d7\u00f7\u00f7\u2000\u2bff\u2e00\u2e7f\u3000\u303f\ud800\uf8ff\ufe10\ufe6f\uff00\uff0f\uff1a\uff20\uff3b\uff40\uff5b\ufffd',
  ],
  // Soft hyphens, zero-width characters, combining marks, variation selectors; then apostrophes.
  [IGNORED, '\u00ad\u00ad\u200b\u200f\u2060\u2064\ufeff\ufeff\u0300\u036f\u1ab0\u1aff\u20d0\u20ff\ufe00\ufe0f'],
  [IGNORED, "''``\u02bc\u02bc\u2018\u2019"],
  [SPACE, '\t\r  \u0085\u0085\u00a0\u00a0\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f\u205f\u205f\u3000\u3000'],
  // Hyphens, dashes, minus, slash.
  [HYPHEN, '--//\u2010\u2015\u2043\u2043\u2212\u2212\ufe58\ufe58\ufe63\ufe63'],
];

/** Class of each UTF-16 code. Filled by the engine, not in a loop: every page pays for it. */
export const CLASSES: Uint16Array = makeClasses();

function makeClasses(): Uint16Array {
  const classes = new Uint16Array(BLOCK);
  for (const [kind, bounds] of RANGES) {
    for (let index = 0; index < bounds.length; index += 2) {
      classes.fill(kind, bounds.charCodeAt(index), bounds.charCodeAt(index + 1) + 1);
    }
  }
  for (let code = 0x61; code <= 0x7a; code++) classes[code] = classes[code - 32] = code;
  for (let code = 0x30; code <= 0x39; code++) classes[code] = code;
  return classes;
}

/** The class of the character at an index; OTHER beyond the end. */
export function classAt(text: string, index: number): number {
  return CLASSES[text.charCodeAt(index)] ?? OTHER;
}

/** The plain form of a text: lower-case words of plain letters joined by single spaces. */
export function plainText(text: string): string {
  let plain = '';
  let apart = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = CLASSES[code] ?? OTHER;
    if (kind === IGNORED) continue;
    if (kind < ODD_LETTER) apart = true;
    else {
      if (apart && plain) plain += ' ';
      apart = false;
      plain += kind === ODD_LETTER ? lettersOf(code) : String.fromCharCode(kind);
    }
  }
  return plain;
}
