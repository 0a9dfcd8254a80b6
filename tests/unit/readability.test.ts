// The measure of reading ease: the formula's own figures, and the rule that excuses an entry's own name.
import { expect, it } from 'vitest';
import { gradedEntries, ownNames, readingGrade, summarise, withoutNames } from '../../scripts/lib/reading-grade.mjs';
import { proseOf, sentencesOf, wordsOf } from '../../src/knowledge/check/text.ts';
import { entryFiles } from '../../src/knowledge/entries.ts';

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

it('finds the entries easy enough: 95% at grade 9 or below, median at 8 or below', () => {
  const entries = Object.entries(entryFiles).flatMap(([file, list]) => list.map((entry) => ({ file, entry })));
  const summary = summarise(gradedEntries(entries, { proseOf, ...count }));
  expect(summary.met, summary.text).toBe(true);
});

it('says so when too many are hard', () => {
  const graded = [12, 12, 7, 7, 7].map((grade, index) => ({ id: `entry-${index}`, file: 'a.json', grade }));
  expect(summarise(graded)).toEqual({
    met: false,
    text: '3 of 5 entries (60.0%) at grade 9 or below; median 7.0.',
  });
});
