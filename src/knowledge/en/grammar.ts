// Owns the English of evidence sentences: how sure by verb, what changed, when and against what.
import type { Certainty, EffectSize, Evidence } from '../types.ts';
import words from './words.json' with { type: 'json' };

const table = (known: Readonly<Record<string, string>>) => (key: string) => known[key] ?? key;

/** The treatment of a row as the subject of a sentence. */
export const subjectOf = table(words.subjects);
/** A comparator in plain words. */
export const comparatorWords = table(words.comparators);
/** The review a row comes from, where several stand side by side. */
export const reviewWords = table(words.reviews);
/** A population in plain words; it completes "reduces ...". */
export const populationWords = table(words.populations);

/** "at 10 weeks", "within 3 weeks", "right after treatment". */
export function timeWords(time: string): string {
  const known = (words.times as Readonly<Record<string, string>>)[time];
  if (known) return known;
  const plain = time.replace(/(\d)-(\d)/g, '$1 to $2');
  if (/^within|after/.test(plain)) return plain;
  return plain.endsWith(' or less') ? `within ${plain.slice(0, -' or less'.length)}` : `at ${plain}`;
}

export const SIZE_ADVERB = {
  slight: 'slightly',
  moderate: 'by a moderate amount',
  large: 'by a large amount',
} as const;

/** What changed in a row, as the object of "reduces": "new back pain", "disability from sciatica". */
export function objectOf({ outcome, population }: EffectSize): string {
  const group = populationWords(population);
  if (outcome === 'pain intensity') return group;
  if (outcome === 'function' || outcome === 'disability') return `disability from ${group}`;
  if (outcome === 'symptom bothersomeness') return `how much ${group} bothers people`;
  if (outcome === 'activity-limiting recurrence') return `the risk of a new episode in ${group}`;
  return `${outcome} from ${group}`;
}

/** What changed in a record without rows, where `group` is "new back pain". */
export function recordObject(outcome: Evidence['outcome'], group: string): string {
  if (outcome === 'function') return `disability from ${group}`;
  return outcome === 'pain-and-function' ? `${group} and disability` : group;
}

/** Names that end in s and take a singular verb all the same. */
const SINGULAR = /\b(tens|pilates|ergonomics|mindfulness)$/i;

function isPlural(subject: string): boolean {
  const head = subject.replace(/\s*\([^)]*\)$/, '').replace(/ of .*$/, '');
  if (/^The exercise parts\b/.test(head) || / and .* together$/.test(head)) return true;
  return !/^(An?|The [a-z]+) /.test(head) && /[^s]s$/.test(head) && !SINGULAR.test(head);
}

/** A verb that agrees with its subject: "eases", "ease". */
export function agreeing(subject: string, base: string): string {
  return isPlural(subject) ? base : base.replace(/^\S+/, (word) => `${word}s`);
}

/** "reduces", "probably reduces", "may reduce": one verb per GRADE level (Santesso 2020; its "likely" is our "probably"). */
export function sureVerb(certainty: 'high' | 'moderate' | 'low', subject: string, base: string): string {
  if (certainty === 'low') return `may ${base}`;
  const finite = agreeing(subject, base);
  return certainty === 'moderate' ? `probably ${finite}` : finite;
}

/** A certainty that has a verb; the others are told as "very uncertain" or "no trial found". */
export function hasVerb(certainty: Certainty): certainty is 'high' | 'moderate' | 'low' {
  return certainty === 'high' || certainty === 'moderate' || certainty === 'low';
}

/** For the middle of a sentence: lower case unless the word is an abbreviation or a proper name. */
export function lower(subject: string): string {
  return /^([A-Z]{2}|McKenzie|Swedish|Thai|Pilates|Kinesio)/.test(subject)
    ? subject
    : subject.charAt(0).toLowerCase() + subject.slice(1);
}

/** "a", "a or b", "a, b or c". */
export function either(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}
