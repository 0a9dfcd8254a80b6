// Owns what a row of numbers says, without words: its size by threshold, and whether its range leaves no difference.
import type { EffectSize, Situation, Size } from './types.ts';

// Upper ends of the sizes. 10 and 20 of 100: Karlsson 2020. 5, 0.2, 0.5 and 0.8: our choice, common practice.
const POINT_STEPS = { slight: 5, moderate: 10, large: 20 } as const;
const SMD_STEPS = { slight: 0.2, moderate: 0.5, large: 0.8 } as const;

/**
 * The size of a change on a 0 to 100 scale (points, rounded to whole first, so 4.93 is 5) or of a standardised mean
 * difference; "none" is little or no difference. The sign is ignored.
 */
export function sizeOf(measure: 'MD (0-100)' | 'SMD', estimate: number): Size | 'none' {
  const size = measure === 'SMD' ? Math.abs(estimate) : Math.round(Math.abs(estimate));
  const steps = measure === 'SMD' ? SMD_STEPS : POINT_STEPS;
  if (size < steps.slight) return 'none';
  if (size <= steps.moderate) return 'slight';
  if (size <= steps.large) return 'moderate';
  return 'large';
}

/** A row on a scale that has size words. Others give numbers only. */
export function isSized(row: EffectSize): row is EffectSize & { readonly measure: 'MD (0-100)' | 'SMD' } {
  return row.measure === 'MD (0-100)' || row.measure === 'SMD';
}

/** Where "no difference" lies: 1 for a ratio, 0 for a difference. */
export function noDifference(row: EffectSize): number {
  return row.measure === 'HR' ? 1 : 0;
}

/** The whole 95% interval lies on one side of no difference. False when the interval was not reported. */
export function isClear(row: EffectSize): boolean {
  if (row.low === null || row.high === null) return false;
  return row.low > noDifference(row) || row.high < noDifference(row);
}

/** The whole interval lies where a change counts as little or none: then that is what was found. */
export function isTight(row: EffectSize): boolean {
  if (row.low === null || row.high === null || !isSized(row)) return false;
  const { measure } = row;
  return [row.low, row.high].every((end) => sizeOf(measure, end) === 'none');
}

/** Whether the change reaches the study's own bar for a worthwhile one; undefined where it set none. */
export function reachesBar(row: EffectSize): boolean | undefined {
  if (row.bar === null) return undefined;
  return row.bar !== 'not-reached' && Math.abs(row.estimate) >= row.bar;
}

/** The situation a row of numbers belongs to. Rows of mixed duration stand with long-lasting pain and name their own. */
export function situationOf(row: EffectSize): Situation {
  if (row.population.startsWith('recovered')) return 'prevention';
  return row.population.startsWith('acute') ? 'acute' : 'chronic';
}
