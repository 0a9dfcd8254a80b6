// Owns the shape of the language data by which claims and warning signs are found. Used by the build and the tests;
// nothing here ships.
import * as v from 'valibot';
import { id, text, texts } from './schema.ts';

/** Language data of the patterns by which claims and warning signs are found: see src/match/compile-patterns.ts. */
export const patternWords = v.strictObject({
  /** Words too common to look at a sentence for. */
  common: texts,
  /** Families of words by name. "ease*": all forms of a verb, "drop+": those that double a letter, "toxin^": plural. */
  words: v.record(text, texts),
  /** Patterns that several claims share, with "<>" where each has its own family. */
  frames: v.record(text, texts),
  /** Odd wordings that thesaurus software leaves in texts on any subject: docs/decisions/0006-spun-families.md. */
  tells: texts,
});
export const patternRule = v.strictObject({
  entry: id,
  patterns: texts,
  /** Families of which one must be what the sentence speaks of, the plainest first. */
  subject: v.optional(texts),
  /** Families that show that the sentence speaks of something else. */
  without: v.optional(texts),
  /** The pack's guard: silent beside warning signs, named serious causes and a clinician's words to one person. */
  guarded: v.optional(v.literal(true)),
  /** Made of common words: yields to any other claim that shares words with it. */
  vague: v.optional(v.literal(true)),
  /** Counts only where it is all that a sentence says. */
  whole: v.optional(v.literal(true)),
});
