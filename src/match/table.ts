// Owns what the phrase table says: what a phrase, a lexicon and a pattern are, and the parts of the one string in which
// they travel. Written by write-table.ts at build time, read by dictionary.ts and pattern-table.ts in the page.
import type { MarkKind } from './types.ts';

export const EXACT_CASE = 1;
export const TAKES_S = 2;
export const SPUN = 4;
export const NOT_COMPARING = 8;

/** What a phrase needs to be a mention, and what it says of the page's topic; each asks for more than the one before. */
export type Standing = typeof OWN | typeof ALONE | typeof FIELD | typeof PAIN | typeof MEDICAL | typeof COMPANY;
/** Chosen by the reader: a mention anywhere, and says nothing of the topic. */
export const OWN = 5;
/** Names backs or their disorders: a mention anywhere, and the best evidence of the topic. */
export const ALONE = 0;
/** Names a therapy or a profession of the field: a mention on a page that speaks of the field more than once. */
export const FIELD = 1;
/** Names pain, muscles, joints or their medicines: needs the topic, and adds a little to it. */
export const PAIN = 2;
/** General medicine (scans, trials, clots): needs the topic and says nothing of it. */
export const MEDICAL = 3;
/** Has other senses: needs company near it or much of the topic. */
export const COMPANY = 4;

/** A phrase as the finder knows it. */
export interface TableRow {
  readonly entry: string;
  readonly kind: MarkKind;
  readonly flags: number;
  readonly standing: Standing;
  /** Plain text; for EXACT_CASE as written. */
  readonly written: string;
  readonly context: readonly string[];
}

/** Words that work on all phrases. They travel in the table because data costs a page less than code. */
export interface Lexicon {
  /** Words that lengthen the phrase they stand before. */
  readonly modifiers: readonly string[];
  /** The same, but never before what only the low back has. */
  readonly places: readonly string[];
  /** Words that place what stands near them in the field. */
  readonly fieldWords: readonly string[];
  /** See families.ts. */
  readonly families: readonly string[];
  /** See misspellings.ts. */
  readonly hardWords: readonly string[];
}

/** A phrase as it was read. */
export interface ReadRow extends TableRow {
  /** Plain text, whatever the case counts for. */
  readonly text: string;
}

/** Between the parts of a table. */
const PART = '\n%\n';
/** Numbers are short: families, lines and entries are many. */
export const BASE = 36;

export function numberOf(digits: string): number {
  return Number.parseInt(digits, BASE);
}

/** The parts of a table, in the order they stand in it. */
export interface TableParts {
  /** Modifiers, places and field words: a line each. */
  readonly lexicon: string;
  /** Where words stand in the filter: see dictionary.ts. */
  readonly places: string;
  /** Numbers of the lines that most others lean on, which name them by one digit. */
  readonly often: string;
  /** Packed: of each place what its words mean; entries of terms, "id context [kind]"; records of rules, rules. */
  readonly lines: string;
  /** Of packed characters. */
  readonly meanings: string;
  /** The words of contexts, behind the number of those that most contexts share. */
  readonly contexts: string;
  readonly patternEntries: string;
  /** See pattern-table.ts. */
  readonly holders: string;
  readonly pairs: string;
}

export function joinTable(parts: TableParts): string {
  const { lexicon, places, often, lines, meanings, contexts, patternEntries, holders, pairs } = parts;
  return [lexicon, places, often, lines, meanings, contexts, patternEntries, holders, pairs].join(PART);
}

/** The parts in their order. */
export function splitTable(table: string): readonly string[] {
  return table.split(PART);
}

/** A word of a filter: a phrase begins with it, or it speaks for a pattern. */
export const BEGINS = 1;
export const SPEAKS = 2;
/** Places are written as steps from one to the next, times four, plus what the words there are. */
export const STEP_CODE = 35;
export const KINDS_OF_WORDS = 4;
/** The longest step of one character; `FAR` goes as far and stops nowhere. */
export const LONG_STEP = 22;
export const FAR = '~';

/** Flags and standing of a row are one character: this code plus both. */
export const HEAD_CODE = 65;
export const STANDINGS = 6;
/** Digits of an entry's number in a row, behind that. */
export const ENTRY_DIGITS = 2;
/** Digits of a word's number in a context. */
export const CONTEXT_DIGITS = 2;
/** Opens a context with all words that most share. */
export const SHARED = '*';
/** In the place of head and entry: as the row before. */
export const SAME_HEAD = '+';

// In a line: words, the parts of a word, what a part lists.
export const NEXT_WORD = '\t';
export const NEXT_PART = '|';
export const NEXT_ITEM = ',';
/** Before a listed word: the word in whose place this one is odd. */
export const ODD_MARK = '!';
/** In the place of listed words: a hard word, of which slips are known. */
export const HARD_MARK = '~';
