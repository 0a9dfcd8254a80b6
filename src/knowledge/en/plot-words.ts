// Owns the English beside a forest plot: what each row compares, in whom, how certain, and its numbers.
import { CERTAINTY_WORDS } from '../labels.ts';
import type { EffectSize } from '../types.ts';
import { comparatorWords, populationWords, reviewWords, subjectOf, timeWords } from './grammar.ts';
import words from './words.json' with { type: 'json' };

export const measureWords = ({ measure }: EffectSize): string => words.plotMeasures[measure];

/** The outcome by name, and the words for its two sides. Throws for an outcome without words: a test finds it first. */
export function outcomeWords({ outcome }: EffectSize): {
  readonly name: string;
  readonly better: string;
  readonly worse: string;
} {
  const found = Object.entries(words.plotOutcomes).find(([known]) => known === outcome)?.[1];
  if (!found) throw new Error(`No words for the outcome "${outcome}"`);
  return found;
}

/** "Against usual care, at 10 weeks". */
export function rowHeading(row: EffectSize): string {
  const review = row.review ? ` (${reviewWords(row.review)})` : '';
  return `Against ${comparatorWords(row.comparator)}, ${timeWords(row.time)}${review}`;
}

/** "Relaxation massage for long-lasting back pain. 269 people in 1 trial. Low certainty." */
export function rowNote(row: EffectSize): string {
  const subject = subjectOf(row.treatment);
  const group = populationWords(row.population);
  return `${subject} ${group.startsWith('people') ? 'in' : 'for'} ${group}. ${peopleWords(row)}${CERTAINTY_WORDS[row.certainty]}.`;
}

function peopleWords({ participants, trials }: EffectSize): string {
  const people = participants === null ? '' : `${participants.toLocaleString('en')} people`;
  const studies = trials === null ? '' : `${trials} ${trials === 1 ? 'trial' : 'trials'}`;
  if (people && studies) return `${people} in ${studies}. `;
  return people || studies ? `${people}${studies}. ` : '';
}

/** "−17 (−22 to −12)"; minus signs as on the axis. */
export function rowNumbers({ estimate, low, high }: EffectSize): string {
  const signed = (value: number): string => String(value).replace('-', '−');
  const range = low === null || high === null ? 'range not reported' : `${signed(low)} to ${signed(high)}`;
  return `${signed(estimate)} (${range})`;
}
