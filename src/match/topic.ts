// Owns how strongly a text is about backs, pain or massage.
import { IN_THE_FIELD } from './company.ts';
import { once } from './lists.ts';
import { ALONE, COMPANY, FIELD, MEDICAL, PAIN, type Standing, type TableRow } from './table.ts';
import type { Candidate, Topic } from './types.ts';

/**
 * Evidence of one entry by the standing of its phrase, in twentieths so that sums stay whole; other standings say
 * nothing. Phrases in company count only where they have it.
 */
const WEIGHTS: readonly (readonly [standing: Standing, weight: number])[] = [
  [ALONE, 12],
  [FIELD, 8],
  [PAIN, 4],
  [COMPANY, 2],
];
const WHOLE = 20;
/** An entry that is named again weighs half as much more, up to twice: a word dropped once is little evidence. */
const REPEATS = 2;

/**
 * Different words of a text grow with the square root of its length (Heaps' law), and so does the evidence asked for.
 * At this many characters, a page of print, evidence counts as it is; shorter than the second, it counts no more.
 */
const PAGE = 2000;
const SHORTEST = 1000;

export function createTopic(rows: readonly TableRow[]): Topic {
  /** Of each entry, how many mentions by standing. */
  const counts = new Map<string, number[]>();
  let sum = 0;

  /** What an entry is worth: its best-standing phrases count. */
  const worthOf = (own: readonly number[]): number => {
    let best = 0;
    for (const [standing, weight] of WEIGHTS) {
      const count = own[standing] ?? 0;
      if (count > 0) best = Math.max(best, weight + (Math.min(count - 1, REPEATS) * weight) / 2);
    }
    return best;
  };

  return {
    count({ phrase, need, spun }: Candidate, by) {
      const row = rows[phrase];
      if (!row || need > IN_THE_FIELD) return;
      const own = once(counts, row.entry, () => []);
      sum -= worthOf(own);
      // Odd wording is evidence, but of a lesser kind.
      const standing = spun && need > 0 && row.standing !== MEDICAL ? FIELD : row.standing;
      own[standing] = (own[standing] ?? 0) + by;
      sum += worthOf(own);
    },
    strength: (characters) => sum / WHOLE / Math.sqrt(Math.max(characters, SHORTEST) / PAGE),
  };
}
