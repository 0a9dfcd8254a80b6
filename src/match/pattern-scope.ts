// Owns whether a sentence makes the claim whose words it has: denial and its scope, questions, quotation to refute,
// what the claim must keep away from. For warning signs: whether the text denies them.

import type { Fit } from './pattern-match.ts';
import type { Rule } from './pattern-table.ts';
import * as SCOPE from './scope-families.ts';
import { CLAUSE, COMMA, type Word, wordingOf } from './sentence.ts';

/** Words a denial reaches over to a claim, and over a list of signs ("no weakness, numbness or fever"). */
const CLAIM_REACH = 9;
const SIGN_REACH = 11;
/** Words after a pattern in which a denial still speaks of it ("massage and healing have not been linked"). */
const AFTER_REACH = 9;
/** Words at the beginning of the next sentence among which a retort stands: "There is no evidence". */
const RETORT_REACH = 4;
/** Words before a rival in which it is set beside. */
const ASIDE_REACH = 3;

const isA = (word: Word | undefined, family: number): boolean => wordingOf(word, family) !== undefined;

export function has(words: readonly Word[], family: number): boolean {
  return words.some((word) => isA(word, family));
}

/** A denial before the pattern in its clause, or among its words without being one of them. */
export function isDenied(words: readonly Word[], { from, to, used }: Fit, isSign: boolean): boolean {
  const isDenial = (index: number): boolean =>
    isA(words[index], isSign ? SCOPE.denier : SCOPE.negator) &&
    // "if you" stands two words before what it lifts: "if you do not drink".
    (isSign || !(isA(words[index], SCOPE.noDenial) || isA(words[index - 2], SCOPE.noDenial)));
  for (let index = from; index < to; index++) if (!used.includes(index) && isDenial(index)) return true;
  const reach = isSign ? SIGN_REACH : CLAIM_REACH;
  for (let index = from - 1; index >= 0 && index >= from - reach; index--) {
    if ((words[index + 1]?.parted ?? 0) > (isSign ? COMMA : 0)) break;
    if (isDenial(index)) return true;
    if (isA(words[index], SCOPE.turn)) break;
  }
  if (isSign) return false;
  for (let index = to; index < to + AFTER_REACH; index++) {
    if (words[index]?.parted !== 0 || isA(words[index], SCOPE.turn)) break;
    if (isDenial(index)) return true;
  }
  return false;
}

/** Is the claim made for its subject, named here or just before, and not for something else? */
export function isOfSubject(
  words: readonly Word[],
  { from, to }: Fit,
  { subjects, parts }: Rule,
  before: readonly Word[],
  after: readonly Word[],
): boolean {
  const isSubject = (word: Word | undefined): boolean => subjects.some((family) => isA(word, family));
  const isRival = (word: Word): boolean => (isA(word, SCOPE.rival) || isA(word, SCOPE.massage)) && !isSubject(word);
  /** The nearest of both: true for the subject, false for a rival. */
  const nearest = (list: readonly Word[], place: number, step: 1 | -1): boolean | undefined => {
    for (let index = place; index >= 0 && index < list.length; index += step) {
      const word = list[index];
      if (isSubject(word)) return true;
      const beside = list.slice(Math.max(0, index - ASIDE_REACH), index);
      if (word && isRival(word) && !has(beside, SCOPE.aside)) return false;
    }
    return undefined;
  };
  const here = nearest(words, to - 1, -1) ?? nearest(words, to, 1);
  const actor = here ?? nearest(before, before.length - 1, -1);
  if (actor !== undefined && has([...words, ...before], subjects[0] ?? SCOPE.massage)) return actor;
  // "The treatment" may be any: not one that stands near. In a list the heading names the subject.
  if ([...words, ...before, ...after].some(isRival)) return false;
  const own = parts.flat().map(({ family }) => family);
  return (
    actor ??
    ((to === words.length || isA(words[from], own[0] ?? 0)) &&
      clauseBefore(words, from).every((word) => isA(word, SCOPE.lead) || own.some((family) => isA(word, family))))
  );
}

/** The pattern is all that its clause says. */
export function isWhole(words: readonly Word[], { from, to }: Fit): boolean {
  return (
    clauseBefore(words, from).every((word) => isA(word, SCOPE.skipped)) && (words[to]?.parted ?? CLAUSE) === CLAUSE
  );
}

/** The words of a clause before one of them. */
function clauseBefore(words: readonly Word[], at: number): readonly Word[] {
  const first = words.findLastIndex(({ parted }, index) => index <= at && parted === CLAUSE);
  return words.slice(Math.max(0, first), at);
}

/**
 * The claim is told as somebody's word and taken back, or said to be false.
 */
export function isRefuted(words: readonly Word[], fit: Fit, before: readonly Word[], next: readonly Word[]): boolean {
  if (has(words, SCOPE.refuted) || has(before, SCOPE.myth) || has(next.slice(0, RETORT_REACH), SCOPE.retort))
    return true;
  const others = words.filter((_, index) => !fit.used.includes(index));
  return has(others, SCOPE.says) && (has(next, SCOPE.research) || has(words.slice(fit.to), SCOPE.research));
}
