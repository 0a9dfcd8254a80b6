// The generated words of evidence: every verb, size and kind of interval, and the examples of the evidence pack.
import { describe, expect, it } from 'vitest';
import { reachesBar, sizeOf } from '../../src/knowledge/effect.ts';
import { directionSentence } from '../../src/knowledge/en/direction-sentence.ts';
import { effectSentence, uncertainSentence } from '../../src/knowledge/en/effect-sentence.ts';
import { guidelineDifference } from '../../src/knowledge/en/guideline-sentence.ts';
import { cardEntry, effectSizes } from '../../src/knowledge/index.ts';
import type { EffectSize, Evidence } from '../../src/knowledge/types.ts';

const ROW: EffectSize = {
  entry: 'yoga',
  treatment: 'Yoga',
  comparator: 'usual care',
  population: 'chronic low back pain',
  outcome: 'pain intensity',
  measure: 'MD (0-100)',
  estimate: -15,
  low: -18,
  high: -12,
  trials: 1,
  participants: 100,
  certainty: 'moderate',
  time: '12 weeks',
  source: 'a-source',
  original: null,
  verified: 'primary-table',
  note: null,
  bar: null,
};
const row = (changes: Partial<EffectSize>): EffectSize => ({ ...ROW, ...changes });

const RECORD: Evidence = {
  rating: 'might-help',
  certainty: 'low',
  direction: 'lowers',
  comparator: 'usual care',
  time: '12 weeks',
  findings: [],
  sources: [],
};
const record = (changes: Partial<Evidence>): Evidence => ({ ...RECORD, ...changes });

describe('sizes by threshold', () => {
  it.each([
    ['MD (0-100)', 4.4, 'none'],
    ['MD (0-100)', -4.93, 'slight'],
    ['MD (0-100)', 10, 'slight'],
    ['MD (0-100)', 10.6, 'moderate'],
    ['MD (0-100)', -20, 'moderate'],
    ['MD (0-100)', 21, 'large'],
    ['SMD', 0.19, 'none'],
    ['SMD', -0.2, 'slight'],
    ['SMD', 0.5, 'slight'],
    ['SMD', 0.51, 'moderate'],
    ['SMD', -0.8, 'moderate'],
    ['SMD', 0.81, 'large'],
  ] as const)('%s %d is %s', (measure, estimate, size) => expect(sizeOf(measure, estimate)).toBe(size));
});

describe('one verb per certainty, one adverb per size', () => {
  const verbs = { high: 'reduces', moderate: 'probably reduces', low: 'may reduce' } as const;
  const sizes = [
    [-7, 'slightly'],
    [-15, 'by a moderate amount'],
    [-30, 'by a large amount'],
  ] as const;
  for (const [certainty, verb] of Object.entries(verbs)) {
    for (const [estimate, adverb] of sizes) {
      it(`${certainty}, ${adverb}`, () => {
        const sentence = effectSentence(
          row({ certainty: certainty as 'high', estimate, low: estimate - 1, high: estimate + 1 }),
        );
        const points = Math.abs(estimate);
        expect(sentence).toBe(
          `Yoga ${verb} long-lasting back pain ${adverb}: about ${points} points of 100 (${points - 1} to ${points + 1}) at 12 weeks, against usual care.`,
        );
      });
    }
  }

  it.each([
    ['high', 'makes'],
    ['moderate', 'probably makes'],
    ['low', 'may make'],
  ] as const)('%s certainty of little or no difference: %s', (certainty, verb) => {
    expect(effectSentence(row({ certainty, estimate: -2, low: -3, high: -1 }))).toBe(
      `Yoga ${verb} little or no difference to long-lasting back pain at 12 weeks, against usual care: better by about 2 points of 100 (1 to 3).`,
    );
  });

  it.each(['very-low', 'none'] as const)('%s certainty: neither size word nor numbers', (certainty) => {
    expect(effectSentence(row({ certainty }))).toBe(
      'The evidence is very uncertain about whether yoga eases long-lasting back pain more than usual care at 12 weeks.',
    );
  });

  it('says when pain gets worse', () => {
    expect(effectSentence(row({ estimate: 15, low: 12, high: 18 }))).toMatch(/^Yoga probably increases long-lasting/);
  });
});

describe('the interval', () => {
  it('includes no difference: no clear difference, and both ways named', () => {
    expect(effectSentence(row({ estimate: -6, low: -16, high: 4 }))).toBe(
      'Yoga showed no clear difference in long-lasting back pain at 12 weeks, against usual care: better by about 6 points of 100 (from 16 better to 4 worse).',
    );
  });

  it('includes no difference and nothing larger: little or no difference', () => {
    expect(effectSentence(row({ estimate: -2, low: -4, high: 1, certainty: 'high' }))).toBe(
      'Yoga makes little or no difference to long-lasting back pain at 12 weeks, against usual care: better by about 2 points of 100 (from 4 better to 1 worse).',
    );
  });

  it.each([
    ['MD (0-100)', 6, -4, 16, 'worse by about 6 points of 100 (from 4 better to 16 worse)'],
    ['MD (0-100)', 0, -8, 7, ': about 0 points of 100 (from 8 better to 7 worse)'],
    ['MD (RMDQ 0-24)', -1, -3, 1, 'better by 1.00 points of 24 (from 3.00 better to 1.00 worse)'],
    ['SMD', 0.07, -0.31, 0.46, 'worse by 0.07 times the usual spread of scores between people'],
  ] as const)('says which way the figure points: %s %s', (measure, estimate, low, high, words) => {
    expect(effectSentence(row({ measure, estimate, low, high }))).toContain(words);
  });

  it('touches no difference: no clear difference', () => {
    expect(effectSentence(row({ measure: 'SMD', estimate: -0.4, low: -0.8, high: 0 }))).toContain(
      'no clear difference',
    );
  });

  it('was not reported: no size word, and said so', () => {
    const sentence = effectSentence(row({ low: null, high: null }));
    expect(sentence).toContain('(range not reported)');
    expect(sentence).toContain('no clear difference');
  });
});

describe('other measures', () => {
  it('explains a standardised difference in plain words', () => {
    expect(effectSentence(row({ measure: 'SMD', estimate: -0.37, low: -0.67, high: -0.08 }))).toBe(
      'Yoga probably reduces long-lasting back pain slightly: 0.37 times the usual spread of scores between people (0.08 to 0.67) at 12 weeks, against usual care.',
    );
  });

  it('gives numbers only for other scales', () => {
    expect(effectSentence(row({ measure: 'MD (RMDQ 0-24)', estimate: -2, low: -3, high: -1 }))).toBe(
      'Yoga probably reduces long-lasting back pain: 2.00 points of 24 (1.00 to 3.00) at 12 weeks, against usual care.',
    );
    const ratio = row({ measure: 'HR', estimate: 0.72, low: 0.6, high: 0.85, outcome: 'activity-limiting recurrence' });
    expect(effectSentence({ ...ratio, population: 'recovered from low back pain' })).toContain(
      'hazard ratio 0.72 (0.60 to 0.85; below 1 means a lower risk)',
    );
    expect(effectSentence({ ...ratio, high: 1.1 })).toContain('no clear difference');
  });
});

describe('the bar that a study set itself', () => {
  it.each([
    [null, undefined, ''],
    [15, true, 'That reaches the study’s own bar for a worthwhile change (15 points).'],
    [16, false, 'That falls short of the study’s own bar for a worthwhile change (16 points).'],
    ['not-reached', false, 'That falls short of the study’s own bar for a worthwhile change.'],
  ] as const)('%s', (bar, reached, sentence) => {
    expect(reachesBar(row({ bar }))).toBe(reached);
    expect(effectSentence(row({ bar })).endsWith(sentence || 'against usual care.')).toBe(true);
  });
});

it('tells very uncertain rows of one population together', () => {
  const uncertain = row({ certainty: 'very-low', comparator: 'sham' });
  expect(
    uncertainSentence([
      uncertain,
      { ...uncertain, outcome: 'function', time: '1 year', comparator: 'other treatments' },
    ]),
  ).toBe(
    'The evidence is very uncertain about whether yoga eases long-lasting back pain, or the disability it brings, more than sham or other treatments.',
  );
});

describe('records without rows', () => {
  it.each([
    [record({}), 'Yoga may reduce long-lasting back pain at 12 weeks, against usual care.'],
    [
      record({ certainty: 'moderate', size: 'slight', outcome: 'pain-and-function', time: null }),
      'Yoga probably reduces long-lasting back pain and disability slightly, against usual care.',
    ],
    [
      record({ direction: 'raises', certainty: 'high', time: null, comparator: null }),
      'Yoga increases long-lasting back pain.',
    ],
    [
      record({ direction: 'no-difference', outcome: 'function' }),
      'Yoga may make little or no difference to disability from long-lasting back pain at 12 weeks, against usual care.',
    ],
    [
      record({ direction: 'no-clear-difference' }),
      'Yoga showed no clear difference in long-lasting back pain at 12 weeks, against usual care.',
    ],
    [record({ direction: 'conflicting' }), 'Studies disagree about yoga for long-lasting back pain.'],
    [record({ direction: 'unknown' }), 'We found no separate figures on yoga for long-lasting back pain.'],
    [
      record({ direction: 'not-tested', certainty: 'none' }),
      'In our search we found no usable trial of yoga for long-lasting back pain.',
    ],
    [
      record({ direction: 'too-few', certainty: 'none' }),
      'We found too few studies to tell what yoga can do for long-lasting back pain.',
    ],
    [
      record({ direction: 'not-searched', certainty: 'none' }),
      'We have not looked for trials of yoga for long-lasting back pain.',
    ],
    [
      record({ certainty: 'very-low', tested: 'Long lessons' }),
      'The evidence is very uncertain about whether long lessons ease long-lasting back pain more than usual care at 12 weeks.',
    ],
  ])('%#', (evidence, sentence) => expect(directionSentence('Yoga', 'chronic', evidence)).toBe(sentence));
});

describe('the evidence pack’s own examples', () => {
  const sentences = effectSizes.map(effectSentence);

  it.each([
    'Exercise probably reduces long-lasting back pain by a moderate amount: about 15 points of 100 (12 to 18) around 3 months, against no treatment, usual care or placebo',
    'NSAIDs probably reduce new back pain slightly: about 7 points of 100 (4 to 11) within 3 weeks, against placebo.',
    'Paracetamol makes little or no difference to new back pain in the short term, against placebo',
  ])('%s', (example) => expect(sentences.some((sentence) => sentence.startsWith(example))).toBe(true));

  it('massage for long-lasting pain is very uncertain', () => {
    expect(cardEntry('massage-therapy')?.evidence[0]?.sentences).toEqual([
      'The evidence is very uncertain about whether massage eases back pain of over 6 weeks, or the disability it brings, more than no or sham treatment or other treatments.',
    ]);
  });

  it('no sentence promises, and each names what it was tested against', () => {
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/\b(significant|proven|works|undefined|null|NaN)\b/);
      expect(sentence).toMatch(/, against |more than /);
    }
  });
});

it('a row that is more or less certain than the whole says so', () => {
  const [statement] = cardEntry('acupressure')?.evidence ?? [];
  expect(statement?.certainty).toBe('Low certainty');
  expect(statement?.sentences[1]).toMatch(
    /^Acupressure probably reduces .* This result by itself has moderate certainty\.$/,
  );
});

describe('where guidelines differ', () => {
  const guideline = (body: string, stance: 'for' | 'limited' | 'against' | 'other') =>
    ({ body, year: 2020, stance, text: 'It says so.', source: 'a-source' }) as const;

  it.each([
    [[], undefined],
    [[guideline('A', 'for'), guideline('B', 'for')], undefined],
    [[guideline('A', 'against'), guideline('B', 'other')], undefined],
    [
      [guideline('A', 'for'), guideline('B', 'against')],
      'Guidelines differ: A 2020 allows it. B 2020 advises against it.',
    ],
    [
      [guideline('A', 'against'), guideline('B', 'limited'), guideline('C', 'limited'), guideline('D', 'limited')],
      'Guidelines differ: B 2020, C 2020 and D 2020 limit it. A 2020 advises against it.',
    ],
  ])('%#', (guidelines, sentence) => expect(guidelineDifference(guidelines)).toBe(sentence));

  it('is said of the treatments that the evidence pack names, and of none on which all agree', () => {
    const differ = (id: string): boolean => cardEntry(id)?.guidelinesDiffer !== undefined;
    const named = ['acupuncture', 'massage-therapy', 'radiofrequency-denervation', 'antidepressant', 'muscle-relaxant'];
    expect([...named, 'opioid', 'epidural-steroid-injection'].filter((id) => !differ(id))).toEqual([]);
    expect(['exercise-therapy', 'traction', 'gabapentinoid', 'nsaid', 'paracetamol'].filter(differ)).toEqual([]);
  });
});
