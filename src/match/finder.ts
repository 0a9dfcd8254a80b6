// Owns the one pass over a text: words hashed as they are read, phrases followed through the trie, the longest kept.
import { createNeeds } from './company.ts';
import { nextWord, wordEdge } from './gaps.ts';
import { GRAVITY } from './outranks.ts';
import { sentenceEnd } from './passage.ts';
import { createPatternFinder } from './pattern-finder.ts';
import { buildTrie } from './phrase-trie.ts';
import { EXACT_CASE, type ReadRow, readTable, SPUN, splitTable, type TableRow } from './table.ts';
import { createTopic } from './topic.ts';
import { createWordReader, filterBit, MODIFIER_ROOT, NONE, ROOT, seekWord, TRIGGERS } from './trie.ts';
import type { Candidate, Finder, Joins } from './types.ts';
import { ODD, OTHER_TEXT, readExchanges, type Wording, wordingOf } from './wording.ts';

/** Modifiers that may stand before one phrase: "chronic mechanical lower back". */
const MOST_MODIFIERS = 3;

/** Entries about the low back alone; no other place belongs before their phrases. */
const LOW_BACK_ONLY = /lumbar|low-back/;

/** Characters from the end of a phrase to its abbreviation in brackets. */
const DEFINITION_REACH = 16;

/**
 * A finder over a compiled phrase table and the reader's own words. Building takes about 10 ms cold for 2,800 phrases.
 * @param own see own-words.ts
 */
export function createFinder(table: string, own: readonly ReadRow[] = []): Finder {
  const parts = splitTable(table);
  const fromTable = readTable(parts.phrases);
  const read = { ...fromTable, rows: [...fromTable.rows, ...own] };
  const { rows } = read;
  const patterns = createPatternFinder(parts.patterns, rows.length);
  const trie = buildTrie(read, patterns.triggers);
  const exchanges = readExchanges(read.lexicon.families);
  const needOf = createNeeds(read.lexicon.fieldWords);
  const { filter } = trie;
  const reader = createWordReader();
  const isTrigger = (hash: number): boolean => ((filter[filterBit(hash)] ?? 0) & TRIGGERS) !== 0;
  // What `phraseAt` and `longestAt` found; kept here so that looking allocates nothing.
  let wording: Wording = OTHER_TEXT;
  let isPlace = false;
  let longest = NONE;
  let longestEnd = 0;
  let longestWording: Wording = OTHER_TEXT;

  /** Of the phrases that end at a node and are really written at `[start, end)`, the best; sets `wording`. */
  const phraseAt = (node: number, text: string, start: number, end: number): number => {
    let best = NONE;
    let bestRank = Number.POSITIVE_INFINITY;
    for (let link = trie.phraseAt(node); link !== NONE; link = trie.nextPhrase(link)) {
      const phrase = trie.phraseOf(link);
      const row = rows[phrase];
      if (!row) continue;
      const here = wordingOf(row, text.slice(start, end), exchanges);
      const rank = rankOf(row, here);
      if (here === OTHER_TEXT || rank >= bestRank) continue;
      best = phrase;
      bestRank = rank;
      wording = here;
    }
    return best;
  };

  /** Looks for the longest phrase that begins with the word just read; sets `longest` and `longestEnd`. */
  const longestAt = (text: string, start: number, joins: Joins | undefined): void => {
    longest = NONE;
    longestEnd = start;
    let node = trie.child(ROOT, reader.hash);
    let end = reader.end;
    while (node !== NONE) {
      const here = phraseAt(node, text, start, end);
      if (here !== NONE) {
        longest = here;
        longestEnd = end;
        longestWording = wording;
      }
      const next = nextWord(text, end);
      if (next === NONE || (joins && !joins(end, next))) return;
      reader.read(text, next);
      node = trie.child(node, reader.hash);
      end = reader.end;
    }
  };

  /** Where the word after the longest modifier that begins with the word just read stands, or NONE; sets `isPlace`. */
  const afterModifier = (text: string, joins: Joins | undefined): number => {
    let after = NONE;
    let node = trie.child(MODIFIER_ROOT, reader.hash);
    while (node !== NONE) {
      const next = nextWord(text, reader.end);
      if (next === NONE || (joins && !joins(reader.end, next))) return after;
      const link = trie.phraseAt(node);
      if (link !== NONE) {
        after = next;
        isPlace = trie.phraseOf(link) >= read.lexicon.modifiers.length;
      }
      reader.read(text, next);
      node = trie.child(node, reader.hash);
    }
    return after;
  };

  /** Lets modifiers at `start` lengthen the phrase that follows them, when that ends later than what is found. */
  const lengthen = (text: string, start: number, joins: Joins | undefined): void => {
    let phrase = longest;
    let end = longestEnd;
    let worded = longestWording;
    let head = start;
    let hasPlace = false;
    for (let count = 0; count < MOST_MODIFIERS; count++) {
      reader.read(text, head);
      head = afterModifier(text, joins);
      if (head === NONE) break;
      hasPlace ||= isPlace;
      reader.read(text, head);
      longestAt(text, head, joins);
      const row = rows[longest];
      if (row?.kind !== 'term' || longestEnd <= end || (hasPlace && LOW_BACK_ONLY.test(row.entry))) continue;
      phrase = longest;
      end = longestEnd;
      worded = longestWording;
    }
    longest = phrase;
    longestEnd = end;
    longestWording = worded;
  };

  return {
    phrases: [...rows, ...patterns.phrases],
    startTopic: () => createTopic(rows),
    find(text, from, to, joins) {
      const found: Candidate[] = [];
      /** Where words stand whose sentences may hold a pattern. */
      const places: number[] = [];
      const findTriggers = (first: number, last: number): void => {
        let at = seekWord(text, first, last, filter, reader);
        while (at < last) {
          if (isTrigger(reader.hash)) places.push(at);
          at = seekWord(text, reader.end, last, filter, reader);
        }
      };
      let index = wordEdge(text, from);
      while (index < to) {
        const start = seekWord(text, index, to, filter, reader);
        index = start;
        if (start >= to) break;
        index = reader.end;
        if (isTrigger(reader.hash)) places.push(start);
        const isModifier = trie.child(MODIFIER_ROOT, reader.hash) !== NONE;
        longestAt(text, start, joins);
        if (isModifier) lengthen(text, start, joins);
        const row = rows[longest];
        if (!row) continue;
        const phrase = longest;
        const end = longestEnd;
        // The words inside a phrase may be triggers too.
        findTriggers(index, end);
        index = end;
        const last = found[found.length - 1];
        // "low back pain (LBP)": as good as the words it stands for.
        const defined =
          last && row.flags & EXACT_CASE && isDefinition(text, last, start) ? rows[last.phrase] : undefined;
        found.push({
          start,
          end,
          phrase,
          need:
            last && defined?.entry === row.entry ? last.need : needOf(row, longestWording, { text, start, end, joins }),
          spun: longestWording === ODD || (row.flags & SPUN) !== 0,
        });
      }
      // A sentence that runs on past `to` is judged whole.
      if (to < text.length) findTriggers(index, sentenceEnd(text, index));
      const fits = patterns.find(text, places, from, to, joins);
      return fits.length === 0 ? found : [...found, ...fits].sort((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}

/** Of phrases at one place the lowest rank is taken: graver, then rather as listed, then of better standing. */
function rankOf({ kind, standing }: TableRow, wording: Wording): number {
  return GRAVITY[kind] * 100 + wording * 10 + standing;
}

/** Does `start` open a bracket behind the last candidate, with room for a word: "spinal manipulation therapy (SMT)"? */
function isDefinition(text: string, last: Candidate, start: number): boolean {
  return start - last.end <= DEFINITION_REACH && text.charAt(start - 1) === '(';
}
