// How common a finding is without pain: sentences and plot say the same numbers, each with its caution, and the numbers
// are those of the pack.
import { describe, expect, it } from 'vitest';
import { comparePrevalence } from '../../scripts/lib/evidence/lists.mjs';
import { sortedIds } from '../../scripts/lib/evidence/pack.mjs';
import { createTally } from '../../scripts/lib/evidence/tally.mjs';
import * as pure from '../../scripts/lib/pure.ts';
import { proseOf } from '../../src/knowledge/check/text.ts';
import { entryById, sourceById } from '../../src/knowledge/index.ts';
import { prevalenceOf, READ_TOGETHER } from '../../src/knowledge/prevalence.ts';

const viewOf = (...ids: readonly string[]) => prevalenceOf(ids, sourceById);
const all = pure.prevalence.findings.flatMap(({ entries }) => viewOf(entries[0] ?? ''));

describe('what is shown', () => {
  it('says the numbers by age, out of the smallest base that keeps people whole', () => {
    expect(viewOf('bulging-disc')[0]).toMatchObject({
      title: 'A bulging disc',
      sentences: [
        'Scans show a bulging disc in 30 of every 100 people aged 20 without pain.',
        'In people aged 80 without pain it is 84 of every 100.',
      ],
      rows: [
        { people: 'People aged 20 without pain', numbers: '30 of every 100', share: 0.3 },
        { people: 'People aged 80 without pain', numbers: '84 of every 100', share: 0.84 },
      ],
    });
    expect(viewOf('modic-changes')[0]?.sentences).toEqual([
      'In one study, scans showed Modic changes in 105 of every 1,000 people without pain.',
      'In people with back pain it was 210 of every 1,000.',
    ]);
  });

  it('tells a finding once, in the order of the text, and nothing of entries without numbers', () => {
    const ids = ['sciatica', 'herniated-disc', 'bulging-disc', 'disc-protrusion', 'disc-desiccation'];
    expect(viewOf(...ids).map(({ entries }) => entries[0])).toEqual(['disc-protrusion', 'bulging-disc']);
  });

  it('never leaves out the cautions and the sources', () => {
    expect(all).toHaveLength(6);
    expect(READ_TOGETHER).toMatch(/symptoms/);
    for (const { caution, sources } of all) {
      expect(caution.length).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it('has the numbers that the entry itself says', () => {
    for (const { entries, shares } of pure.prevalence.findings) {
      const entry = entryById(entries[0] ?? '');
      const prose = entry ? proseOf(entry).join(' ') : '';
      for (const { percent } of shares) expect(prose).toContain(`${percent}% of`);
    }
  });
});

describe('the comparison with the pack', () => {
  const failuresOf = (fact: string): readonly string[] => {
    const tally = createTally();
    const [finding] = pure.prevalence.findings.filter(({ entries }) => entries[0] === 'annular-tear');
    const terms = [{ id: 'annular-tear', facts: [fact], sources: ['brinjikji-2015-asymptomatic'] }];
    comparePrevalence({
      tally,
      pack: { terms, sourceIds: sortedIds },
      ours: { prevalence: { ...pure.prevalence, findings: [finding] } },
    } as never);
    return tally.failures;
  };
  it('agrees', () =>
    expect(failuresOf('Found in 19% of pain-free 20-year-olds and 29% of pain-free 80-year-olds.')).toEqual([]));
  it('finds numbers that stand at the wrong age', () => {
    expect(failuresOf('Found in 29% of pain-free 20-year-olds and 19% of pain-free 80-year-olds.')).toEqual([
      'terms: annular-tear, how common: no fact says "19% of pain-free 20-year-olds"',
      'terms: annular-tear, how common: no fact says "29% of pain-free 80-year-olds"',
    ]);
  });
});
