// Owns the search structure: a trie over the hashes of words, made as phrases are read.

import { once } from './lists.ts';

/** No word, no phrase. */
export const NONE = -1;

export interface TrieNode {
  readonly next: Map<number, TrieNode>;
  /** That end here, by number. */
  readonly phrases: number[];
}

export function createNode(): TrieNode {
  return { next: new Map(), phrases: [] };
}

/** The node behind a word, made when there is none. */
export function step({ next }: TrieNode, hash: number): TrieNode {
  return once(next, hash, createNode);
}
