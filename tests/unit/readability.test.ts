// The measure of reading ease: the formula's own figures, and the rule that excuses an entry's own name.
import { expect, it } from 'vitest';
import { ownNames, readingGrade, withoutNames } from '../../scripts/lib/reading-grade.mjs';
import { sentencesOf, wordsOf } from '../../src/knowledge/check/text.ts';

const count = { sentencesOf, wordsOf };

it('gives the grade of Flesch and Kincaid', () => {
  // 10 words, 1 sentence, 10 syllables: 0.39 * 10 + 11.8 * 1 - 15.59 = 0.11.
  expect(readingGrade(['The pain in my back got less by the end.'], count)).toBe(0.1);
  expect(readingGrade(['Sedentary occupations exacerbate degenerative conditions.'], count)).toBeGreaterThan(20);
});

it('takes all texts of an entry together, and none for grade 0', () => {
  expect(readingGrade(['The pain in my back', 'got less by the end'], count)).toBeLessThan(1);
  expect(readingGrade([], count)).toBe(0);
});

it('excuses the name, its brackets and every phrase, in the plural too', () => {
  const names = ownNames({ name: 'Facet joint (zygapophysial joint)', phrases: ['facet', 'apophyseal joint'] });
  expect(withoutNames('Facet joints, or zygapophysial joints, guide the apophyseal-joint.', names)).toBe(
    'this, or this, guide the this.',
  );
  expect(withoutNames('Faceted stones stay.', names)).toBe('Faceted stones stay.');
});
