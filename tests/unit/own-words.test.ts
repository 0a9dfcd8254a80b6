// The reader's own words: what is kept, what is refused, how they are found.
import { expect, it } from 'vitest';
import { createFinder } from '../../src/match/finder.ts';
import { canBeFound, ownRows } from '../../src/match/own-words.ts';
import { parseRecord } from '../../src/platform/record.ts';
import { WORDS_SHAPE } from '../../src/platform/words-shape.ts';

/** A table without phrases or lexicon. */
const EMPTY = '\n\n';
const word = (id: string, text: string) => ({ id: `own-${id}`, word: text });
const finder = createFinder(EMPTY, ownRows([word('1', 'Multifidus'), word('2', 'Dr Who'), word('3', 'multifidus')]));

it('finds them in any case and number, over hyphens and spaces, on any page', () => {
  const text = 'The MULTIFIDUS and multifidus, said Dr  Who; multifidi not, nor Doctor Who.';
  const found = finder.find(text, 0, text.length).map(({ start, end, need, phrase }) => {
    expect(need).toBe(0);
    expect(finder.phraseOf(phrase)?.kind).toBe('custom');
    return [text.slice(start, end), finder.phraseOf(phrase)?.entry];
  });
  expect(found).toEqual([
    ['MULTIFIDUS', 'own-1'],
    ['multifidus', 'own-1'],
    ['Dr  Who', 'own-2'],
  ]);
});

it.each(['', ' ', '?!', 'a', '-'])('cannot find %j', (text) => {
  expect(canBeFound(text)).toBe(false);
  expect(ownRows([word('1', text)])).toEqual([]);
});

const whole = { id: 'own-1', word: 'core', note: '<b>mine</b>', link: 'https://example.org/a' };
it.each([
  ['fine', whole],
  ['fine', { ...whole, link: '' }],
  ['damaged', { ...whole, link: 'javascript:alert(1)' }],
  ['damaged', { ...whole, link: 'data:text/html,x' }],
  ['damaged', { ...whole, id: 'sciatica' }],
  ['damaged', { ...whole, word: ' ' }],
  ['damaged', { ...whole, word: 'x'.repeat(81) }],
  ['damaged', { ...whole, note: 7 }],
])('are stored as %s: %j', (kind, stored) => {
  expect(parseRecord({ version: 1, words: [stored] }, WORDS_SHAPE).kind).toBe(kind);
});
