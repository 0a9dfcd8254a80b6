// Owns what is compared when something is looked for: the stems of words, everyday wordings in the words of the entries.
import { stemmer } from 'stemmer';
import { NAMELESS, SEARCHED_AS } from '../../src/knowledge/en/search-words.ts';

/** The stems of a text's words: "slips", "slipped" and "slipping" are one. */
export function termsOf(text: string): readonly string[] {
  let plain = text.toLowerCase().replaceAll(/['’]/g, '');
  for (const [wordings, as] of SEARCHED_AS) plain = plain.replaceAll(wordings, as);
  return plain.match(/[\p{L}\p{N}]+/gu)?.map(stemmer) ?? [];
}

/** The terms without the words that ask a question; all of them where there are no others. */
export function namingTerms(terms: readonly string[]): readonly string[] {
  const naming = terms.filter((term) => !NAMELESS_STEMS.has(term));
  return naming.length > 0 ? naming : terms;
}

const NAMELESS_STEMS: ReadonlySet<string> = new Set([...NAMELESS].map(stemmer));
