// Owns when a text is suspected of being machine-rewritten: enough independent odd wordings that fire alone.

/** Different wordings needed, and at least one for this many words: one borrowed phrase is no evidence. */
const FEWEST_WORDINGS = 3;
const WORDS_PER_WORDING = 250;

/**
 * @param wordings odd wordings of the text that need no company, in plain form; repeats count once
 * @param words length of the text in words
 */
export function suspectSpun(wordings: readonly string[], words: number): boolean {
  const different = new Set(wordings).size;
  return different >= FEWEST_WORDINGS && different >= words / WORDS_PER_WORDING;
}
