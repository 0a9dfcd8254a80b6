// The numbers of things the evidence pack has, asserted without it. `npm run check:evidence` compares them one by one.
import { expect, it } from 'vitest';
import { knowledgeFiles } from '../../src/knowledge/check/files.ts';
import { checklist, effectSizes, entries, massageSafety, sources } from '../../src/knowledge/index.ts';
import type { SpunPhrase } from '../../src/knowledge/types.ts';
import { phraseOwners } from '../../src/match/phrase-owner.ts';

const TERMS = 262;
const TREATMENTS = 57;
/** Terms and treatments of the pack that are one thing. */
const MERGED = 47;

const ofKind = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;

it('holds every term, treatment, claim and sign once', () => {
  expect(ofKind('term')).toBe(TERMS + TREATMENTS - MERGED);
  expect(entries.filter((entry) => entry.kind === 'term' && entry.treatment)).toHaveLength(TREATMENTS);
  expect(ofKind('claim')).toBe(45);
  expect(ofKind('warning')).toBe(32);
});

it('holds the signs by urgency and the claims by verdict', () => {
  const count = (of: (entry: (typeof entries)[number]) => string | undefined): Readonly<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const entry of entries) {
      const value = of(entry);
      if (value) found[value] = (found[value] ?? 0) + 1;
    }
    return found;
  };
  expect(count((entry) => (entry.kind === 'warning' ? entry.urgency : undefined))).toEqual({
    emergency: 14,
    'same-day': 8,
    'see-a-doctor': 10,
  });
  expect(count((entry) => (entry.kind === 'claim' ? entry.verdict : undefined))).toEqual({
    unproven: 13,
    partly: 9,
    contradicted: 16,
    supported: 7,
  });
});

it('holds every row of numbers, source and condition', () => {
  expect(effectSizes).toHaveLength(60);
  // 193 and 262, of which 57 are the same page as another and one, the article it all began with, is no citation.
  expect(sources).toHaveLength(193 + 262 - 57 - 1);
  const levels = massageSafety.conditions.map(({ level }) => level);
  expect(levels).toHaveLength(43);
  expect(levels.filter((level) => level === 'do-not')).toHaveLength(4);
  expect(levels.filter((level) => level === 'local-avoid')).toHaveLength(12);
  expect(levels.filter((level) => level === 'ask-doctor-first')).toHaveLength(19);
  expect(levels.filter((level) => level === 'tell-therapist')).toHaveLength(8);
});

it('holds 398 spun phrases, three of them as good English', () => {
  const spun = knowledgeFiles['en/spun.json'] as readonly SpunPhrase[];
  const ownerOf = phraseOwners(entries);
  const plain = ['lower back ache', 'lower back discomfort', 'massage treatment'];
  expect(spun).toHaveLength(398 - plain.length);
  expect(plain.map(ownerOf)).toEqual(['low-back-pain', 'low-back-pain', 'massage-therapy']);
});

it('cites every source in full', () => {
  for (const source of sources) {
    expect(new Set(Object.keys(source))).toEqual(
      new Set(['authors', 'doi', 'id', 'kind', 'publisher', 'title', 'url', 'year']),
    );
    expect(source.title.length, source.id).toBeGreaterThan(0);
  }
  const dois = sources.flatMap(({ doi }) => doi ?? []);
  expect(new Set(dois).size).toBe(dois.length);
});

it('gives every entry a source, a review and the day of the next', () => {
  for (const entry of entries) {
    expect(entry.sources.length, entry.id).toBeGreaterThan(0);
    expect(entry.reviewed < entry.nextReview, entry.id).toBe(true);
  }
});

it('answers every item of the checklist, under ids that ticks rely on', () => {
  const items = [...checklist.before, ...checklist.during, ...checklist.after];
  expect(items.map(({ id }) => id)).toEqual(
    'conditions clearance register experience questions plan told areas pressure feelings stop slowly soreness watch helped'.split(
      ' ',
    ),
  );
  for (const { how, lists, sources: cited } of items) {
    expect(how.length).toBeGreaterThan(0);
    expect(cited.length).toBeGreaterThan(0);
    for (const { lines } of lists) expect(lines.length).toBeGreaterThan(0);
  }
  const [conditions, , register] = checklist.before;
  expect(conditions?.lists.flatMap(({ lines }) => lines)).toHaveLength(43);
  expect(register?.lists.map(({ title }) => title)).toEqual([
    'Anywhere',
    'United States',
    'United Kingdom',
    'Canada',
    'Australia',
  ]);
});
