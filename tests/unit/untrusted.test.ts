// Whatever arrives from outside is refused or brought to its shape: messages, stored records, files to import. Values are
// made at random, most of them from good ones with something wrong in them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Backup, backupText, changesBetween, parseBackup } from '../../src/platform/backup.ts';
import { parseQuestion, parseReport, parseRequest } from '../../src/platform/message-table.ts';
import { parseRecord } from '../../src/platform/record.ts';
import { DEFAULTS, SETTINGS_SHAPE, settingsFrom } from '../../src/platform/settings-shape.ts';
import { WORDS_SHAPE } from '../../src/platform/words-shape.ts';
import { cases, PATIENCE_MS } from './cases.ts';

const REPORT = {
  type: 'page',
  frame: '1-2-3-4',
  host: 'example.org',
  top: true,
  isPdf: false,
  isCut: false,
  on: true,
  places: 2,
  at: { place: 1, time: 1 },
  entries: [{ id: 'sciatica', kind: 'term', count: 2, spun: ['sciatic agony'] }],
  suspectedSpun: true,
  firsts: { mentioned: ['exercise'], left: ['staying-active'] },
};
const QUESTIONS = [{ type: 'entries', ids: ['sciatica', 'massage-therapy'] }, { type: 'found' }];
const REQUESTS = [
  { type: 'go', frame: '1', entry: 'sciatica', index: 2 },
  { type: 'open', frame: '1', index: 0 },
  { type: 'switch', on: true },
];
const SETTINGS = {
  version: 2,
  changes: { enabled: false, offSites: ['example.org'], muted: ['sciatica'], restDelay: 9 },
};
const WORDS = { version: 1, words: [{ id: 'own-1', word: 'knee', note: 'Mine', link: 'https://example.org/' }] };
const FILE = {
  format: 'backlight',
  version: 1,
  settings: SETTINGS,
  words: WORDS,
  checklist: { 'checklist.tick.health': { version: 1 }, 'checklist.note.questions': { version: 1, text: 'Ask' } },
};

const NAMES = new Set(Object.keys(DEFAULTS));

/** Names with a meaning to the language, and ours. */
const name = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'then', 'length', 'type', 'version', 'changes'),
  fc.string(),
);
const anything = fc.oneof(
  fc.anything({
    withNullPrototype: true,
    withSparseArray: true,
    withBigInt: true,
    withDate: true,
    withMap: true,
    key: name,
  }),
  fc.constantFrom(
    Number.NaN,
    -0,
    1e308,
    -1,
    2 ** 53,
    '',
    '\ud800',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
  ),
);

/** A good value in which one thing, at any depth, is something else, gone or more. */
const spoilt = (good: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.array(fc.nat(9), { maxLength: 4 }), anything, name, fc.constantFrom('set', 'remove', 'add'))
    .map(([path, value, key, change]) => spoil(good, path, value, key, change));

function spoil(
  good: unknown,
  [step, ...rest]: readonly number[],
  value: unknown,
  key: string,
  change: string,
): unknown {
  if (step === undefined || typeof good !== 'object' || good === null) return change === 'set' ? value : good;
  const entries = Object.entries(good);
  const at = step % Math.max(1, entries.length);
  const changed =
    change === 'add' && rest.length === 0
      ? [...entries, [key, value] as const]
      : entries.flatMap(([own, inner], index) => {
          if (index !== at) return [[own, inner] as const];
          if (rest.length > 0) return [[own, spoil(inner, rest, value, key, change)] as const];
          return change === 'remove' ? [] : [[own, value] as const];
        });
  // As JSON.parse makes it: "__proto__" is a field like any other.
  return Array.isArray(good) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}

const JSON_TEXT = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // A number too large for JSON, say.
    return '{';
  }
};

/** Nothing was added to what every object has. */
const isClean = (): boolean => Object.keys(Object.prototype).length === 0 && !('polluted' in {});

describe('whatever arrives', () => {
  it.each([
    ['a question', parseQuestion, QUESTIONS],
    ['a request', parseRequest, REQUESTS],
    ['a report', parseReport, [REPORT]],
  ] as const)(
    'as %s is refused, or has its shape and nothing else',
    (_, parse, goods) => {
      for (const good of goods) expect(parse(good)).toEqual(good);
      fc.assert(
        fc.property(fc.oneof(anything, ...goods.map(spoilt)), (value) => {
          const parsed: unknown = parse(value);
          if (parsed === undefined) return;
          // What was let through is let through again, unchanged, and is plain data.
          expect(parse(parsed)).toEqual(parsed);
          expect(structuredClone(parsed)).toEqual(parsed);
          expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
        }),
        cases(),
      );
      expect(isClean()).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'out of storage is refused, or becomes settings and words that hold every promise of their shapes',
    () => {
      fc.assert(
        fc.property(fc.oneof(anything, spoilt(SETTINGS), spoilt({ ...SETTINGS, version: 1 })), (value) => {
          const parsed = parseRecord(value, SETTINGS_SHAPE);
          if (parsed.kind !== 'fine') return;
          const settings = settingsFrom(parsed.value);
          expect(new Set(Object.keys(settings))).toEqual(NAMES);
          expect(settings.restDelay >= 0 && settings.restDelay <= 2000).toBe(true);
          expect(typeof settings.enabled).toBe('boolean');
        }),
        cases(),
      );
      fc.assert(
        fc.property(fc.oneof(anything, spoilt(WORDS)), (value) => {
          const parsed = parseRecord(value, WORDS_SHAPE);
          if (parsed.kind !== 'fine') return;
          for (const { id, word, link } of parsed.value.words) {
            expect(id).toMatch(/^own-/);
            expect(word.trim()).not.toBe('');
            expect(link).toMatch(/^(https?:|$)/i);
          }
        }),
        cases(),
      );
      expect(isClean()).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'as a file to import is refused with a reason, or is a whole set of data that exports to itself',
    () => {
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.json(), spoilt(FILE).map(JSON_TEXT), anything.map(JSON_TEXT)), (text) => {
          const parsed = parseBackup(text);
          if (parsed.kind === 'refused') {
            expect(['too-big', 'not-json', 'not-ours', 'future', 'damaged']).toContain(parsed.reason);
            return;
          }
          expect(new Set(Object.keys(parsed.backup.settings))).toEqual(NAMES);
          expect(parseBackup(backupText(parsed.backup))).toEqual(parsed);
          expect(changesBetween(parsed.backup, parsed.backup).words.added).toEqual([]);
        }),
        cases(),
      );
      expect(isClean()).toBe(true);
    },
    PATIENCE_MS,
  );
});

describe('a file made to harm', () => {
  const whole: Backup = { settings: DEFAULTS, words: [], checklist: {} };
  const text = (change: string): string => backupText(whole).replace('"checklist": {}', change);

  it.each([
    ['fields of every object', text('"checklist": {}, "__proto__": { "polluted": 1 }'), 'fine'],
    ['fields of every object, among the ticks', text('"checklist": { "__proto__": { "polluted": 1 } }'), 'damaged'],
    ['keys of other records', text('"checklist": { "settings": 1 }'), 'damaged'],
    [
      'a word that runs',
      text(
        `"words": ${JSON.stringify({ ...WORDS, words: [{ id: 'own-1', word: 'a', note: '', link: 'javascript:alert(1)' }] })}`,
      ),
      'damaged',
    ],
    ['nesting without end', '['.repeat(2_000_000), 'not-json'],
    ['more than a file may have', ' '.repeat(5 * 1024 * 1024 + 1), 'too-big'],
    ['a tick that no checklist could read', text('"checklist": { "checklist.tick.a": 1 }'), 'damaged'],
    ['a note without text', text('"checklist": { "checklist.note.a": { "version": 1 } }'), 'damaged'],
    ['a tick of a later version', text('"checklist": { "checklist.tick.a": { "version": 2 } }'), 'future'],
    ['a number too large', text('"checklist": { "checklist.tick.a": 1e999 }'), 'damaged'],
  ])('with %s changes nothing', (_, file, outcome) => {
    const parsed = parseBackup(file);
    expect(parsed.kind === 'fine' ? 'fine' : parsed.reason).toBe(outcome);
    if (parsed.kind === 'fine') expect(parsed.backup).toEqual(whole);
    expect(isClean()).toBe(true);
  });
});
