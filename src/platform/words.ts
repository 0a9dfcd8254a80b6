// Owns the reader's own words as every part of Backlight follows them.
import { createStored, type Outcome } from './stored.ts';
import { type OwnWord, WORDS_SHAPE } from './words-shape.ts';

const stored = createStored({
  key: 'words',
  shape: WORDS_SHAPE,
  from: (record): readonly OwnWord[] => record?.words ?? [],
  toRecord: (words) => ({ words }),
});

export type ChangeWords = (change: (now: readonly OwnWord[]) => readonly OwnWord[]) => Promise<Outcome>;

export const readWords = stored.read;
export const changeWords: ChangeWords = stored.change;
export const watchWords = stored.watch;
