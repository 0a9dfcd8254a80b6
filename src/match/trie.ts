// Owns the search structure: a trie over words in flat arrays, reached by open addressing. Built once in each page, so
// building is as lean as searching: no word is made into a string.
import { CLASSES, IGNORED, LETTER, LETTERS_OF, OTHER, SEVERAL } from './characters.ts';

/** The hash of no letters. */
const HASH_SEED = 0x811c9dc5 | 0;
export const FILTER_SIZE = 0x10000;

/** Bits of `Trie.filter`: a phrase begins with the word; its sentence may hold a pattern. */
const BEGINS = 1;
export const TRIGGERS = 2;

/** One more letter of a word's hash (FNV-1a). Signed, which engines keep in a register. */
export function mix(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** The place of a word in a filter of `FILTER_SIZE` bytes. */
export function filterBit(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** Reads one word: its hash and where it ends. Reused, so that reading allocates nothing. */
export interface WordReader {
  hash: number;
  /** After the last letter. */
  end: number;
  /** Reads the word that begins at `start`; false when no letter stands there. */
  read(text: string, start: number): boolean;
}

export function createWordReader(): WordReader {
  return {
    hash: 0,
    end: 0,
    read(text, start) {
      let hash = HASH_SEED;
      let end = start;
      for (let index = start; index < text.length; index++) {
        const code = text.charCodeAt(index);
        const kind = CLASSES[code] ?? OTHER;
        if (kind >= LETTER) {
          hash = mix(hash, kind);
          end = index + 1;
        } else if (kind === SEVERAL) {
          for (const letter of LETTERS_OF.get(code) ?? '') hash = mix(hash, letter.charCodeAt(0));
          end = index + 1;
        } else if (kind !== IGNORED) break;
      }
      this.hash = hash;
      this.end = end;
      return end > start;
    },
  };
}

/**
 * Reads on from `from` to the first word beginning before `to` that the filter lets pass, and gives where it begins, or
 * `to` or more. Nearly all of a scan is spent here: one small loop, a call for each word would cost more than the rest.
 */
export function seekWord(text: string, from: number, to: number, filter: Uint8Array, reader: WordReader): number {
  const { length } = text;
  let index = from;
  while (index < to) {
    const start = index;
    let hash = HASH_SEED;
    let kind = CLASSES[text.charCodeAt(index++)] ?? OTHER;
    if (kind < LETTER && kind !== SEVERAL) continue;
    while (kind >= LETTER) {
      hash = mix(hash, kind);
      kind = index < length ? (CLASSES[text.charCodeAt(index)] ?? OTHER) : OTHER;
      index++;
    }
    index--;
    if (kind === IGNORED || kind === SEVERAL) {
      reader.read(text, start);
      ({ hash, end: index } = reader);
    }
    if (filter[filterBit(hash)] === 0) continue;
    reader.hash = hash;
    reader.end = index;
    return start;
  }
  return index;
}

/** No node, no phrase. */
export const NONE = -1;

export interface Trie {
  /** By `filterBit`, what a word may be: `BEGINS`, `TRIGGERS`, both or 0. A few false yeses, no false no. */
  readonly filter: Uint8Array;
  child(node: number, hash: number): number;
  /** First phrase that ends at the node, or NONE; others follow through `nextPhrase`. */
  phraseAt(node: number): number;
  nextPhrase(link: number): number;
  /** The phrase of a link. */
  phraseOf(link: number): number;
}

/** The node where phrases begin, and the one where the modifiers before them do. */
export const ROOT = 0;
export const MODIFIER_ROOT = 1;

export interface TrieBuilder {
  readonly trie: Trie;
  /** The child of a node for a word, made when there is none. */
  step(node: number, hash: number): number;
  /** Ends a phrase at a node. */
  end(node: number, phrase: number): void;
  /**
   * Lets other words stand in the place of a word, wherever it stands in a path so far and no path has the other.
   * @param exchanges from the hash of a word to the hashes of the others
   */
  exchange(exchanges: ReadonlyMap<number, readonly number[]>): void;
  /** Makes sentences with the words of this `filterBit` worth looking at for patterns. */
  addTrigger(place: number): void;
}

export function createTrieBuilder(expectedWords: number): TrieBuilder {
  let capacity = 1024;
  while (capacity < expectedWords * 2) capacity *= 2;
  const mask = capacity - 1;
  const parents = new Int32Array(capacity).fill(NONE);
  const hashes = new Int32Array(capacity);
  const children = new Int32Array(capacity);
  const filter = new Uint8Array(FILTER_SIZE);
  const firstLink: number[] = [NONE, NONE];
  const linkPhrase: number[] = [];
  const linkNext: number[] = [];
  // The edges so far, as slots.
  const edges: number[] = [];

  /** The slot that holds (node, hash), or the empty one where it would go. */
  const slotOf = (node: number, hash: number): number => {
    let slot = (Math.imul(node + 1, 0x9e3779b1) ^ hash) & mask;
    while (parents[slot] !== NONE && !(parents[slot] === node && hashes[slot] === hash)) slot = (slot + 1) & mask;
    return slot;
  };
  const mark = (place: number, what: number): void => {
    filter[place] = (filter[place] ?? 0) | what;
  };
  const connect = (slot: number, node: number, hash: number, child: number): void => {
    parents[slot] = node;
    hashes[slot] = hash;
    children[slot] = child;
    if (node === ROOT || node === MODIFIER_ROOT) mark(filterBit(hash), BEGINS);
  };

  return {
    addTrigger: (place) => mark(place, TRIGGERS),
    step(node, hash) {
      const slot = slotOf(node, hash);
      if (parents[slot] === NONE) {
        connect(slot, node, hash, firstLink.length);
        edges.push(slot);
        firstLink.push(NONE);
      }
      return children[slot] ?? NONE;
    },
    end(node, phrase) {
      linkPhrase.push(phrase);
      linkNext.push(firstLink[node] ?? NONE);
      firstLink[node] = linkPhrase.length - 1;
    },
    exchange(exchanges) {
      for (const edge of edges) {
        const node = parents[edge] ?? NONE;
        for (const other of exchanges.get(hashes[edge] ?? 0) ?? []) {
          const slot = slotOf(node, other);
          if (parents[slot] === NONE) connect(slot, node, other, children[edge] ?? NONE);
        }
      }
    },
    trie: {
      filter,
      child(node, hash) {
        const slot = slotOf(node, hash);
        return parents[slot] === NONE ? NONE : (children[slot] ?? NONE);
      },
      phraseAt: (node) => firstLink[node] ?? NONE,
      nextPhrase: (link) => linkNext[link] ?? NONE,
      phraseOf: (link) => linkPhrase[link] ?? NONE,
    },
  };
}
