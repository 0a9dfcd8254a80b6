// The scoring of eval: what counts as found, as a mark on a label, as silence.
import { expect, it } from 'vitest';
import { placeLabels, ratio, scoreIrrelevant, scoreRelevant } from '../../scripts/lib/score.mjs';

const TEXT = 'Chronic low back pain is not back pain. Massage helps, says Massage World.';
const mark = (text: string, occurrence = 0, kind = 'term') => ({
  ...placeLabels(TEXT, [{ text, occurrence }], 'test')[0],
  kind,
});
const labels = placeLabels(
  TEXT,
  [
    { text: 'Chronic low back pain', occurrence: 0, concept: 'chronic low back pain', must: true },
    { text: 'back pain', occurrence: 1, concept: 'back pain', must: true },
    { text: 'Massage', occurrence: 0, concept: 'massage', must: false },
    { text: 'helps', occurrence: 0, concept: 'help', must: true, variant: 'spun' },
  ],
  'test',
);

it('finds a label when 60% of it is marked, by one mark or by several', () => {
  const score = scoreRelevant([mark('low back pain'), mark('back pain', 1)], labels);
  expect(score.must).toEqual({ good: 2, all: 2 });
  expect(score.concepts).toEqual({ good: 2, all: 2 });
  expect(scoreRelevant([mark('back pain', 0)], labels).must).toEqual({ good: 0, all: 2 });
  expect(scoreRelevant([mark('Chronic'), mark('back pain', 0)], labels).must).toEqual({ good: 1, all: 2 });
});

it('scores variants apart', () => {
  const score = scoreRelevant([mark('helps')], labels);
  expect(score.variants).toEqual({ good: 1, all: 1 });
  expect(score.must.good).toBe(0);
});

it('counts a mark as standing on a label when they overlap, claims and warnings left out', () => {
  const score = scoreRelevant(
    [mark('Massage'), mark('World'), mark('says', 0, 'claim'), mark('not', 0, 'warning')],
    labels,
  );
  expect(score.onLabel).toEqual({ good: 1, all: 2 });
  expect(score.stray.map(({ text }: { text: string }) => text)).toEqual(['World']);
});

it('calls a page silent when nothing but allowed words is marked', () => {
  const allowed = placeLabels(TEXT, [{ text: 'Massage', occurrence: 1 }], 'test');
  expect(ratio(scoreIrrelevant([mark('Massage World')], allowed).silent)).toBe(1);
  expect(scoreIrrelevant([mark('Massage', 0), mark('says', 0, 'warning')], allowed).falseMarks).toBe(2);
});

it('refuses a label that does not stand in the text', () => {
  expect(() => placeLabels(TEXT, [{ text: 'Massage', occurrence: 2 }], 'page.html')).toThrow('page.html');
});
