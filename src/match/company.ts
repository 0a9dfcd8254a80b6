// Owns the rule for words with other senses: what must stand near such a phrase, or how strongly the whole page must be
// about backs, pain or massage, before it counts.
import { wordsNear } from './near-words.ts';
import { COMPANY, NOT_COMPARING, SPUN, type TableRow } from './table.ts';

/** Needs, on the scale of `topicStrength`. */
const STANDS_ALONE = 0;
const GOOD_COMPANY = 2;
const PAGE_ALONE = 4;
const NEVER = Number.POSITIVE_INFINITY;

/** Words that make a comparison of "lesser back pain": a result, not odd wording. */
const COMPARING_BEFORE = new Set(['reported', 'had', 'experienced', 'resulted', 'led']);
const COMPARING_REACH = 8;

/** The topic strength a page must reach for this phrase, written at `[start, end)`, to be a mention. */
export function needOf(row: TableRow, text: string, start: number, end: number): number {
  if ((row.flags & (COMPANY | NOT_COMPARING)) === 0) return STANDS_ALONE;
  const { before, after } = wordsNear(text, start, end);
  if (row.flags & NOT_COMPARING) {
    const compared = after.slice(0, COMPARING_REACH).includes('than');
    if (compared || before.slice(-2).some((word) => COMPARING_BEFORE.has(word))) return NEVER;
    if ((row.flags & COMPANY) === 0) return STANDS_ALONE;
  }
  const near = new Set([...before, ...after]);
  const accompanied = row.context.some((word) => near.has(word));
  return accompanied && (row.flags & SPUN) === 0 ? GOOD_COMPANY : PAGE_ALONE;
}
