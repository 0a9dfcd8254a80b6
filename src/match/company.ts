// Owns the rule for what a phrase needs: how strongly the page must be about backs, pain or massage, and what standing
// near it lowers that need. The table of cases is tests/unit/company.test.ts.
import { plainText } from './characters.ts';
import { once } from './lists.ts';
import { someWordNear, wordsNear } from './near-words.ts';
import {
  ALONE,
  EXACT_CASE,
  FIELD,
  MEDICAL,
  NOT_COMPARING,
  OWN,
  PAIN,
  SPUN,
  type Standing,
  type TableRow,
} from './table.ts';
import type { Joins } from './types.ts';
import { ODD, SYNONYM, type Wording } from './wording.ts';
import { createWordReader } from './words.ts';

/** Needs, on the scale of `Topic.strength`; about 1 for a page of print that names one disorder of the back. */
const FIELD_NEED = 0.55;
/** With a word of the field near it. */
export const IN_THE_FIELD = 0.7;
/** With a word near it that the pack names as company. */
export const IN_CONTEXT = 1.2;
/** With nothing near it. */
const PAGE_ALONE = 1.4;
/** Letters that words of one family share. */
const STEM = 5;
const NEVER = Number.POSITIVE_INFINITY;

/** By standing; those that are not here need company. */
const NEEDS: Readonly<Partial<Record<Standing, number>>> = {
  [OWN]: 0,
  [ALONE]: 0,
  [FIELD]: FIELD_NEED,
  [PAIN]: 0.7,
  [MEDICAL]: 1,
};

/** Words that make a comparison of "lesser back pain": a result, not odd wording. */
const COMPARING_BEFORE = new Set(['reported', 'had', 'experienced', 'resulted', 'led']);
const COMPARING_REACH = 8;

/** Where a phrase is written. */
export interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly joins: Joins | undefined;
}

/** The topic strength a page must reach for a phrase, in this wording and place, to be a mention. */
export type NeedOf = (row: TableRow, wording: Wording, spot: Spot) => number;

/** @param fieldWords words that place what stands near them in the field */
export function createNeeds(fieldWords: readonly string[]): NeedOf {
  const reader = createWordReader();
  const hashesOf = (words: readonly string[]): ReadonlySet<number> =>
    new Set(words.map((word) => (reader.read(word, 0) ? reader.hash : 0)));
  const fieldHashes = hashesOf(fieldWords);
  // The rows of an entry share one list.
  const contexts = new Map<readonly string[], ReadonlySet<number>>();

  const companyNeed = (row: TableRow, spot: Spot): number => {
    const { text, start } = spot;
    if (row.flags & EXACT_CASE && text.charAt(start - 1) === '(' && standsForOtherWords(row.written, spot))
      return NEVER;
    if (row.flags & SPUN) return IN_CONTEXT;
    // "Spines" keep no company with another "spine".
    const stem = row.written.slice(0, STEM);
    const isFieldWord = (hash: number, from: number, to: number): boolean =>
      fieldHashes.has(hash) && !plainText(text.slice(from, to)).startsWith(stem);
    if (someWordNear(text, spot, reader, isFieldWord)) return IN_THE_FIELD;
    const context = once(contexts, row.context, hashesOf);
    return someWordNear(text, spot, reader, (hash) => context.has(hash)) ? IN_CONTEXT : PAGE_ALONE;
  };

  return (row, wording, spot) => {
    if ((wording === ODD || row.flags & NOT_COMPARING) && isCompared(spot)) return NEVER;
    if (wording === ODD) return FIELD_NEED;
    const need = NEEDS[row.standing] ?? companyNeed(row, spot);
    return wording === SYNONYM ? Math.max(need, IN_CONTEXT) : need;
  };
}

function isCompared({ text, start, end, joins }: Spot): boolean {
  const { before, after } = wordsNear(text, start, end, joins);
  return (
    after.slice(0, COMPARING_REACH).includes('than') || before.slice(-2).some((word) => COMPARING_BEFORE.has(word))
  );
}

/** "aortic stenosis (AS)": in brackets behind words with its own initials that are not its entry's. */
function standsForOtherWords(written: string, { text, start, end, joins }: Spot): boolean {
  const letters = written.toLowerCase();
  const words = wordsNear(text, start, end, joins).before.slice(-letters.length);
  return words.length === letters.length && words.every((word, index) => word.startsWith(letters.charAt(index)));
}
