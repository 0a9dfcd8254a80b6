// Owns whether a sentence makes the claim whose words it has: denial and its scope, questions, quotation to refute,
// what the claim must keep away from. For warning signs: whether the text denies them.
import type { Word } from './passage.ts';
import type { Fit } from './pattern-match.ts';

/** Words a denial reaches over to a claim, and over a list of signs ("no weakness, numbness or fever"). */
const CLAIM_REACH = 9;
const SIGN_REACH = 8;
/** Words after a pattern in which a denial still speaks of it ("massage and healing have not been linked"). */
const AFTER_REACH = 3;
/** Words in which "for" names what a claim is about. */
const FOR_REACH = 6;

/** Indices of the families that the rules below know, in the order of SCOPE_FAMILIES of compile-patterns.ts. */
export const SCOPE = {
  skipped: 0,
  /** "not", "no", "never", "without". */
  negator: 1,
  /** Speaks against a sign as a record does: "denies", "nil", "no". */
  denier: 2,
  /** Ends the scope of a denial: "but", "because", "so". */
  turn: 3,
  /** Puts the claim in another mouth: "claim", "believe", "idea". */
  says: 4,
  /** Takes back what was said, in the same or the next sentence. */
  rebuttal: 5,
  /** Speaks against the claim wherever it stands in the sentence: "myth", "contrary to". */
  refuted: 6,
  would: 7,
  /** Cauda equina, fracture, cancer, infection, accident. */
  serious: 8,
  clinician: 9,
  backPain: 10,
  massage: 11,
  for: 12,
} as const;

export function has(words: readonly Word[], family: number): boolean {
  return words.some(({ families }) => families.some((span) => span.family === family));
}

/** A denial before the pattern in its clause, or among its words without being one of them. */
export function isDenied(words: readonly Word[], { from, to, used }: Fit, isSign: boolean): boolean {
  const own = new Set(used);
  const family = isSign ? SCOPE.denier : SCOPE.negator;
  const isA = (index: number, wanted: number): boolean =>
    words[index]?.families.some((span) => span.family === wanted) ?? false;
  for (let index = from; index < to; index++) if (!own.has(index) && isA(index, family)) return true;
  const reach = isSign ? SIGN_REACH : CLAIM_REACH;
  for (let index = from - 1; index >= 0 && index >= from - reach; index--) {
    if (words[index + 1]?.parted === 'clause' || isA(index, SCOPE.turn)) break;
    if (!isSign && words[index + 1]?.parted === 'comma') break;
    if (isA(index, family)) return true;
  }
  if (isSign) return false;
  for (let index = to; index < to + AFTER_REACH; index++) {
    if (words[index]?.parted !== 'not' || isA(index, SCOPE.turn)) break;
    if (isA(index, family)) return true;
  }
  return false;
}

/** The claim is made for something that is not the back: "the only option for a blocked bowel". */
export function isForOther(words: readonly Word[], { to }: Fit): boolean {
  const named = words.slice(to, to + FOR_REACH);
  return has(named.slice(0, 1), SCOPE.for) && !has(named, SCOPE.backPain);
}

/**
 * The claim is told as somebody's word and taken back, or said to be false.
 * @param quoted the claim stands in quotation marks
 */
export function isRefuted(words: readonly Word[], fit: Fit, next: readonly Word[], quoted: boolean): boolean {
  if (has(words, SCOPE.refuted)) return true;
  const after = words.slice(fit.to);
  const takenBack = has(next, SCOPE.rebuttal) || has(next, SCOPE.refuted);
  if (takenBack && has(after, SCOPE.says)) return true;
  if (!quoted && !has(words.slice(0, fit.from), SCOPE.says)) return false;
  return takenBack || has(words.slice(0, fit.to), SCOPE.would) || has(after, SCOPE.rebuttal);
}
