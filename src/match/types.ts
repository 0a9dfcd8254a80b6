// Owns the words that finding uses: what a phrase is and what a candidate is. No DOM, no browser.
import type { Kind } from '../knowledge/types.ts';

/** Kinds of entries, and the reader's own words. */
export type MarkKind = Kind | 'custom';

/** One written form in the phrase table, or one entry that is found by patterns. */
export interface Phrase {
  /** Empty for odd wording that stands for no entry: it counts for the suspicion of spun text and is no mention. */
  readonly entry: string;
  /** As painted: a claim that research supports, a sign that is not urgent and a denied sign are terms. */
  readonly kind: MarkKind;
  /** Found by a pattern over a sentence: may hold other candidates. */
  readonly pattern?: true;
}

/** A place where a phrase stands, before the page has been judged. Offsets are UTF-16 units of the scanned text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** For `Finder.phraseOf`. */
  readonly phrase: number;
  /** Topic strength the page must reach for this to be a mention: 0 stands anywhere, Infinity nowhere. */
  readonly need: number;
  /** Thesaurus-mangled wording of the entry. */
  readonly spun: boolean;
}

/**
 * May a phrase run on across this gap between two words? Asked only while a phrase is alive,
 * for a gap `[from, to)` of the scanned text; the page answers from its structure.
 */
export type Joins = (from: number, to: number) => boolean;

/** The running account of how strongly a text is about backs, pain or massage. */
export interface Topic {
  /** Counts a candidate in, or out again when its text has gone. */
  count(candidate: Candidate, by: 1 | -1): void;
  /** For a text of so many characters: 0 or more, on the scale of `Candidate.need`. Cheap, however much was counted. */
  strength(characters: number): number;
}

export interface Finder {
  /** The phrase of a candidate. */
  phraseOf(phrase: number): Phrase | undefined;
  /**
   * All candidates that begin in `[from, to)`, in order. Phrases never overlap among themselves; a claim or a warning
   * sign may hold phrases. A candidate may end after `to`.
   */
  find(text: string, from: number, to: number, joins?: Joins): Candidate[];
  /** Learns the new words in `[from, to)`, one by one until `isEnough`; gives how far it came. `find` learns what is left,
   *  in one go. */
  learn(text: string, from: number, to: number, isEnough: () => boolean): number;
  /** A new account with nothing counted. */
  startTopic(): Topic;
}
