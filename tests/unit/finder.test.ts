// The finder's promises: every way a phrase may be written is found, at exact offsets; and, for any text at all, no
// error, no overlap, nothing out of range.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import spun from '../../src/knowledge/en/spun.json' with { type: 'json' };
import { entries } from '../../src/knowledge/index.ts';
import { patterns } from '../../src/knowledge/patterns.ts';
import type { Kind, SpunPhrase } from '../../src/knowledge/types.ts';
import { plainText } from '../../src/match/characters.ts';
import { compilePhraseTable } from '../../src/match/compile.ts';
import { createFinder } from '../../src/match/finder.ts';
import { phraseTexts } from '../../src/match/phrase-texts.ts';
import { ALONE, EXACT_CASE, TAKES_S, type TableRow } from '../../src/match/table.ts';
import { writeTable } from '../../src/match/write-table.ts';
import { cases, PATIENCE_MS } from './cases.ts';

const NO_LEXICON = { modifiers: [], places: [], fieldWords: [], families: [], hardWords: [] };
const row = (written: string, flags = TAKES_S, entry = written, kind: Kind = 'term'): TableRow => ({
  entry,
  kind,
  flags,
  standing: ALONE,
  written,
  context: [],
});
const finderOf = (...rows: readonly TableRow[]) => createFinder(writeTable({ rows, lexicon: NO_LEXICON }));
const table = compilePhraseTable(entries, spun as readonly SpunPhrase[], patterns);
const real = createFinder(table);

const found = (finder: ReturnType<typeof createFinder>, text: string) =>
  finder.find(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('ways of writing', () => {
  const finder = finderOf(row('low back pain'), row('efficacy'), row('lasegue'), row('bechterews disease'));
  it.each([
    ['as listed', 'low back pain'],
    ['capitals', 'LOW Back Pain'],
    ['plural', 'low back pains'],
    ['possessive', 'low back pain’s'],
    ['no-break space', 'low\u00a0back\u00a0pain'],
    ['narrow no-break space', 'low\u202fback\u202fpain'],
    ['thin and ideographic space', 'low\u2009back\u3000pain'],
    ['line break and indent', 'low back\r\n    pain'],
    ['hyphen', 'low-back pain'],
    ['no-break hyphen', 'low\u2011back pain'],
    ['en dash', 'low\u2013back pain'],
    ['hyphen at the end of a line', 'low-\nback pain'],
    ['soft hyphens', 'low ba\u00adck pa\u00adin'],
    ['zero-width space and joiner', 'low ba\u200bck pa\u200din'],
    ['word joiner and byte order mark', 'low ba\u2060ck pa\ufeffin'],
    ['direction marks', 'low \u200eback\u200f pain'],
    ['full-width letters', 'ｌｏｗ ｂａｃｋ ｐａｉｎ'],
    ['combining accent', 'low bac\u0301k pain'],
    ['accented letter', 'low bäck pain'],
    ['ligature', 'e\ufb03cacy'],
    ['accent, composed', 'Lasègue'],
    ['accent, decomposed', 'Lase\u0300gue'],
    ['straight apostrophe', "Bechterew's disease"],
    ['curly apostrophe', 'Bechterew’s disease'],
    ['no apostrophe', 'Bechterews disease'],
  ])('%s', (_, written) => {
    expect(found(finder, written)).toEqual([written]);
    expect(found(finder, `The ${written}. More`)).toEqual([written]);
  });

  it.each([
    ['inside a longer word', 'yellow back pain, low back painting'],
    ['across a full stop', 'low. Back pain'],
    ['across a dash between spaces', 'low \u2013 back pain'],
    ['across two hyphens', 'low--back pain'],
    ['digits glued on', 'low back pain2'],
    ['letters of another script glued on', 'low back painж'],
  ])('not %s', (_, text) => {
    expect(found(finder, text)).toEqual([]);
  });

  it('only as written, where case counts', () => {
    const exact = finderOf(row('LBP', EXACT_CASE | TAKES_S));
    expect(found(exact, 'LBP, LBPs, L\u00adBP, lbp, Lbp')).toEqual(['LBP', 'LBPs', 'L\u00adBP']);
  });

  it('only where a gap may be joined', () => {
    const text = 'low\nback pain';
    expect(finder.find(text, 0, text.length, () => false)).toEqual([]);
  });

  it('in a stretch of a text as in the whole', () => {
    const text = 'low back pain and low back pain';
    expect(finder.find(text, 1, text.length).map(({ start }) => start)).toEqual([18]);
    expect(finder.find(text, 0, 5).map(({ end }) => end)).toEqual([13]);
  });
});

describe('which phrase', () => {
  it('the longest', () => {
    expect(
      found(finderOf(row('back pain'), row('pain'), row('back pain relief')), 'back pain relief, back pain'),
    ).toEqual(['back pain relief', 'back pain']);
  });

  it('of equal length the gravest', () => {
    const finder = finderOf(row('chest pain', TAKES_S, 'a-term'), row('chest pain', TAKES_S, 'a-warning', 'warning'));
    const [only] = finder.find('chest pain', 0, 10);
    expect(finder.phraseOf(only?.phrase ?? 0)?.entry).toBe('a-warning');
  });
});

describe('for any text', () => {
  // Random text alone rarely has a phrase in it; pieces of phrases, odd characters and noise together do.
  const pieces = fc.oneof(
    fc.constantFrom(...phraseTexts(table)),
    fc.constantFrom(
      'chronic',
      'lower',
      'back',
      'torment',
      'agony',
      '(LBP)',
      'SMT',
      'no',
      '.',
      '-',
      '\u00ad',
      '\u200b',
      'ﬁ',
      '\ud83d',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const texts = fc.array(fc.tuple(pieces, fc.constantFrom(' ', ' ', '', '\u00a0', '-', '\n')), { maxLength: 30 });

  it(
    'finds in range and in order, never overlapping, and what it names is written there',
    () => {
      fc.assert(
        fc.property(texts, (parts) => {
          const text = parts.flat().join('');
          let reached = 0;
          for (const { start, end, phrase, need } of real.find(text, 0, text.length)) {
            // Claims and warning signs may hold phrases.
            const holds = real.phraseOf(phrase)?.pattern === true;
            if (!holds) expect(start).toBeGreaterThanOrEqual(reached);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(plainText(text.slice(start, end))).not.toBe('');
            expect(real.phraseOf(phrase)).toBeDefined();
            expect(need).toBeGreaterThanOrEqual(0);
            if (!holds) reached = end;
          }
        }),
        cases(),
      );
    },
    PATIENCE_MS,
  );

  it(
    'finds the same in two stretches as in one, when no phrase runs over the cut',
    () => {
      fc.assert(
        fc.property(texts, texts, (left, right) => {
          const first = left.flat().join('');
          const text = `${first} .\n\n${right.flat().join('')}`;
          const cut = first.length + 2;
          const whole = real.find(text, 0, text.length).map(({ start, end }) => [start, end]);
          const split = [...real.find(text, 0, cut), ...real.find(text, cut, text.length)];
          expect(split.map(({ start, end }) => [start, end])).toEqual(whole);
        }),
        cases(),
      );
    },
    PATIENCE_MS,
  );

  it(
    'counts out of the topic what was counted in',
    () => {
      fc.assert(
        fc.property(texts, (parts) => {
          const text = parts.flat().join('');
          const topic = real.startTopic();
          const candidates = real.find(text, 0, text.length);
          for (const candidate of candidates) topic.count(candidate, 1);
          expect(topic.strength(text.length)).toBeGreaterThanOrEqual(0);
          for (const candidate of candidates) topic.count(candidate, -1);
          expect(topic.strength(text.length)).toBe(0);
        }),
        cases(),
      );
    },
    PATIENCE_MS,
  );
});
