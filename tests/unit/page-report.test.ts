// The page report: what guidelines put first, and which pages are left without a word about it.
import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check/check.ts';
import { entries, guidelineFirsts } from '../../src/knowledge/index.ts';
import { reportFirsts } from '../../src/match/page-report.ts';

const LONG = 'The clinic offers a session of manual care each week for people whose spine aches. '.repeat(30);
const TREATMENTS = new Set(['massage-therapy', 'acupuncture']);
const report = (text: string, found = TREATMENTS, warned = false): unknown =>
  reportFirsts(guidelineFirsts.firsts, found, found.size, warned, text);

describe('what guidelines put first', () => {
  it('names entries that exist', () => {
    expect(checkKnowledge()).toEqual([]);
    const ids = new Set(entries.map(({ id }) => id));
    expect(guidelineFirsts.firsts.flatMap((first) => first.entries).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([
    ['nothing', LONG, TREATMENTS, false, []],
    ['exercise by its word', `${LONG} Exercise is part of it.`, TREATMENTS, false, ['exercise']],
    ['exercise by an entry', LONG, new Set([...TREATMENTS, 'pilates']), false, ['exercise']],
    ['staying active', `${LONG} Keep moving.`, TREATMENTS, false, ['staying-active']],
    ['when to get help by a sign', LONG, TREATMENTS, true, ['getting-help']],
    ['when to get help by its word', `${LONG} See your GP if it lasts.`, TREATMENTS, false, ['getting-help']],
  ])('mentions %s', (_, text, found, warned, mentioned) => {
    const all = ['staying-active', 'exercise', 'getting-help'];
    expect(report(text, found, warned)).toEqual({ mentioned, left: all.filter((id) => !mentioned.includes(id)) });
  });

  it.each([
    ['a short page', 'Massage and acupuncture for backs.', TREATMENTS],
    ['a page about one treatment word in passing', LONG, new Set(['massage-therapy'])],
    ['a personal story', `${LONG} ${'I told my wife that I would try my best, she told me. '.repeat(10)}`, TREATMENTS],
  ])('says nothing of %s', (_, text, found) => {
    expect(report(text, found)).toBeNull();
  });
});
