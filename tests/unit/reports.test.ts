// Ten made-up reports, read with the real finder: which entries they hold in which order, which warning signs they
// assert and which they deny, and what is listed as not explained.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../popup/read/paragraphs.ts';
import { perhapsMeant } from '../../popup/read/perhaps.ts';
import { assertedSigns, reportEntries } from '../../popup/read/report-entries.ts';
import { reportFinder } from '../../popup/read/report-finder.ts';
import { notExplained, technicalWords } from '../../popup/read/technical-words.ts';
import * as pure from '../../scripts/lib/pure.ts';
import { createScanner } from '../../scripts/lib/scan-file.mjs';
import { entryById } from '../../src/knowledge/index.ts';

const FOLDER = 'tests/pages/reports';
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? file.slice(0, -4) : []));

interface Expected {
  /** Ids in the order of reading. */
  readonly entries: readonly string[];
  /** Warning signs that the text asserts, the most urgent first. */
  readonly signs: readonly string[];
  /** Terms as which signs are explained that the text denies. */
  readonly denied: readonly string[];
  readonly notExplained: readonly string[];
}

const scanner = createScanner({ ...pure, createFinder: (table: string) => reportFinder(pure.createFinder(table)) });
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function read(name: string): Expected {
  const paragraphs = paragraphsOf(readFileSync(`${FOLDER}/${name}.txt`, 'utf8'));
  // Each paragraph is a block, as in the reading view.
  const { mentions } = scanner.scanText(paragraphs.map((text) => `<p>${escaped(text)}</p>`).join(''), true) as {
    mentions: { entry: string; kind: 'term' | 'claim' | 'warning'; text: string }[];
  };
  const entries = reportEntries(mentions, entryById);
  return {
    entries: entries.map(({ entry }) => entry.id),
    signs: assertedSigns(entries).flatMap(({ signs }) => signs.map(({ id }) => id)),
    denied: DENIED.filter((id) => entries.some(({ entry }) => entry.id === id)),
    notExplained: notExplained(
      paragraphs.flatMap(technicalWords),
      mentions.map(({ text }) => text),
    ),
  };
}

const DENIED = [...new Set(pure.entries.flatMap((entry) => (entry.kind === 'warning' && entry.deniedAs) || []))];
const expected = Object.fromEntries(
  names.map((name) => [name, JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')) as Expected]),
);

describe.each(names)('%s', (name) => {
  it('holds what was expected', () => expect(read(name)).toEqual(expected[name]));
});

it('has denied signs in at least five reports and asserted ones in two, never the same sign as both', () => {
  const all = Object.values(expected);
  expect(all).toHaveLength(10);
  expect(all.filter(({ denied }) => denied.length > 0).length).toBeGreaterThanOrEqual(5);
  expect(all.filter(({ signs }) => signs.length > 0)).toHaveLength(2);
  for (const { signs, denied } of all) expect(signs.filter((sign) => denied.includes(sign))).toEqual([]);
});

describe('paragraphs', () => {
  it('keeps lines apart, so that a denial ends with its line', () => {
    expect(paragraphsOf('Fever: nil\r\n\r\n  Saddle   numbness: present\n- leg pain')).toEqual([
      'Fever: nil',
      'Saddle numbness: present',
      '- leg pain',
    ]);
  });
  it('joins lines that were broken for their width, and no others', () => {
    const broken =
      'There is a broad based bulge of the disc that touches the\nexiting nerve root.\nNo fracture is seen';
    expect(paragraphsOf(broken)).toEqual([
      'There is a broad based bulge of the disc that touches the exiting nerve root.',
      'No fracture is seen',
    ]);
    expect(paragraphsOf('no fever\nnumb between the legs')).toEqual(['no fever', 'numb between the legs']);
  });
  it('cuts a giant line behind a sentence, else behind a word, and loses nothing', () => {
    const sentences = 'No fracture is seen here. '.repeat(1000).trim();
    const pieces = paragraphsOf(sentences);
    expect(pieces.join(' ')).toBe(sentences);
    for (const piece of pieces) expect(piece).toMatch(/^No .{0,4000} here\.$/);
    expect(paragraphsOf('word '.repeat(2000)).every((piece) => /^(word ?)+$/.test(piece))).toBe(true);
    expect(paragraphsOf('a'.repeat(10_000)).join('')).toBe('a'.repeat(10_000));
  });
  it('drops what cannot be seen, and nothing else', () => {
    expect(paragraphsOf('\ufeffDisc\u0000 bulge\u000c\tL5')).toEqual(['Disc bulge', 'L5']);
    expect(paragraphsOf(' \n\t ')).toEqual([]);
  });
});

describe('technical words', () => {
  it.each([
    [
      'by their ending',
      'There is a scoliosis with laminectomy and myelopathy.',
      ['scoliosis', 'laminectomy', 'myelopathy'],
    ],
    ['by their beginning', 'A hyperintense dermatomal pattern', ['hyperintense', 'dermatomal']],
    ['as abbreviations', 'The FABER test and a PHQ-9, seen on STIR and O/E', ['FABER', 'PHQ-9', 'STIR', 'O/E']],
    ['as words of reports', 'The conus ends at L1.', ['conus']],
  ])('%s', (_, text, words) => expect(technicalWords(text)).toEqual(words));
  it.each([
    ['ordinary words', 'The diagnosis of trauma is a program of roses.'],
    ['names', 'I saw Mr Thomas Kinesis and Mrs Melanoma in Oklahoma.'],
    ['headings in capitals', 'REPORT OF THE NEW CLINIC'],
    ['everyday abbreviations', 'The GP of the NHS at 10 AM, parts II and IV'],
  ])('leaves out %s', (_, text) => expect(technicalWords(text)).toEqual([]));
  it('leaves out what a mention holds, and names each word once', () => {
    expect(notExplained(['Spondylosis', 'conus', 'Conus', 'STIR'], ['lumbar spondylosis'])).toEqual(['conus', 'STIR']);
  });
});

describe('a misspelt word', () => {
  it.each([
    ['cannal', 'canal'],
    ['degenrative', 'degenerative'],
    ['foramnial', 'foraminal'],
    ['spondylolisthessis', 'spondylolisthesis'],
  ])('"%s" is listed, perhaps as "%s"', (word, meant) => {
    expect(perhapsMeant(word)).toBe(meant);
    expect(technicalWords(`There is ${word} change.`)).toContain(word);
  });
  it.each(['paresthesia', 'hemangioma', 'orthopedic', 'regenerative', 'mediation', 'spinal', 'spial', 'Cannal'])(
    'leaves "%s" alone: right, spelt another way, another word or too short to tell',
    (word) => expect(perhapsMeant(word)).toBeUndefined(),
  );
  it('is never taken for a sign or explained: no mention comes of it', () => {
    const { mentions } = scanner.scanText('<p>Back pain with spinal cord comprssion and degenrative change.</p>', true);
    expect(mentions.map(({ text }: { text: string }) => text)).toEqual(['Back pain', 'spinal cord']);
  });
});
