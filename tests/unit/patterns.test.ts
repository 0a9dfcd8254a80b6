// Claims and warning signs in running text: the labelled sentences with the figures they must reach, and the rules of
// scope as a table.
import { describe, expect, it } from 'vitest';
import spun from '../../src/knowledge/en/spun.json' with { type: 'json' };
import { entries } from '../../src/knowledge/index.ts';
import { patterns } from '../../src/knowledge/patterns.ts';
import type { Patterns, SpunPhrase } from '../../src/knowledge/types.ts';
import { compilePhraseTable } from '../../src/match/compile.ts';
import { compilePatterns } from '../../src/match/compile-patterns.ts';
import { createFinder } from '../../src/match/finder.ts';
import { readLabels } from '../trust/labels.ts';

const finder = createFinder(compilePhraseTable(entries, spun as readonly SpunPhrase[], patterns));
const kindOf = new Map(entries.map(({ id, kind }) => [id, kind]));

interface Found {
  readonly entry: string;
  readonly painted: string;
  readonly need: number;
  readonly text: string;
}

/** What patterns find in a text; needs are those of the page. */
function find(text: string): readonly Found[] {
  return finder.find(text, 0, text.length).flatMap(({ start, end, phrase, need }) => {
    const found = finder.phraseOf(phrase);
    return found?.pattern ? [{ entry: found.entry, painted: found.kind, need, text: text.slice(start, end) }] : [];
  });
}
const claimsIn = (text: string): readonly string[] => [
  ...new Set(find(text).flatMap(({ entry }) => (kindOf.get(entry) === 'claim' ? [entry] : []))),
];
const signsIn = (text: string): readonly string[] =>
  find(text).flatMap(({ entry }) => (kindOf.get(entry) === 'warning' ? [entry] : []));

/** Floors are what was measured: they only tell when it gets worse (docs/quality.md). */
const CLAIM_SETS = [
  { file: 'claims.tuning.tsv', precision: 1, recall: 0.99 },
  { file: 'claims.held-back.tsv', precision: 0.97, recall: 0.98 },
  { file: 'claims.blind.tsv', precision: 0.98, recall: 0.96 },
  { file: 'claims.second-tuning.tsv', precision: 0.97, recall: 0.97 },
  { file: 'claims.second-held-back.tsv', precision: 0.89, recall: 0.8 },
  { file: 'claims.third-tuning.tsv', precision: 0.98, recall: 0.88 },
  { file: 'claims.third-held-back.tsv', precision: 0.87, recall: 0.79 },
  { file: 'claims.fourth-tuning.tsv', precision: 0.97, recall: 0.9 },
  { file: 'claims.fifth-tuning.tsv', precision: 0.95, recall: 0.86 },
  { file: 'claims.sixth-tuning.tsv', precision: 0.97, recall: 0.81 },
  { file: 'claims.seventh-tuning.tsv', precision: 0.97, recall: 0.75 },
  { file: 'claims.eighth-held-back.tsv', precision: 0.93, recall: 0.88 },
];
describe.each(CLAIM_SETS)('claims of $file', ({ file, precision, recall }) => {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { entry, text } of readLabels(file)) {
    const found = claimsIn(text);
    if (entry && !found.includes(entry)) missed++;
    for (const id of found) {
      if (id === entry) right++;
      else wrong++;
    }
  }

  it(`are found with a precision of at least ${precision} and a recall of at least ${recall}`, () => {
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(precision);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(recall);
  });
});

const SIGN_SETS = [
  { file: 'warnings.tuning.tsv', found: 1, painted: 0 },
  { file: 'warnings.held-back.tsv', found: 0.97, painted: 0 },
  { file: 'warnings.second-tuning.tsv', found: 0.97, painted: 0 },
  { file: 'warnings.second-held-back.tsv', found: 0.75, painted: 0 },
  { file: 'warnings.third-tuning.tsv', found: 0.92, painted: 1 },
  { file: 'warnings.third-held-back.tsv', found: 0.91, painted: 1 },
  { file: 'warnings.fourth-held-back.tsv', found: 0.9, painted: 3 },
];
describe.each(SIGN_SETS)('warning signs of $file', ({ file, found, painted }) => {
  const labels = readLabels(file);

  it(`are found in a share of ${found} of all paraphrases or more`, () => {
    const signs = labels.filter(({ kind }) => kind === 'sign');
    const hits = signs.filter(({ entry, text }) => signsIn(text).includes(entry ?? ''));
    expect(hits.length / signs.length).toBeGreaterThanOrEqual(found);
  });

  it(`are terms where the text denies them, all but ${painted}`, () => {
    const denied = labels.filter(({ kind }) => kind === 'denied');
    const wrong = denied.filter(({ text }) => find(text).some((mark) => mark.painted === 'warning'));
    expect(wrong.length).toBeLessThanOrEqual(painted);
  });

  it('are silent in texts about something else', () => {
    const others = labels.filter(({ kind }) => kind.startsWith('other-subject'));
    const loud = others.filter(({ text }) => {
      const topic = finder.startTopic();
      for (const candidate of finder.find(text, 0, text.length)) topic.count(candidate, 1);
      const strength = topic.strength(text.length);
      return find(text).some(({ entry, need }) => kindOf.get(entry) === 'warning' && need <= strength);
    });
    expect(loud).toEqual([]);
  });
});

describe('every wording that the knowledge base lists', () => {
  const signs = entries.filter((entry) => entry.kind === 'warning');
  it.each(signs.map(({ id, phrases, riskOnly }) => ({ id, phrases, riskOnly })))(
    'of $id is found',
    ({ id, phrases, riskOnly }) => {
      const missed = phrases.filter((phrase) => !signsIn(`My back hurts: ${phrase}.`).includes(id));
      expect(missed).toEqual([]);
      if (riskOnly)
        expect(phrases.flatMap((phrase) => signsIn(`Here is ${phrase.replace(/back|spin\w+/g, 'x')}.`))).toEqual([]);
    },
  );
});

describe('every wording of a claim that the knowledge base lists', () => {
  it('is found where it is all that a sentence says', () => {
    const missed = entries.flatMap(({ id, kind, phrases }) =>
      kind === 'claim' ? phrases.filter((phrase) => !claimsIn(`${phrase}.`).includes(id)) : [],
    );
    expect(missed).toEqual([]);
  });

  it('that only names a thing is no claim in running text', () => {
    expect(claimsIn('We talked about poor posture and a weak core.')).toEqual([]);
    expect(claimsIn('He wears a posture corrector at work.')).toEqual([]);
    expect(claimsIn('Massage and lower back pain')).toEqual([]);
    expect(claimsIn('Magnets and lower back pain')).toEqual([]);
  });
});

describe('the scope of a denial', () => {
  it.each([
    ['Massage releases endorphins.', true],
    ['Endorphins are released during a massage.', true],
    ['During a massage your physical body releases endorphins.', true],
    ['Massage does not release endorphins.', false],
    ['There is no evidence that massage releases endorphins.', false],
    ['It is a myth that massage releases endorphins.', false],
    ['Does massage release endorphins?', false],
    ['It is claimed that massage releases endorphins. No study has shown it.', false],
    ['It is claimed that massage releases endorphins, but no study has shown it.', false],
    ['The idea that massage releases endorphins is outdated.', false],
    ['Massage releases endorphins, or so they say. There is nothing to it.', false],
    ['Spas promise that massage releases endorphins. When scientists measured it, little had changed.', false],
    ['Massage warms the skin but the endorphins in the blood did not rise.', false],
    ['A good massage releases endorphins in your dog too.', false],
    ['What you will notice: massage releases endorphins.', true],
    ['Massage does not hurt, and it releases endorphins.', true],
    ['Massage is not cheap, but massage releases endorphins.', true],
  ])('%s', (text, claimed) => {
    expect(claimsIn(text).includes('massage-endorphins')).toBe(claimed);
  });

  it('ends at a colon for a warning sign', () => {
    for (const text of [
      'My back hurts and I am not sleeping: I have lost control of my bladder.',
      'My back pain is no better: my saddle area is numb.',
    ]) {
      expect(find(text).map(({ painted }) => painted)).toEqual(['warning']);
    }
  });

  it('takes the clumsy wordings of spun text', () => {
    expect(claimsIn('Massage treatment assists to kick back limited muscles.')).toEqual(['massage-muscle-tension']);
  });

  it('leaves alone what only tells how a treatment is done', () => {
    expect(claimsIn('Steady pressure on trigger points, which may send pain elsewhere.')).toEqual([]);
    expect(claimsIn('Myofascial release: a held stretch that is meant to reach the fascia.')).toEqual([]);
  });

  it('names the closest-knit of claims that share words', () => {
    expect(claimsIn('Foam rolling dissolves muscle knots.')).toEqual(['massage-knots-adhesions']);
    expect(claimsIn('Slouching at your desk ruins your spine.')).toEqual(['bad-posture']);
  });

  it('keeps a guarded claim away from warning signs', () => {
    expect(claimsIn('Stay active when your back hurts.')).toEqual(['stay-active-helps']);
    expect(claimsIn('Stay active when your back hurts. With a fracture call an ambulance.')).toEqual([]);
  });

  it('paints what research supports as a term', () => {
    expect(find('Exercise helps chronic back pain.').map(({ entry, painted }) => [entry, painted])).toEqual([
      ['exercise-helps-chronic', 'term'],
    ]);
  });
});

describe('language data of patterns', () => {
  it('with a family or an entry that does not exist is refused, all at once', () => {
    const broken: Patterns = {
      ...patterns,
      rules: [
        { entry: 'no-such-claim', patterns: ['<no-such-family> & <toxin>'] },
        { entry: 'massage-toxins', patterns: ['<toxin>'], subject: ['nobody'] },
      ],
    };
    expect(() => compilePatterns(entries, [], broken)).toThrow(
      'Patterns name unknown word families or entries: no-such-claim, nobody',
    );
  });
});
