// Owns the fixed labels of the screen, read from the words of the language: scales, verdicts, actions, categories.
import words from './en/words.json' with { type: 'json' };
import type { Certainty, Rating, Situation, Urgency, Verdict } from './types.ts';

// The five-step scale, the verdicts and the action sentences are a contract, never reworded per entry.
export const RATING_WORDS: Readonly<Record<Rating, string>> = words.ratings;
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = words.certainties;
/** In place of a certainty where no trial could be rated, and why. */
export const UNRATED_WORDS = words.unrated;
export const NONE_CHECKED = words.noneChecked;
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = words.verdicts;
export const ACTION_SENTENCES: Readonly<Record<Urgency, string>> = words.actions;
/** Above the list of all warning signs. */
export const SIGNS_WORDS = words.signs;
export const SITUATION_WORDS: Readonly<Record<Situation, string>> = words.situations;

/** Filled dots of four. */
export const CERTAINTY_DOTS: Readonly<Record<Certainty, number>> = {
  high: 4,
  moderate: 3,
  low: 2,
  'very-low': 1,
  none: 0,
};

const CATEGORIES: Readonly<Record<string, string>> = words.categories;

/** The label of a category, such as "Body part". Throws for a category without one: the check finds it first. */
export function labelOf(category: string): string {
  const label = CATEGORIES[category];
  if (!label) throw new Error(`No label for category "${category}"`);
  return label;
}
