// Owns the shape of the reader's own words: plain text with a note, never rendered as anything else. No browser API.
import type { RecordShape } from './record.ts';
import * as s from './shape.ts';

export const LONGEST_WORD = 80;
export const LONGEST_NOTE = 2_000;
export const LONGEST_LINK = 2_000;
export const MOST_WORDS = 5_000;

export interface OwnWord {
  /** "own-" and a random part: never the id of an entry. */
  readonly id: string;
  readonly word: string;
  readonly note: string;
  /** An address of the web, or empty. */
  readonly link: string;
}

/** An address that a click may open: of the web, nothing that runs. */
export const WEB_ADDRESS = /^(https?:\/\/\S+)?$/i;

export const ownWord = s.object({
  id: s.string(100, /^own-[a-z0-9-]+$/),
  word: s.string(LONGEST_WORD, /\S/),
  note: s.string(LONGEST_NOTE),
  link: s.string(LONGEST_LINK, WEB_ADDRESS),
});

export const WORDS_SHAPE: RecordShape<{ readonly words: readonly OwnWord[] }> = {
  migrations: [],
  shape: s.object({ words: s.array(ownWord, MOST_WORDS) }),
};
