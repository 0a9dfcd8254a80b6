// Owns which hard word of reports a misspelt one may have been meant as. It is named to the reader as a guess and never
// explained in its place: "perhaps: degenerative". Pure.

import forms from '../../src/knowledge/en/technical-forms.json' with { type: 'json' };
import { slipsOf } from '../../src/match/misspellings.ts';

/** Shorter words are only recognised by a letter too many: one too few may be another word ("spinal", "spial"). */
const LONG = 8;
/** Letters that one way of spelling English has and another has not ("paraesthesia", "tumour"): no slip. */
const SPELLINGS = /[ao](?=e)|(?<=o)u/g;

/** The hard word that `plain` (in small letters) is one slip away from; undefined for a word that is right, or far from all. */
export function perhapsMeant(plain: string): string | undefined {
  known ??= slipsOfAll(forms.hardWords);
  return known.get(plain);
}

let known: ReadonlyMap<string, string> | undefined;

function slipsOfAll(words: readonly string[]): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  for (const word of words) {
    for (const slip of slipsOf(word)) if (word.length >= LONG || slip.length > word.length) meant.set(slip, word);
    for (const { index } of word.matchAll(SPELLINGS)) meant.delete(word.slice(0, index) + word.slice(index + 1));
  }
  for (const right of [...words, ...forms.words]) meant.delete(right);
  return meant;
}
