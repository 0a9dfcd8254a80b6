// Owns how hard a text is to read: the US school grade of Flesch and Kincaid. Syllables and formula come from the
// "words" libraries; sentences and words are counted as the check of the knowledge base counts them.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Stands in for an entry's own name while it is measured: the name must be there, however hard it is. */
const PLAIN_WORD = 'this';

/** The names that are excused in an entry: its name, what the name has in brackets, and its phrases. */
export function ownNames({ name, phrases }) {
  const inBrackets = [...name.matchAll(/\(([^)]+)\)/g)].map(([, inside]) => inside);
  return [name, name.replace(/\s*\([^)]*\)/g, ''), ...inBrackets, ...phrases];
}

/** The text with every one of these names, singular or plural, as one short plain word. */
export function withoutNames(text, names) {
  if (names.length === 0) return text;
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length).map(escaped);
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join('|')})(e?s)?(?![\\p{L}\\p{N}])`, 'giu'),
    PLAIN_WORD,
  );
}

const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+');

/** US grade of these texts taken together, one decimal, never below 0. Texts without words have grade 0. */
export function readingGrade(texts, { sentencesOf, wordsOf }) {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const sentence of texts.flatMap(sentencesOf)) {
    const words = wordsOf(sentence);
    if (words.length === 0) continue;
    counts.sentence += 1;
    counts.word += words.length;
    // A number is read as one short word.
    for (const word of words) counts.syllable += Math.max(1, syllable(word));
  }
  if (counts.word === 0) return 0;
  return Math.max(0, Math.round(fleschKincaid(counts) * 10) / 10);
}
