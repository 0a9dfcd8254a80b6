// Owns the English of how common a finding is: made from the shares, so that sentence and plot cannot disagree.
import type { Finding } from '../types.ts';

type Share = Finding['shares'][number];

/** Whole numbers of people, out of the smallest base that allows it: 100, or 1,000 for a half of one percent. */
function baseOf(shares: readonly Share[]): number {
  return shares.every(({ percent }) => Number.isInteger(percent)) ? 100 : 1000;
}

const written = (value: number): string => value.toLocaleString('en');

/** "30 of every 100": the same base for all shares of a finding. */
export function shareWords(share: Share, { shares }: Finding): string {
  const base = baseOf(shares);
  return `${written((share.percent * base) / 100)} of every ${written(base)}`;
}

/** One sentence for each group of people. */
export function prevalenceSentences(finding: Finding): readonly string[] {
  const [first, ...others] = finding.shares;
  const shown = finding.study === 'one' ? 'In one study, scans showed' : 'Scans show';
  const was = finding.study === 'one' ? 'was' : 'is';
  return [
    `${shown} ${finding.finding} in ${shareWords(first, finding)} ${first.people}.`,
    ...others.map((share) => `In ${share.people} it ${was} ${shareWords(share, finding)}.`),
  ];
}
