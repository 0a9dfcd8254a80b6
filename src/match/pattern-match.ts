// Owns whether the words of one sentence fit a pattern. Knows nothing of denial, subject or page.

import type { Rule, Slot } from './pattern-table.ts';
import { CLAUSE, type Word, wordingOf } from './sentence.ts';

/** Articles and possessives skipped between words that stand side by side. */
export const SKIPPED_AT_MOST = 2;
/** Other words between two parts of a pattern, which may stand in two clauses. */
export const PARTS_APART = { claim: 16, sign: 9 } as const;

/** Words that a fit in the other order counts as longer: "tension and soothes" hides "relieves muscle tension". */
const OTHER_ORDER = 4;

/** Where a pattern stands in a sentence. `used`: the words that filled its slots, part by part. */
export interface Fit {
  readonly from: number;
  readonly to: number;
  readonly used: readonly number[];
}

/** The lower the closer a fit is knit: its length in words, more when its parts stand in the other order. */
export function costOf({ from, to, used }: Fit): number {
  return to - from + ((used[0] ?? 0) > from ? OTHER_ORDER : 0);
}

/**
 * Every place where a rule fits, the closest-knit where they overlap.
 * @param skipped the family of articles
 * @param apart other words between two parts that may stand in either order
 */
export function fitsOf(rule: Rule, words: readonly Word[], skipped: number, apart: number): readonly Fit[] {
  let fits: readonly Fit[] | undefined;
  for (const part of rule.parts) {
    const own = fitsOfPart(part, words, skipped);
    fits = fits?.flatMap((fit) => own.flatMap((other) => joined(fit, other, apart) ?? [])) ?? own;
    if (fits.length === 0) return fits;
  }
  const kept: Fit[] = [];
  for (const fit of (fits ?? []).toSorted((a, b) => costOf(a) - costOf(b))) {
    if (!kept.some((other) => other.from < fit.to && fit.from < other.to)) kept.push(fit);
  }
  return kept;
}

function joined(one: Fit, other: Fit, atMost: number): Fit | undefined {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  const apart = second.from - first.to;
  // One may stand in a gap of the other.
  if (apart < 0 && second.used.some((index) => first.used.includes(index))) return undefined;
  if (apart > atMost) return undefined;
  return { from: first.from, to: Math.max(first.to, second.to), used: [...one.used, ...other.used] };
}

function fitsOfPart(part: readonly Slot[], words: readonly Word[], skipped: number): readonly Fit[] {
  const fits: Fit[] = [];
  for (let from = 0; from < words.length; from++) {
    const fit = fitFrom(part, 0, words, from, from, [], skipped);
    if (fit) fits.push({ ...fit, from });
  }
  return fits;
}

/** Fills the slots from `slot` on, the first of them at word `at`. */
function fitFrom(
  part: readonly Slot[],
  slot: number,
  words: readonly Word[],
  from: number,
  at: number,
  used: readonly number[],
  skipped: number,
): Fit | undefined {
  const wanted = part[slot];
  if (!wanted) return { from, to: at, used };
  const last = slot === 0 ? at : at + reachOf(wanted, words, at, skipped);
  for (let index = at; index <= last && index < words.length; index++) {
    if (index > from && words[index]?.parted === CLAUSE) return undefined;
    const span = wordingOf(words[index], wanted.family);
    if (!span) continue;
    const taken = Array.from({ length: span.words }, (_, offset) => index + offset);
    const fit = fitFrom(part, slot + 1, words, from, index + span.words, [...used, ...taken], skipped);
    if (fit) return fit;
  }
  return undefined;
}

/** How many words may be passed over before the slot: its gap, and articles, which never count. */
function reachOf({ gap }: Slot, words: readonly Word[], at: number, skipped: number): number {
  let reach = 0;
  let passed = 0;
  let articles = 0;
  while (at + reach < words.length) {
    if (wordingOf(words[at + reach], skipped) && articles < SKIPPED_AT_MOST) articles++;
    else if (passed < gap) passed++;
    else break;
    reach++;
  }
  return reach;
}
