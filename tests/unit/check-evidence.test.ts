// The comparison with the evidence pack: what is equal passes, and each kind of difference is found and named.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compareClaim, compareTerm, compareWarning } from '../../scripts/lib/evidence/entries.mjs';
import { compareGuide, compareRows, compareSafety, compareSources } from '../../scripts/lib/evidence/lists.mjs';
import { sortedIds } from '../../scripts/lib/evidence/pack.mjs';
import { createTally, numbersIn } from '../../scripts/lib/evidence/tally.mjs';
import { compareTreatment } from '../../scripts/lib/evidence/treatments.mjs';
import * as pure from '../../scripts/lib/pure.ts';

const ours = { ...pure, ownerOf: pure.phraseOwners(pure.entries) };
const byId = new Map(pure.entries.map((entry) => [entry.id, entry]));
const byTreatment = new Map(
  pure.entries.flatMap((entry) => (entry.kind === 'term' && entry.treatment ? [[entry.treatment.id, entry]] : [])),
);

/** Failures of one comparison with a pack that holds only this. */
function failuresOf(compare: (context: never, item: never) => void, pack: object, item?: object): readonly string[] {
  const tally = createTally();
  const whole = { sources: [], terms: [], effectSizes: [], sourceIds: sortedIds, ...pack };
  compare({ tally, pack: whole, ours, byId, byTreatment, packSources: new Map() } as never, item as never);
  return tally.failures;
}

const claim = {
  id: 'massage-endorphins',
  verdict: 'unproven',
  sources: ['day-1987-endorphin', 'kaada-1989-endorphin'],
};
const claimTexts = { why: ['21 healthy adults, 30-minute massage, 12 people, 16% rise'] };

describe('a claim', () => {
  it('agrees', () => expect(failuresOf(compareClaim, {}, { ...claim, ...claimTexts })).toEqual([]));
  it('has another verdict', () => {
    expect(failuresOf(compareClaim, {}, { ...claim, ...claimTexts, verdict: 'supported' })).toEqual([
      'claims: massage-endorphins: verdict: the pack has "supported", we have "unproven"',
    ]);
  });
  it('has a number that the pack has not', () => {
    expect(failuresOf(compareClaim, {}, claim)[0]).toMatch(/numbers that the pack does not have: .*21/);
  });
  it('has a source that the pack has not', () => {
    const failures = failuresOf(compareClaim, {}, { ...claim, ...claimTexts, sources: ['day-1987-endorphin'] });
    expect(failures.length).toBeGreaterThan(0);
    expect(failures[0]).toContain('sources');
  });
});

it('a warning sign has another urgency, and a wording that leads elsewhere', () => {
  const entry = byId.get('saddle-numbness');
  const sign = { id: 'saddle-numbness', urgency: 'same-day', sources: entry?.sources, wordings: ['sciatica'] };
  expect(failuresOf(compareWarning, {}, sign)).toEqual([
    'red-flags: saddle-numbness: urgency: the pack has "same-day", we have "emergency"',
    'red-flags: saddle-numbness: wording "sciatica" leads elsewhere',
  ]);
});

it('a term has a phrase that leads elsewhere', () => {
  const entry = byId.get('allodynia');
  const term = {
    id: 'allodynia',
    term: 'allodynia',
    aliases: ['sciatica'],
    category: 'symptom',
    sources: entry?.sources,
  };
  expect(failuresOf(compareTerm, {}, term)).toEqual(['terms: allodynia: phrase "sciatica" leads to sciatica']);
});

it('a row of numbers differs in one digit', () => {
  const {
    low,
    high,
    entry: _entry,
    bar: _bar,
    review: _review,
    ...row
  } = pure.effectSizes[0] as never as Record<string, number>;
  const packRow = { ...row, treatment_id: 'massage-therapy', ci_low: low, ci_high: high };
  expect(failuresOf(compareRows, { effectSizes: [packRow] })).toEqual([]);
  expect(failuresOf(compareRows, { effectSizes: [{ ...packRow, estimate: -1.25 }] })).toEqual([
    'effect-sizes: Massage, row 1: estimate: the pack has -1.25, we have -1.24',
  ]);
});

it('a treatment has another rating, certainty or guideline year', () => {
  const treatment = byTreatment.get('reflexology')?.treatment;
  const pack = {
    id: 'reflexology',
    rating: { acute: 'unclear', chronic: 'might-help' },
    acute_lbp: { ...treatment?.acute, certainty: 'low' },
    chronic_lbp: treatment?.chronic,
    guidelines: treatment?.guidelines.map((guideline) => ({ ...guideline, year: 1999 })),
    harms: treatment?.harms,
    avoid_or_ask_first: treatment?.askFirst,
    does_not: treatment?.doesNot,
    sources: byTreatment.get('reflexology')?.sources,
  };
  const failures = failuresOf(compareTreatment, {}, pack).join('\n');
  expect(failures).toContain('chronic rating: the pack has "might-help", we have "probably-does-not-help"');
  expect(failures).toContain('acute certainty: the pack has "low", we have "none"');
});

it('a condition has another level, and a source another year', () => {
  const condition = pure.massageSafety.conditions[0];
  const safety = {
    contraindications: [{ ...condition, level: 'tell-therapist' }],
    choosing_a_therapist: {},
    questions_before: [],
    what_to_say_during: [],
    what_to_expect_after: [],
    consent_and_boundaries: [],
    evidence_and_safety_summary: [],
  };
  expect(failuresOf(compareSafety, { safety })).toEqual([
    'massage-safety: dvt: level: the pack has "tell-therapist", we have "do-not"',
  ]);
  const [source] = pure.sources;
  expect(failuresOf(compareSources, { sources: [{ ...source, year: 1999 }] })).toEqual([
    `sources: ${source?.id}: year: the pack has 1999, we have ${source?.year}`,
  ]);
});

it('reads numbers with separators, decimals and signs, and no names', () => {
  expect(numbersIn({ a: '1,025 people, 0.40 (-1.8 to 5.9) at L5 in 10 weeks' })).toEqual([1025, 0.4, 1.8, 5.9, 10]);
});

it('says what is missing and exits with 2', () => {
  const run = (...args: readonly string[]): unknown =>
    execFileSync(process.execPath, ['scripts/check-evidence.mjs', ...args], { encoding: 'utf8', stdio: 'pipe' });
  expect(() => run('/nowhere')).toThrow(/There is no evidence pack in \/nowhere/);
  expect(() => run()).toThrow(/Name the folder of the evidence pack/);
});

it('the checklist has a number that its sources do not give', () => {
  const safety = {
    contraindications: [],
    choosing_a_therapist: {},
    expect: [{ expect: '1 in 9', sources: ['cambron-2007'] }],
  };
  const empty = { treatments: [], claims: [], warnings: [] };
  const tally = createTally();
  const item = { id: 'soreness', sources: ['cambron-2007'], how: ['About 1 in 10 people report it.'] };
  const few = { guide: { article: [] }, checklist: { after: [item] } };
  compareGuide({
    tally,
    pack: { terms: [], effectSizes: [], sourceIds: sortedIds, ...empty, safety },
    ours: few,
  } as never);
  expect(tally.failures).toEqual(['checklist: soreness: numbers that the pack does not have: 10']);
});
