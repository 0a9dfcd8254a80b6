// Owns the rule for what a phrase needs: how strongly the page must be about backs, pain or massage, and what standing
// near it lowers that need. The table of cases is tests/unit/company.test.ts.
import { wordsNear } from './near-words.ts';
import { ALONE, COMPANY, EXACT_CASE, FIELD, MEDICAL, NOT_COMPARING, PAIN, SPUN, type TableRow } from './table.ts';
import type { Joins } from './types.ts';

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
const PAGE_ALONE = 1.7;
/** Letters that words of one family share. */
const STEM = 5;
const NEVER = Number.POSITIVE_INFINITY;

/** Words that place what stands near them in the field. "Back" is not one: too much is at the back or comes back. */
const FIELD_WORDS: ReadonlySet<string> = new Set(
  (
    'spine spinal lumbar sciatica sciatic vertebra vertebrae vertebral backache herniated massage massages massaging ' +
    'masseuse chiropractor chiropractors chiropractic physiotherapist physiotherapy osteopath acupuncture pain pains ' +
    'painful ache aches sore soreness muscle muscles muscular'
  ).split(' '),
);

/** Words that make a comparison of "lesser back pain": a result, not odd wording. */
const COMPARING_BEFORE = new Set(['reported', 'had', 'experienced', 'resulted', 'led']);
const COMPARING_REACH = 8;

/** The topic strength a page must reach for this phrase, written at `[start, end)`, to be a mention. */
export function needOf(row: TableRow, text: string, start: number, end: number, joins?: Joins): number {
  if (row.flags & NOT_COMPARING && isCompared(text, start, end, joins)) return NEVER;
  switch (row.standing) {
    case ALONE:
      return STANDS_ALONE;
    case FIELD:
      return FIELD_NEED;
    case PAIN:
      return PAIN_NEED;
    case MEDICAL:
      return MEDICAL_NEED;
    case COMPANY:
      return companyNeed(row, text, start, end, joins);
  }
}

function isCompared(text: string, start: number, end: number, joins: Joins | undefined): boolean {
  const { before, after } = wordsNear(text, start, end, joins);
  return (
    after.slice(0, COMPARING_REACH).includes('than') || before.slice(-2).some((word) => COMPARING_BEFORE.has(word))
  );
}

function companyNeed(row: TableRow, text: string, start: number, end: number, joins: Joins | undefined): number {
  const { before, after } = wordsNear(text, start, end, joins);
  if (row.flags & EXACT_CASE && standsForOtherWords(row.written, text, start, before)) return NEVER;
  if (row.flags & SPUN) return IN_CONTEXT;
  // "Spines" keep no company with another "spine".
  const stem = row.written.slice(0, STEM);
  const isFieldWord = (word: string): boolean => FIELD_WORDS.has(word) && !word.startsWith(stem);
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
