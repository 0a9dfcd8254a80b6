// Owns the form in which phrases travel: one string, written at build time and read in the page.
// Its first four lines are the lexicon, the fifth all words of contexts. A line beginning with @ opens an entry: "@id kind
// context", a character for each word of its context; each line after it is one phrase
import type { Kind } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import type { MarkKind } from './types.ts';

export const EXACT_CASE = 1;
export const TAKES_S = 2;
export const SPUN = 4;
export const NOT_COMPARING = 8;
/** Flags and standing are one character: this code plus both. Above "@", which opens an entry. */
const HEAD_BASE = 65;
const STANDINGS = 6;
/** What stands for the first of the contexts' words; control characters are passed over. */
const FIRST_WORD = 48;
const CONTROLS = [127, 161] as const;

/** What a phrase needs to be a mention, and what it says of the page's topic; each asks for more than the one before. */
export type Standing = typeof OWN | typeof ALONE | typeof FIELD | typeof PAIN | typeof MEDICAL | typeof COMPANY;
/** Chosen by the reader: a mention anywhere, and says nothing of the topic. */
export const OWN = 5;
/** Names backs or their disorders: a mention anywhere, and the best evidence of the topic. */
export const ALONE = 0;
/** Names a therapy or a profession of the field: a mention on a page that speaks of the field more than once. */
export const FIELD = 1;
/** Names pain, muscles, joints or their medicines: needs the topic, and adds a little to it. */
export const PAIN = 2;
/** General medicine (scans, trials, clots): needs the topic and says nothing of it. */
export const MEDICAL = 3;
/** Has other senses: needs company near it or much of the topic. */
export const COMPANY = 4;

/** A phrase as the finder knows it. */
export interface TableRow {
  readonly entry: string;
  readonly kind: MarkKind;
  readonly flags: number;
  readonly standing: Standing;
  /** Plain text; for EXACT_CASE as written. */
  readonly written: string;
  readonly context: readonly string[];
}

/** Words that work on all phrases. They travel in the table because data costs a page less than code. */
export interface Lexicon {
  /** Words that lengthen the phrase they stand before. */
  readonly modifiers: readonly string[];
  /** The same, but never before what only the low back has. */
  readonly places: readonly string[];
  /** Words that place what stands near them in the field. */
  readonly fieldWords: readonly string[];
  /** See families.ts. */
  readonly families: readonly string[];
}

export interface PhraseTable<Row extends TableRow = TableRow> {
  readonly rows: readonly Row[];
  readonly lexicon: Lexicon;
}

/** A phrase as it was read. */
export interface ReadRow extends TableRow {
  /** Plain text, whatever the case counts for. */
  readonly text: string;
}

/** Between the phrases and the patterns of a table. */
const PART = '\n%\n';

export function joinTable(phrases: string, patterns: string): string {
  return phrases + PART + patterns;
}

export function splitTable(table: string): { readonly phrases: string; readonly patterns: string } {
  const [phrases = '', patterns = ''] = table.split(PART);
  return { phrases, patterns };
}

export function writeTable({ rows, lexicon: { modifiers, places, fieldWords, families } }: PhraseTable): string {
  const words = contextWords(rows);
  const lines = [modifiers, places, fieldWords, families, words].map((list) => list.join(','));
  let open = '';
  for (const row of rows) {
    const context = row.context.map((word) => String.fromCharCode(FIRST_WORD + words.indexOf(word))).join('');
    const head = `@${row.entry} ${row.kind === 'term' ? '' : row.kind} ${context}`;
    if (head !== open) lines.push(head);
    open = head;
    lines.push(String.fromCharCode(HEAD_BASE + row.flags * STANDINGS + row.standing) + row.written);
  }
  return lines.join('\n');
}

/** The commonest first: what stands for them is shortest. */
function contextWords(rows: readonly TableRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const list of new Set(rows.map(({ context }) => context))) {
    for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const [from, to] = CONTROLS;
  return [
    ...words.slice(0, from - FIRST_WORD),
    ...Array<string>(to - from).fill(''),
    ...words.slice(from - FIRST_WORD),
  ];
}

export function readTable(table: string): PhraseTable<ReadRow> {
  const [modifiers, places, fieldWords, families, contextWords, ...lines] = table.split('\n');
  const known = listOf(contextWords);
  const rows: ReadRow[] = [];
  let entry = '';
  let kind: Kind = 'term';
  let context: readonly string[] = [];
  for (const line of lines) {
    if (line.charCodeAt(0) === 64) {
      const [id = '', kindName, words = ''] = line.slice(1).split(' ');
      entry = id;
      kind = (kindName || 'term') as Kind;
      context = [...words].map((word) => known[word.charCodeAt(0) - FIRST_WORD] ?? '');
      continue;
    }
    const head = line.charCodeAt(0) - HEAD_BASE;
    const flags = Math.floor(head / STANDINGS);
    const standing = (head % STANDINGS) as Standing;
    const written = line.slice(1);
    rows.push({
      entry,
      kind,
      flags,
      standing,
      written,
      context,
      text: flags & EXACT_CASE ? plainText(written) : written,
    });
  }
  return {
    rows,
    lexicon: {
      modifiers: listOf(modifiers),
      places: listOf(places),
      fieldWords: listOf(fieldWords),
      families: listOf(families),
    },
  };
}

const listOf = (joined: string | undefined): readonly string[] => (joined ? joined.split(',') : []);
