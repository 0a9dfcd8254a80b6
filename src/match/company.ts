// Owns the rule for what a phrase needs: how strongly the page must be about backs, pain or massage, and what standing
// near it lowers that need. The table of cases is tests/unit/company.test.ts.
import { wordsNear } from './near-words.ts';
import { ALONE, COMPANY, EXACT_CASE, FIELD, MEDICAL, NOT_COMPARING, OWN, PAIN, SPUN, type TableRow } from './table.ts';
import type { Joins } from './types.ts';
import { ODD, SYNONYM, type Wording } from './wording.ts';

/** Needs, on the scale of `Topic.strength`; about 1 for a page of print that names one disorder of the back. */
const STANDS_ALONE = 0;
const FIELD_NEED = 0.55;
const PAIN_NEED = 0.7;
/** With a word of the field near it. */
export const IN_THE_FIELD = 0.7;
const MEDICAL_NEED = 1;
/** With a word near it that the pack names as company. */
const IN_CONTEXT = 1.2;
/** With nothing near it. */
const PAGE_ALONE = 1.4;
/** Letters that words of one family share. */
const STEM = 5;
const NEVER = Number.POSITIVE_INFINITY;

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

/** The topic strength a page must reach for this phrase, in this wording and place, to be a mention. */
export function needOf(row: TableRow, wording: Wording, spot: Spot, fieldWords: ReadonlySet<string>): number {
  if ((wording === ODD || row.flags & NOT_COMPARING) && isCompared(spot)) return NEVER;
  if (wording === ODD) return FIELD_NEED;
  const need = standingNeed(row, spot, fieldWords);
  return wording === SYNONYM ? Math.max(need, IN_CONTEXT) : need;
}

function standingNeed(row: TableRow, spot: Spot, fieldWords: ReadonlySet<string>): number {
  switch (row.standing) {
    case OWN:
    case ALONE:
      return STANDS_ALONE;
    case FIELD:
      return FIELD_NEED;
    case PAIN:
      return PAIN_NEED;
    case MEDICAL:
      return MEDICAL_NEED;
    case COMPANY:
      return companyNeed(row, spot, fieldWords);
  }
}

function isCompared({ text, start, end, joins }: Spot): boolean {
  const { before, after } = wordsNear(text, start, end, joins);
  return (
    after.slice(0, COMPARING_REACH).includes('than') || before.slice(-2).some((word) => COMPARING_BEFORE.has(word))
  );
}

function companyNeed(row: TableRow, { text, start, end, joins }: Spot, fieldWords: ReadonlySet<string>): number {
  const { before, after } = wordsNear(text, start, end, joins);
  if (row.flags & EXACT_CASE && standsForOtherWords(row.written, text, start, before)) return NEVER;
  if (row.flags & SPUN) return IN_CONTEXT;
  // "Spines" keep no company with another "spine".
  const stem = row.written.slice(0, STEM);
  const isFieldWord = (word: string): boolean => fieldWords.has(word) && !word.startsWith(stem);
  if (before.some(isFieldWord) || after.some(isFieldWord)) return IN_THE_FIELD;
  const isContext = (word: string): boolean => row.context.includes(word);
  return before.some(isContext) || after.some(isContext) ? IN_CONTEXT : PAGE_ALONE;
}

/** "aortic stenosis (AS)": in brackets behind words with its own initials, none of which is a word of its entry. */
function standsForOtherWords(written: string, text: string, start: number, before: readonly string[]): boolean {
  if (text.charAt(start - 1) !== '(') return false;
  const letters = written.toLowerCase();
  const words = before.slice(-letters.length);
  return words.length === letters.length && words.every((word, index) => word.startsWith(letters.charAt(index)));
}
