// Owns the way from the words of the phrase table to the trie: every written form as a path of word hashes, made when its
// first word is met, and the words that may stand in the place of others.

import type { Kind } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import type { DictionaryWord } from './dictionary.ts';
import { listOf } from './dictionary.ts';
import { nextWord } from './gaps.ts';
import { once, put } from './lists.ts';
import { slipsOf } from './misspellings.ts';
import {
  CONTEXT_DIGITS,
  ENTRY_DIGITS,
  EXACT_CASE,
  HARD_MARK,
  HEAD_CODE,
  numberOf,
  ODD_MARK,
  type ReadRow,
  SAME_HEAD,
  SHARED,
  SPUN,
  STANDINGS,
  type Standing,
  TAKES_S,
} from './table.ts';
import { createNode, NONE, step, type TrieNode } from './trie.ts';
import type { Lines } from './unpack.ts';
import { type Exchange, MISSPELT, ODD, SYNONYM, type Wording } from './wording.ts';
import { createWordReader, lengthened } from './words.ts';

/** The letter s. */
const PLURAL = 0x73;

export interface Phrases {
  /** Where phrases begin, and where the modifiers before them do. */
  readonly root: TrieNode;
  readonly beforeRoot: TrieNode;
  /** By number; grows as words are met. */
  readonly rows: readonly ReadRow[];
  /** Takes in what the dictionary knows of a word. */
  add(word: DictionaryWord): void;
  /** The node behind a word, or behind one in whose place it may stand. */
  next(node: TrieNode, hash: number): TrieNode | undefined;
  readonly exchange: Exchange;
}

/**
 * @param readRows see `rowReader`
 * @param modifiers ended at the modifiers' root by their number
 * @param own rows of the reader's words
 * @param meetWord adds what is known of a word
 */
export function openPhrases(
  readRows: RowReader,
  modifiers: readonly string[],
  own: readonly ReadRow[],
  meetWord: (hash: number) => void,
): Phrases {
  const root = createNode();
  const beforeRoot = createNode();
  const reader = createWordReader();
  const rows: ReadRow[] = [...own];
  const unread: DictionaryWord[] = [];
  const wordings = new Map<string, Wording>();
  /** By the hash of a word, the hashes of those in whose place it may stand. */
  const places = new Map<number, number[]>();
  const hashOf = (word: string): number => (reader.read(word, 0) ? reader.hash : 0);

  const enter = (from: TrieNode, written: string, phrase: number, flags: number): void => {
    let node = from;
    let index = 0;
    // Listed spun phrases may run along exchanged words, but must not bar them.
    const along = (hash: number): TrieNode => (flags & SPUN && next(node, hash)) || step(node, hash);
    while (reader.read(written, index)) {
      const { hash } = reader;
      index = nextWord(written, reader.end);
      if (index === NONE) {
        along(hash).phrases.push(phrase);
        if (flags & TAKES_S) along(lengthened(hash, PLURAL)).phrases.push(phrase);
        return;
      }
      node = along(hash);
    }
  };

  /** Lets a word stand in the place of another; where phrases begin only when none begins with it. */
  const exchange = (word: string, listed: string, wording: Wording): void => {
    const from = hashOf(word);
    const to = hashOf(listed);
    wordings.set(`${word} ${listed}`, wording);
    put(places, from, to);
    for (const { next } of [root, beforeRoot]) {
      const there = next.get(to);
      if (there && !next.has(from)) next.set(from, there);
    }
  };

  const take = ({ word, phrases, exchanges }: DictionaryWord): void => {
    const numbers = readRows(word, phrases).map((row) => rows.push(row) - 1);
    const enterAll = (spun: number): void => {
      for (const number of numbers) {
        const row = rows[number];
        if (row && (row.flags & SPUN) === spun) enter(root, row.written, number, row.flags);
      }
    };
    enterAll(0);
    for (const other of exchanges) {
      if (other === HARD_MARK) for (const slip of slipsOf(word)) exchange(slip, word, MISSPELT);
      else if (other.startsWith(ODD_MARK)) exchange(word, other.slice(1), ODD);
      else exchange(word, other, SYNONYM);
    }
    enterAll(SPUN);
  };

  const meet = (hash: number): void => {
    meetWord(hash);
    for (let word = unread.shift(); word; word = unread.shift()) take(word);
  };

  const next = (node: TrieNode, hash: number): TrieNode | undefined => {
    const isRoot = node === root || node === beforeRoot;
    if (isRoot) meet(hash);
    const there = node.next.get(hash);
    if (there || isRoot) return there;
    meet(hash);
    for (const other of places.get(hash) ?? []) {
      const exchanged = node.next.get(other);
      if (exchanged) return exchanged;
    }
    return undefined;
  };

  modifiers.forEach((modifier, index) => {
    enter(beforeRoot, modifier, index, 0);
  });
  own.forEach(({ written, flags }, index) => {
    enter(root, written, index, flags);
  });
  return {
    root,
    beforeRoot,
    rows,
    add: (word) => unread.push(word),
    next,
    exchange: (word, listed) => wordings.get(`${word} ${listed}`),
  };
}

/** Reads the rows of a word: head, entry, the rest of the phrase. */
export type RowReader = (word: string, phrases: readonly string[]) => readonly ReadRow[];

/**
 * @param firstEntry number of the line of the first entry
 */
export function rowReader(contexts: string, lines: Lines, firstEntry: number): RowReader {
  const [sharedCount = '', ...contextWords] = listOf(contexts);
  const shared = contextWords.slice(0, numberOf(sharedCount));
  const entries = new Map<string, Pick<ReadRow, 'entry' | 'kind' | 'context'>>();

  const readEntry = (digits: string): Pick<ReadRow, 'entry' | 'kind' | 'context'> => {
    const [entry = '', written = '', kind = 'term'] = lines.line(firstEntry + numberOf(digits)).split(' ');
    const context: string[] = written.startsWith(SHARED) ? [...shared] : [];
    for (const [word] of written.matchAll(CONTEXT_WORD)) context.push(contextWords[numberOf(word)] ?? '');
    return { entry, kind: kind as Kind, context };
  };

  return (word, phrases) => {
    let head = '';
    return phrases.map((written) => {
      const isSame = written.startsWith(SAME_HEAD);
      if (!isSame) head = written.slice(0, 1 + ENTRY_DIGITS);
      const rest = written.slice(isSame ? 1 : 1 + ENTRY_DIGITS);
      const code = head.charCodeAt(0) - HEAD_CODE;
      const flags = Math.floor(code / STANDINGS);
      const digits = head.slice(1);
      const isExact = (flags & EXACT_CASE) !== 0;
      const text = isExact ? rest : rest ? `${word} ${rest}` : word;
      return {
        ...once(entries, digits, readEntry),
        flags,
        standing: (code % STANDINGS) as Standing,
        written: text,
        text: isExact ? plainText(text) : text,
      };
    });
  };
}

const CONTEXT_WORD = new RegExp(`\\w{${CONTEXT_DIGITS}}`, 'g');
