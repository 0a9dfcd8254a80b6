// Owns the one pass over a text: words hashed as they are read, phrases followed through the trie, the longest kept.
import { createNeeds } from './company.ts';
import { listOf, openDictionary } from './dictionary.ts';
import { nextWord } from './gaps.ts';
import { GRAVITY } from './outranks.ts';
import { REACH } from './passage.ts';
import { createPatternFinder } from './pattern-finder.ts';
import { readPatternEntries, readRules } from './pattern-table.ts';
import { openPhrases, rowReader } from './phrases.ts';
import { createSieve } from './sieve.ts';
import { BEGINS, EXACT_CASE, type ReadRow, SPEAKS, SPUN, splitTable, type TableRow } from './table.ts';
import { createTopic } from './topic.ts';
import { NONE, type TrieNode } from './trie.ts';
import type { Candidate, Finder, Joins } from './types.ts';
import { unpack } from './unpack.ts';
import { createVocabulary } from './vocabulary.ts';
import { ODD, OTHER_TEXT, type Wording, wordingOf } from './wording.ts';
import { createWordReader, filterBit, wordEdge } from './words.ts';

/** Modifiers that may stand before one phrase: "chronic mechanical lower back". */
const MOST_MODIFIERS = 3;

/** Above all that `rankOf` gives. */
const WORST_RANK = 1000;

/** Entries about the low back alone; no other place belongs before their phrases. */
const LOW_BACK_ONLY = /lumbar|low-back/;

/** So many characters are learnt before they are read: most words of a page's beginning are new, and code is cold. */
const LEARNING_CHARACTERS = 100_000;

/** Characters from the end of a phrase to its abbreviation in brackets. */
const DEFINITION_REACH = 16;

/**
 * A finder over a compiled phrase table and the reader's own words. What the table says is read word by word, as words
 * are met.
 * @param own see own-words.ts
 */
export function createFinder(table: string, own: readonly ReadRow[] = []): Finder {
  const [lexicon = '', wordPlaces = '', often = '', packed = '', meanings = '', contexts = '', ...patternParts] =
    splitTable(table);
  const [patternEntries = '', holders = '', pairs = ''] = patternParts;
  const [modifiers = '', places = '', fieldWords = ''] = lexicon.split('\n');
  const placesFrom = listOf(modifiers).length;
  const lines = unpack({ lines: packed, meanings });
  const dictionary = openDictionary(wordPlaces, often, lines, (word) => {
    phrases.add(word);
    vocabulary.add(word);
  });
  const { filter } = dictionary;
  const phrases = openPhrases(
    rowReader(contexts, lines, dictionary.count),
    [...listOf(modifiers), ...listOf(places)],
    own,
    (hash) => dictionary.meet(hash),
  );
  const { rows } = phrases;
  const language = readRules(holders, pairs, lines, dictionary.count);
  const vocabulary = createVocabulary(dictionary.meet, language.withHolders);
  const sieve = createSieve(language, vocabulary);
  const patterns = createPatternFinder(readPatternEntries(patternEntries), language, vocabulary);
  const needOf = createNeeds(listOf(fieldWords));
  const reader = createWordReader();
  for (const { text } of own) {
    reader.read(text, 0);
    const place = filterBit(reader.hash);
    filter[place] = (filter[place] ?? 0) | BEGINS;
  }
  let unlearnt = LEARNING_CHARACTERS;
  const flagsOf = (hash: number): number => filter[filterBit(hash)] ?? 0;
  // What `phraseAt` and `longestAt` found; kept here so that looking allocates nothing.
  let wording: Wording = OTHER_TEXT;
  let isPlace = false;
  let longest = NONE;
  let longestEnd = 0;
  let longestWording: Wording = OTHER_TEXT;

  /** Of the phrases that end at a node and are really written at `[start, end)`, the best; sets `wording`. */
  const phraseAt = (node: TrieNode, text: string, start: number, end: number): number => {
    let best = NONE;
    let bestRank = WORST_RANK;
    for (const phrase of node.phrases) {
      const row = rows[phrase];
      if (!row) continue;
      const here = wordingOf(row, text.slice(start, end), phrases.exchange);
      const rank = rankOf(row, here);
      if (here === OTHER_TEXT || rank > bestRank) continue;
      best = phrase;
      bestRank = rank;
      wording = here;
    }
    return best;
  };

  /** Reads the next word, after a gap that a phrase may span. */
  const readNext = (text: string, joins: Joins | undefined): boolean => {
    const at = nextWord(text, reader.end);
    return at !== NONE && (!joins || joins(reader.end, at)) && reader.read(text, at);
  };

  /** Looks for the longest phrase that begins with the word just read; sets `longest` and `longestEnd`. */
  const longestAt = (text: string, start: number, joins: Joins | undefined): void => {
    longest = NONE;
    longestEnd = start;
    for (let node = phrases.next(phrases.root, reader.hash); node; node = phrases.next(node, reader.hash)) {
      const here = phraseAt(node, text, start, reader.end);
      if (here !== NONE) {
        longest = here;
        longestEnd = reader.end;
        longestWording = wording;
      }
      if (node.next.size === 0 || !readNext(text, joins)) return;
    }
  };

  /** Where the word after the longest modifier that begins with the word just read stands, or NONE; sets `isPlace`. */
  const afterModifier = (text: string, joins: Joins | undefined): number => {
    let found = NONE;
    for (let node = phrases.next(phrases.beforeRoot, reader.hash); node; node = phrases.next(node, reader.hash)) {
      if (!readNext(text, joins)) break;
      const [modifier] = node.phrases;
      if (modifier === undefined) continue;
      found = reader.start;
      isPlace = modifier >= placesFrom;
    }
    return found;
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
    phraseOf: (number) => (number < 0 ? patterns.phraseOf(number) : rows[number]),
    startTopic: () => createTopic(rows),
    learn(text, from, to, isEnough) {
      if (unlearnt <= 0) return to;
      let index = from;
      while (reader.seek(text, index, to, filter)) {
        index = reader.end;
        const { hash } = reader;
        if (!dictionary.meet(hash)) continue;
        phrases.next(phrases.root, hash);
        sieve.learn(hash);
        if (isEnough()) return index;
      }
      unlearnt -= to - from;
      return to;
    },
    find(text, from, to, joins) {
      const found: Candidate[] = [];
      sieve.clear();
      reader.count = 0;
      /** Reads on to the next word that may matter; the sieve sees it. */
      const seek = (index: number, last: number): boolean => {
        const isThere = reader.seek(text, index, last, filter);
        if (isThere && flagsOf(reader.hash) & SPEAKS) sieve.see(reader.hash, reader.count, reader.start);
        return isThere;
      };
      /** Reads a stretch for patterns alone. */
      const sift = (first: number, last: number): void => {
        let index = first;
        while (seek(index, last)) index = reader.end;
      };
      // A word that runs on past an end belongs to what it began in.
      const last = wordEdge(text, to);
      let index = wordEdge(text, from);
      while (seek(index, last)) {
        index = reader.end;
        if ((flagsOf(reader.hash) & BEGINS) === 0) continue;
        const { start } = reader;
        const isModifier = phrases.next(phrases.beforeRoot, reader.hash) !== undefined;
        longestAt(text, start, joins);
        if (isModifier) lengthen(text, start, joins);
        const row = rows[longest];
        if (!row) continue;
        const phrase = longest;
        const end = longestEnd;
        // The words inside a phrase may speak for patterns too.
        sift(index, end);
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
      sift(Math.max(index, last), wordEdge(text, Math.min(text.length, last + REACH)));
      const fits = patterns.find(text, sieve.spots, from, to, joins);
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
