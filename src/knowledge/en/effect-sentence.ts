// Owns the English sentence of a row of numbers: verb by certainty, size word by threshold, comparator, time and range,
// all from data, so that words and label cannot disagree.
import { isClear, isSized, isTight, noDifference, reachesBar, sizeOf } from '../effect.ts';
import type { EffectSize } from '../types.ts';
import {
  agreeing,
  comparatorWords,
  either,
  hasVerb,
  lower,
  objectOf,
  populationWords,
  reviewWords,
  SIZE_ADVERB,
  subjectOf,
  sureVerb,
  timeWords,
} from './grammar.ts';

/**
 * How certain one result is, where the whole is more or less certain: it names what it is said of, or it would seem to
 * contradict the label above it.
 * @param certainty in words, "Low certainty"
 */
export function resultCertainty(certainty: string): string {
  return `This result by itself has ${certainty.charAt(0).toLowerCase()}${certainty.slice(1)}.`;
}

/** The sentence of one row. If the range includes no difference it says "no clear difference" and gives no size word. */
export function effectSentence(row: EffectSize): string {
  const { certainty } = row;
  if (!hasVerb(certainty)) return uncertainSentence([row]);
  const subject = subjectOf(row.treatment);
  const object = objectOf(row);
  const when = timeWords(row.time);
  const against = `against ${comparatorWords(row.comparator)}${row.review ? ` (${reviewWords(row.review)})` : ''}`;
  const size = isSized(row) ? sizeOf(row.measure, row.estimate) : undefined;
  if (!isClear(row) && !isTight(row)) {
    return `${subject} showed no clear difference in ${object} ${when}, ${against}: ${wayOf(row)}${numbers(row)}.${barSentence(row)}`;
  }
  if (size === 'none') {
    const verb = sureVerb(certainty, subject, 'make');
    return `${subject} ${verb} little or no difference to ${object} ${when}, ${against}: ${wayOf(row)}${numbers(row)}.${barSentence(row)}`;
  }
  const verb = sureVerb(certainty, subject, row.estimate < noDifference(row) ? 'reduce' : 'increase');
  const how = size ? ` ${SIZE_ADVERB[size]}` : '';
  return `${subject} ${verb} ${object}${how}: ${numbers(row)} ${when}, ${against}.${barSentence(row)}`;
}

/**
 * The one sentence of all very uncertain rows of a treatment in one population: no size word and no numbers, which
 * would be taken for more than they are.
 */
export function uncertainSentence(rows: readonly [EffectSize, ...EffectSize[]]): string {
  const unique = (name: (row: EffectSize) => string): readonly string[] => [...new Set(rows.map(name))];
  const times = unique((row) => timeWords(row.time));
  const when = times.length === 1 ? ` ${times[0]}` : '';
  const subject = subjectOf(rows[0].treatment);
  const pain = unique(objectOf).find((object) => object === populationWords(rows[0].population));
  const disability = rows.some((row) => row.outcome === 'function' || row.outcome === 'disability');
  const object = pain && disability ? `${pain}, or the disability it brings,` : either(unique(objectOf));
  const than = either(unique((row) => comparatorWords(row.comparator)));
  return `The evidence is very uncertain about whether ${lower(subject)} ${agreeing(subject, 'ease')} ${object} more than ${than}${when}.`;
}

/**
 * "about 15 points of 100 (12 to 18)". Signs are dropped, since the words say which way; a range that spans no
 * difference names both ways: "4 better to 16 worse".
 */
function numbers(row: EffectSize): string {
  const { estimate, low, high } = row;
  const show = SHOW[row.measure];
  const range = low === null || high === null ? 'range not reported' : rangeWords(row, low, high);
  switch (row.measure) {
    case 'MD (0-100)':
      return `about ${show(estimate)} points of 100 (${range})`;
    case 'MD (RMDQ 0-24)':
      return `${show(estimate)} points of 24 (${range})`;
    case 'SMD':
      return `${show(estimate)} times the usual spread of scores between people (${range})`;
    case 'HR':
      return `hazard ratio ${show(estimate)} (${range}; below 1 means a lower risk)`;
  }
}

/** Which way a figure points, where the verb does not say so: "worse by ". A ratio explains itself. */
function wayOf({ measure, estimate }: EffectSize): string {
  if (measure === 'HR' || Number(SHOW[measure](estimate)) === 0) return '';
  return estimate < 0 ? 'better by ' : 'worse by ';
}

const twoDecimals = (value: number): string => Math.abs(value).toFixed(2);
const SHOW: Readonly<Record<EffectSize['measure'], (value: number) => string>> = {
  'MD (0-100)': (value) => String(Math.round(Math.abs(value))),
  'MD (RMDQ 0-24)': twoDecimals,
  SMD: twoDecimals,
  HR: twoDecimals,
};

function rangeWords(row: EffectSize, low: number, high: number): string {
  const show = SHOW[row.measure];
  if (row.measure === 'HR') return `${show(low)} to ${show(high)}`;
  if (isClear(row)) {
    const [least, most] = [low, high].sort((a, b) => Math.abs(a) - Math.abs(b)) as [number, number];
    return `${show(least)} to ${show(most)}`;
  }
  const way = (value: number): string =>
    Number(show(value)) === 0 ? 'no change' : `${show(value)} ${value < 0 ? 'better' : 'worse'}`;
  return `from ${way(low)} to ${way(high)}`;
}

function barSentence(row: EffectSize): string {
  const reached = reachesBar(row);
  if (reached === undefined) return '';
  const points = typeof row.bar === 'number' ? ` (${row.bar} points)` : '';
  return ` That ${reached ? 'reaches' : 'falls short of'} the study’s own bar for a worthwhile change${points}.`;
}
