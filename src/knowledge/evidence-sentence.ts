// Owns the words of evidence: one verb per GRADE level, one size word per threshold, generated so that words and
// label cannot disagree. Prose never restates these by hand.
import type { Certainty, EffectSize, Evidence, Rating, Urgency, Verdict } from './types.ts';

// Labels of the five-step scale, the verdicts and the fixed action sentences: a contract, never reworded per entry.
export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  helps: 'Good evidence it helps',
  'probably-helps-a-little': 'Probably helps a little',
  'might-help': 'Might help; we are not sure',
  unclear: 'Not enough good evidence',
  'probably-does-not-help': 'Probably does not help',
};
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  high: 'High certainty',
  moderate: 'Moderate certainty',
  low: 'Low certainty',
  'very-low': 'Very low certainty',
  none: 'No trial found',
};
/** Filled dots of four. */
export const CERTAINTY_DOTS: Readonly<Record<Certainty, number>> = {
  high: 4,
  moderate: 3,
  low: 2,
  'very-low': 1,
  none: 0,
};
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: 'Supported',
  partly: 'Partly true',
  unproven: 'Unproven',
  contradicted: 'Contradicted',
};
export const ACTION_SENTENCES: Readonly<Record<Urgency, string>> = {
  emergency: 'Go to an emergency department or call your emergency number now.',
  'same-day': 'Speak to a doctor or an urgent-care line today.',
  'see-a-doctor': 'Book to see a doctor.',
};

// Upper ends of the size words. 10 and 20 of 100: Karlsson 2020. 5, 0.2, 0.5 and 0.8: our choice, common practice.
const POINT_STEPS = { slight: 5, moderate: 10, large: 20 } as const;
const SMD_STEPS = { slight: 0.2, moderate: 0.5, large: 0.8 } as const;

export type Size = 'little or no difference' | 'slight' | 'moderate' | 'large';

/**
 * The size word of a change on a 0 to 100 scale (points, rounded to whole first, so 4.93 is 5) or of a standardised
 * mean difference. The sign is ignored.
 */
export function sizeWord(measure: 'MD (0-100)' | 'SMD', estimate: number): Size {
  const size = measure === 'SMD' ? Math.abs(estimate) : Math.round(Math.abs(estimate));
  const steps = measure === 'SMD' ? SMD_STEPS : POINT_STEPS;
  if (size < steps.slight) return 'little or no difference';
  if (size <= steps.moderate) return 'slight';
  if (size <= steps.large) return 'moderate';
  return 'large';
}

const SIZE_ADVERB = { slight: 'slightly', moderate: 'by a moderate amount', large: 'by a large amount' } as const;

/** Plain words for a population of the pack; `pain` completes "reduces ...". */
const POPULATIONS: Readonly<Record<string, string>> = {
  'acute low back pain': 'new back pain',
  'acute or subacute low back pain': 'back pain of under 12 weeks',
  'subacute or chronic low back pain': 'back pain of over 6 weeks',
  'chronic low back pain': 'long-lasting back pain',
  'low back pain': 'low back pain',
  'back pain (mostly chronic)': 'mostly long-lasting back pain',
  'neck or low back pain': 'neck or low back pain',
  'low back pain with trigger points': 'low back pain with trigger points',
  'sciatica (lumbosacral radicular pain)': 'sciatica',
  'sciatica from disc herniation': 'sciatica from a slipped disc',
  'chronic non-cancer pain (mixed areas)': 'long-lasting pain in mixed body areas',
  'myofascial pain (mixed areas)': 'muscle pain in mixed body areas',
  'recovered from low back pain': 'people who have recovered from back pain',
};

/** What changed, as the object of "reduces": "new back pain", "disability in sciatica". */
function objectOf(outcome: string, population: string): string {
  const group = POPULATIONS[population] ?? population;
  if (outcome === 'pain intensity') return group;
  if (outcome === 'function' || outcome === 'disability') return `disability in ${group}`;
  if (outcome === 'symptom bothersomeness') return `how much ${group} bothers people`;
  if (outcome === 'leg pain') return `leg pain in ${group}`;
  if (outcome === 'activity-limiting recurrence') return `the risk of a new episode in ${group}`;
  return `${outcome} in ${group}`;
}

const TIMES: Readonly<Record<string, string>> = {
  'post-treatment': 'right after treatment',
  'short-term': 'in the short term',
  'short-term (to 6 months)': 'in the first 6 months',
  'intermediate-term': 'in the medium term',
  'long-term': 'in the long term',
  'nearest to 3 months': 'around 3 months',
  '3 weeks or less': 'within 3 weeks',
  '2 weeks or less': 'within 2 weeks',
  '6 weeks or less': 'within 6 weeks',
  'immediately after': 'right afterwards',
  'end of treatment': 'at the end of treatment',
  '4 weeks or longer': 'over at least 4 weeks',
  'median 56 days': 'at about 8 weeks',
  '12-36 months': 'over 1 to 3 years',
};

function timeWords(time: string): string {
  const known = TIMES[time];
  if (known) return known;
  const plain = time.replace(/(\d)-(\d)/g, '$1 to $2');
  if (/^within|after/.test(plain)) return plain;
  return `at ${plain}`;
}

/** Names that end in s and take a singular verb all the same. */
const SINGULAR = /\b(tens|pilates|ergonomics|reflexology|massage|exercise)$/i;

function isPlural(subject: string): boolean {
  const head = subject.replace(/\s*\([^)]*\)$/, '').replace(/ of .*$/, '');
  return / and .* together$/.test(head) || (/[^s]s$/.test(head) && !SINGULAR.test(head));
}

/**
 * "reduces", "probably reduces", "may reduce", agreeing with its subject. One pattern per GRADE level: Santesso 2020
 * (its moderate word is "likely"; ours is "probably").
 */
function verb(certainty: 'high' | 'moderate' | 'low', base: string, plural: boolean): string {
  if (certainty === 'low') return `may ${base}`;
  const finite = plural ? base : base.replace(/^\S+/, (word) => `${word}s`);
  return certainty === 'moderate' ? `probably ${finite}` : finite;
}

function uncertain(subject: string, object: string, comparator: string | null, time: string | null): string {
  const against = comparator ? `, against ${comparator}` : '';
  const when = time ? ` ${time}` : '';
  return `The evidence is very uncertain about the effect of ${lower(subject)} on ${object}${when}${against}.`;
}

/**
 * The sentence of one row of numbers: verb by certainty, size word by threshold, comparator, time and range. If the
 * range includes no difference it says "no clear difference" and gives no size word.
 */
export function effectSentence(row: EffectSize): string {
  const object = objectOf(row.outcome, row.population);
  const time = timeWords(row.time);
  const against = `, against ${row.comparator}`;
  if (row.certainty === 'very-low' || row.certainty === 'none') {
    return uncertain(row.treatment, object, row.comparator, time);
  }
  const plural = isPlural(row.treatment);
  const line = row.measure === 'HR' ? 1 : 0;
  const better = row.estimate < line;
  if (row.measure === 'MD (0-100)' || row.measure === 'SMD') {
    const size = sizeWord(row.measure, row.estimate);
    if (!excludes(row, line) && !isTight(row)) {
      return `${row.treatment}: no clear difference for ${object} ${time}${against} (${numbers(row)}).`;
    }
    if (size === 'little or no difference') {
      return `${row.treatment} ${verb(row.certainty, 'make', plural)} little or no difference to ${object} ${time}${against} (${numbers(row)}).`;
    }
    const direction = better ? 'reduce' : 'increase';
    const how = SIZE_ADVERB[size];
    return `${row.treatment} ${verb(row.certainty, direction, plural)} ${object} ${how}: ${numbers(row)} ${time}${against}.${barSentence(row)}`;
  }
  if (!excludes(row, line)) {
    return `${row.treatment}: no clear difference for ${object} ${time}${against} (${numbers(row)}).`;
  }
  const direction = better ? 'reduce' : 'increase';
  return `${row.treatment} ${verb(row.certainty, direction, plural)} ${object}: ${numbers(row)} ${time}${against}.${barSentence(row)}`;
}

/** The whole range lies where a change counts as little or none: then that is what was found. */
function isTight(row: EffectSize): boolean {
  if (row.low === null || row.high === null || (row.measure !== 'MD (0-100)' && row.measure !== 'SMD')) return false;
  const { measure } = row;
  return [row.low, row.high].every((end) => sizeWord(measure, end) === 'little or no difference');
}

function excludes(row: EffectSize, line: number): boolean {
  if (row.low === null || row.high === null) return false;
  return row.low > line || row.high < line;
}

/**
 * "about 15 points of 100 (12 to 18)". Signs are dropped, since the words say which way; a range that spans no
 * difference names both ways: "range 4 better to 16 worse".
 */
function numbers(row: EffectSize): string {
  const { measure, estimate, low, high } = row;
  if (measure === 'HR')
    return `hazard ratio ${estimate} (${low === null || high === null ? 'range not reported' : `${low} to ${high}`})`;
  const whole = measure === 'MD (0-100)';
  const show = (value: number): number =>
    whole ? Math.round(Math.abs(value)) : Math.round(Math.abs(value) * 100) / 100;
  const way = (value: number): string =>
    show(value) === 0 ? 'no change' : `${show(value)} ${value < 0 ? 'better' : 'worse'}`;
  const size =
    measure === 'SMD'
      ? `a standardised difference of ${show(estimate)}`
      : `about ${show(estimate)} points of ${whole ? 100 : 24}`;
  if (low === null || high === null) return `${size} (range not reported)`;
  if (!excludes(row, 0)) return `${size}, range ${way(low)} to ${way(high)}`;
  const ends = [show(low), show(high)].sort((a, b) => a - b);
  return `${size} (${ends[0]} to ${ends[1]})`;
}

function barSentence(row: EffectSize): string {
  if (row.bar === null) return '';
  const reached = Math.round(Math.abs(row.estimate) * 10) / 10 >= row.bar;
  return ` The review's own bar for a worthwhile change was ${row.bar}: ${reached ? 'reached' : 'not reached'}.`;
}

/** The sentence of an evidence record that has no row of numbers. `object` completes "reduces ...". */
export function directionSentence(subject: string, object: string, evidence: Evidence): string {
  const { certainty, direction } = evidence;
  const time = evidence.time ? ` ${evidence.time}` : '';
  const against = evidence.comparator ? `, against ${evidence.comparator}` : '';
  if (certainty === 'none' || direction === 'not-tested')
    return `We found no trial of ${lower(subject)} for ${object}.`;
  if (certainty === 'very-low') return uncertain(subject, object, evidence.comparator, evidence.time);
  const plural = isPlural(subject);
  switch (direction) {
    case 'lowers':
      return `${subject} ${verb(certainty, 'reduce', plural)} ${object}${time}${against}.`;
    case 'raises':
      return `${subject} ${verb(certainty, 'increase', plural)} ${object}${time}${against}.`;
    case 'no-difference':
      return `${subject} ${verb(certainty, 'make', plural)} little or no difference to ${object}${time}${against}.`;
    case 'no-clear-difference':
      return `${subject}: no clear difference for ${object}${time}${against}.`;
    case 'conflicting':
      return `Reviews disagree about ${lower(subject)} for ${object}.`;
  }
}

/** For the middle of a sentence: lower case unless the word is an abbreviation or a proper name. */
function lower(subject: string): string {
  return /^([A-Z]{2}|McKenzie|Swedish|Thai|Pilates|NSAID)/.test(subject)
    ? subject
    : subject.charAt(0).toLowerCase() + subject.slice(1);
}
