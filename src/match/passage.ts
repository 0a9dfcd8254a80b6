// Owns the cutting of a text into the sentence around a place and its neighbours, and of a sentence into words of
// known families.
import { CLASSES, LETTER, OTHER, SEVERAL } from './characters.ts';
import { nextWord } from './gaps.ts';
import { createWordReader, FILTER_SIZE, filterBit, NONE, type WordReader } from './trie.ts';
import type { Joins } from './types.ts';

/** A run is looked at this far each way from a place: longer sentences are cut. In characters. */
const REACH = 500;

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Families the word belongs to, each with the number of words it spans from here. */
  readonly families: readonly FamilySpan[];
  /** What parts it from the word before. */
  readonly parted: 'not' | 'comma' | 'clause';
}

export interface FamilySpan {
  readonly family: number;
  readonly words: number;
}

/** The stretch around `[at, at]` that reads on without a block's edge, at most `REACH` each way. */
export function runAt(text: string, at: number, joins: Joins | undefined): Span {
  let start = Math.max(0, at - REACH);
  let end = Math.min(text.length, at + REACH);
  if (joins && !joins(start + 1, end - 1)) {
    start = lastEdge(start, at, (position) => joins(position + 1, at));
    end = firstEdge(at, end, (position) => joins(at, position));
  }
  return { start, end };
}

/** The first position in `[low, high)` from which everything up to `high` is joined. */
function lastEdge(low: number, high: number, joined: (position: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (joined(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

/** The end of what is joined to `low`. */
function firstEdge(low: number, high: number, joined: (position: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (joined(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

const CLOSING = /[.!?…"'”’)\]]/;
const SPACE = /\s/;
const SHORTENED = /\b(?:dr|mr|mrs|ms|prof|vs|e\.g|i\.e|approx|no|st)\.$/i;

/** The sentences of a run, in order, punctuation included. */
export function sentencesIn(text: string, run: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = run.start;
  for (let index = run.start; index < run.end; index++) {
    const code = text.charCodeAt(index);
    // . ! ? and the ellipsis
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x2026) continue;
    let after = index + 1;
    while (after < run.end && CLOSING.test(text.charAt(after))) after++;
    if (after < run.end && !SPACE.test(text.charAt(after))) continue;
    if (code === 0x2e && SHORTENED.test(text.slice(Math.max(start, index - 7), index + 1))) continue;
    spans.push({ start, end: after });
    start = after;
    index = after - 1;
  }
  if (start < run.end) spans.push({ start, end: run.end });
  return spans;
}

/** Where the sentence that runs across `from` ends, at most `REACH` on; `from` itself at the end of the text. */
export function sentenceEnd(text: string, from: number): number {
  const run = { start: from, end: Math.min(text.length, from + REACH) };
  return sentencesIn(text, run)[0]?.end ?? from;
}

/** True when the sentence is a question. */
export function isQuestion(text: string, { end }: Span): boolean {
  return /\?["'”’)\]\s]*$/.test(text.slice(Math.max(0, end - 6), end));
}

export interface Vocabulary {
  /** Families of one word, by the word's hash. */
  readonly single: ReadonlyMap<number, readonly FamilySpan[]>;
  /** Families of several words, by the first word's hash: the hashes of the others. */
  readonly several: ReadonlyMap<number, readonly { readonly family: number; readonly rest: readonly number[] }[]>;
  /** 1 for a word that begins a wording of some family, by `filterBit`. A few false yeses, no false no. */
  readonly filter: Uint8Array;
}

const NO_FAMILIES: readonly FamilySpan[] = [];

/** Words of families by hash. `families`: all forms of each. */
export function vocabularyOf(families: readonly (readonly string[])[]): Vocabulary {
  const reader = createWordReader();
  const single = new Map<number, { family: number; words: number }[]>();
  const several = new Map<number, { family: number; rest: number[] }[]>();
  const filter = new Uint8Array(FILTER_SIZE);
  const put = <T>(map: Map<number, T[]>, hash: number, value: T): void => {
    const list = map.get(hash);
    if (list) list.push(value);
    else map.set(hash, [value]);
  };
  for (const [family, words] of families.entries()) {
    for (const word of words) {
      reader.read(word, 0);
      const first = reader.hash;
      const rest: number[] = [];
      for (let next = nextWord(word, reader.end); next !== NONE; next = nextWord(word, reader.end)) {
        reader.read(word, next);
        rest.push(reader.hash);
      }
      if (rest.length > 0) put(several, first, { family, rest });
      else put(single, first, { family, words: 1 });
      filter[filterBit(first)] = 1;
    }
  }
  return { single, several, filter };
}

/** Families that a sentence holds, as a list and as a mark for each. Reused: most sentences are judged by it alone. */
export interface Presence {
  readonly list: number[];
  readonly has: Uint8Array;
  /** Of the words. */
  readonly hashes: number[];
}

/** Looks for the families of a sentence and makes nothing. */
export function readPresence(
  text: string,
  { start, end }: Span,
  vocabulary: Vocabulary,
  reader: WordReader,
  { list, has, hashes }: Presence,
): void {
  for (const family of list) has[family] = 0;
  list.length = 0;
  hashes.length = 0;
  for (let index = start; index < end; index = Math.max(index + 1, reader.end)) {
    if (reader.read(text, index)) hashes.push(reader.hash);
  }
  for (let at = 0; at < hashes.length; at++) {
    for (const { family } of familiesAt(hashes, at, vocabulary)) {
      if (has[family] === 0) list.push(family);
      has[family] = 1;
    }
  }
}

/** The families of a word among others, wordings of several words first. */
function familiesAt(
  hashes: readonly number[],
  at: number,
  { single, several, filter }: Vocabulary,
): readonly FamilySpan[] {
  const hash = hashes[at] ?? 0;
  if (filter[filterBit(hash)] === 0) return NO_FAMILIES;
  const alone = single.get(hash) ?? NO_FAMILIES;
  const wordings = several.get(hash);
  if (!wordings) return alone;
  const longer: FamilySpan[] = [];
  for (const { family, rest } of wordings) {
    if (rest.every((other, offset) => hashes[at + 1 + offset] === other))
      longer.push({ family, words: rest.length + 1 });
  }
  return longer.length > 0 ? [...longer, ...alone] : alone;
}

/** Reads the words of a sentence. */
export function readWords(text: string, { start, end }: Span, vocabulary: Vocabulary): readonly Word[] {
  const reader = createWordReader();
  const places: Omit<Word, 'families'>[] = [];
  const hashes: number[] = [];
  let parted: Word['parted'] = 'not';
  for (let index = start; index < end; ) {
    const code = text.charCodeAt(index);
    const kind = CLASSES[code] ?? OTHER;
    if (kind < LETTER && kind !== SEVERAL) {
      // Comma; then ; : ( ) and dashes that stand between spaces.
      if (code === 0x2c) parted = parted === 'clause' ? parted : 'comma';
      else if (code === 0x3b || code === 0x3a || code === 0x28 || code === 0x29) parted = 'clause';
      else if (code === 0x2014 || (code === 0x2013 && text.charAt(index + 1) === ' ')) parted = 'clause';
      index++;
      continue;
    }
    reader.read(text, index);
    places.push({ start: index, end: reader.end, parted });
    hashes.push(reader.hash);
    parted = 'not';
    index = reader.end;
  }
  return places.map(({ start, end, parted }, at) => ({
    start,
    end,
    families: familiesAt(hashes, at, vocabulary),
    parted,
  }));
}
