// Bad input: each fault is told in one line with file, entry and reason, and all faults at once.
import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check/check.ts';
import { knowledgeFiles } from '../../src/knowledge/check/files.ts';
import { problemLine } from '../../src/knowledge/check/problem.ts';
import { sentencesOf, wordsOf } from '../../src/knowledge/check/text.ts';
import { entryFiles } from '../../src/knowledge/entries.ts';
import type { Entry, SpunPhrase } from '../../src/knowledge/types.ts';
import { checkForms } from '../../src/match/check-forms.ts';

const spun = knowledgeFiles['en/spun.json'] as readonly SpunPhrase[];
const FILE = 'en/terms/test.json';

const GOOD: Entry = {
  id: 'test-entry',
  kind: 'term',
  category: 'symptom',
  name: 'Test',
  phrases: ['xyzzy'],
  short: 'A test is a thing that is not real.',
  more: [],
  related: [],
  sources: ['who-2023-clbp'],
  reviewed: '2026-11-22',
  nextReview: '2027-11-22',
};

/** What the check says when these entries stand in one more file. */
function problemsOf(...entries: readonly unknown[]): readonly string[] {
  return checkKnowledge({ ...knowledgeFiles, [FILE]: entries }).map(problemLine);
}

it('says nothing of a good entry', () => {
  expect(problemsOf(GOOD)).toEqual([]);
});

it('reports a malformed entry, an unknown source and an over-long sentence at once, in one line each', () => {
  const long = `It is ${'very '.repeat(20)}long.`;
  expect(
    problemsOf(
      { ...GOOD, id: 'malformed', short: undefined, colour: 'red' },
      { ...GOOD, id: 'no-source', phrases: ['a b c'], sources: ['nobody-2020'] },
      { ...GOOD, id: 'long', phrases: ['d e f'], short: long },
    ),
  ).toEqual([
    `src/knowledge/${FILE}: malformed: short: Invalid type: Expected string but received undefined`,
    `src/knowledge/${FILE}: malformed: colour: Invalid key: Expected never but received "colour"`,
    `src/knowledge/${FILE}: no-source: no source "nobody-2020"`,
    `src/knowledge/${FILE}: long: sentence of 23 words, at most 20: "${long}"`,
  ]);
});

describe('each fault of an entry', () => {
  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['an id in capitals', { id: 'Test' }, /lower case words/],
    ['an id that is taken', { id: 'sciatica' }, /the id is taken in en\/terms\/condition\.json/],
    ['a related entry that is not there', { related: ['nothing'] }, /no entry "nothing"/],
    ['a category without a label', { category: 'weather' }, /no label for category "weather"/],
    ['a review that is already over', { nextReview: '2026-11-22' }, /next review is not after/],
    ['a day that is none', { reviewed: '22 November' }, /reviewed: Invalid date/],
    [
      'a short text of more than 60 words',
      { short: 'It is a test of ten words in one sentence. '.repeat(7).trim() },
      /short has 70 words/,
    ],
    ['a promise', { short: 'It works for everyone.' }, /"works" promises too much/],
    ['a promise of a cure', { more: ['This cures back pain.'] }, /"cures" promises too much/],
    ['evidence stated by hand', { more: ['It probably reduces pain.'] }, /"probably reduces" states evidence/],
    ['American spelling', { more: ['It loses color and is randomized.'] }, /"color" is not British/],
    ['a text without a full stop', { short: 'It is a test' }, /no full stop/],
    ['a phrase twice', { phrases: ['xyzzy', 'xyzzy'] }, /"xyzzy" is listed twice/],
    [
      'company for a phrase that it has not',
      { company: ['other'], context: ['back'] },
      /"other" is not among its phrases/,
    ],
    ['company of nothing', { company: ['xyzzy'] }, /no context says which/],
    ['an unknown kind', { kind: 'rumour' }, /kind: /],
  ])('%s', (_name, change, reason) => {
    const problems = problemsOf({ ...GOOD, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(reason);
  });

  it('lets a fact deny a cure, and a quotation promise one', () => {
    expect(problemsOf({ ...GOOD, short: 'There is no cure. It is not a cure. Some sell “a proven cure”.' })).toEqual(
      [],
    );
  });
});

it('reports a file that is not a list, and a bad row of numbers beside a bad source', () => {
  const [row] = knowledgeFiles['en/effect-sizes.json'] as readonly object[];
  const problems = checkKnowledge({
    ...knowledgeFiles,
    'en/claims.json': {},
    'en/effect-sizes.json': [
      { ...row, certainty: 'sure' },
      { ...row, source: 'nobody-2020' },
    ],
  }).map(problemLine);
  expect(problems).toContain('src/knowledge/en/claims.json: : is not a list');
  expect(problems.some((line) => line.includes('en/effect-sizes.json: massage-therapy: certainty:'))).toBe(true);
  expect(problems).toContain('src/knowledge/en/effect-sizes.json: massage-therapy: no source "nobody-2020"');
});

describe('one owner for each form', () => {
  const formsOf = (phrases: readonly string[], exactCase: readonly string[] = []): readonly string[] =>
    checkForms({ ...entryFiles, [FILE]: [{ ...GOOD, phrases, exactCase }] }, spun).map(problemLine);

  it.each<[string, readonly string[], RegExp]>([
    ['a phrase of another entry', ['sciatica'], /"sciatica" belongs to sciatica/],
    ['written another way', ['Slipped-Disc'], /"Slipped-Disc" belongs to herniated-disc/],
    ['its other spelling, not listed', ['slipped disk'], /"slipped disk" belongs to herniated-disc/],
    ['a plural that is generated', ['odd wug', 'odd wugs'], /"odd wugs" is a form of "odd wug": list one of them/],
    ['a spelling that is generated', ['odd tumour', 'odd tumor'], /"odd tumor" is a form of "odd tumour"/],
    ['a hyphen', ['odd-word', 'odd word'], /"odd word" is a form of "odd-word"/],
    ['a spun phrase of another entry', ['lower rear ache'], /spun\.json.*"lower rear ache" belongs to test-entry/],
  ])('%s', (_name, phrases, reason) => {
    expect(formsOf(phrases).join('\n')).toMatch(reason);
  });

  it('keeps an abbreviation apart from the word it looks like', () => {
    expect(formsOf(['xyzzy', 'XYZZY'], ['XYZZY'])).toEqual([]);
  });

  it('holds for everything that ships', () => {
    expect(checkForms(entryFiles, spun)).toEqual([]);
  });
});

describe('words and sentences', () => {
  it('ends no sentence at a number or an abbreviation', () => {
    expect(sentencesOf('It fell by 0.5 points (e.g. 2). Then it rose! Did it?')).toHaveLength(3);
  });

  it('counts a hyphened word and a number as one word', () => {
    expect(wordsOf('Long-lasting pain fell by 30 points of 100')).toHaveLength(8);
  });
});
