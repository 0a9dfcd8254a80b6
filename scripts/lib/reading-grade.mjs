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

/** Reading age 14 is US grade 9, 13 is grade 8. */
export const HARDEST_GRADE = 9;
export const MEDIAN_GRADE = 8;
export const SHARE_WANTED = 0.95;

/** Entries, each with its file, as ids with their grade, worst first. `pure` holds proseOf, sentencesOf and wordsOf. */
export function gradedEntries(entries, pure) {
  return worstFirst(
    entries.map(({ file, entry }) => {
      const names = ownNames(entry);
      const texts = pure.proseOf(entry).map((text) => withoutNames(text, names));
      return { id: entry.id, file, grade: readingGrade(texts, pure) };
    }),
  );
}

export function worstFirst(graded) {
  return graded.sort((a, b) => b.grade - a.grade || a.id.localeCompare(b.id));
}

/** How many are easy enough, as a sentence, and whether that is as many as wanted. Needs them in order of grade. */
export function summarise(graded) {
  const grades = graded.map(({ grade }) => grade);
  const easy = grades.filter((grade) => grade <= HARDEST_GRADE).length;
  const median = grades[Math.floor(grades.length / 2)];
  const share = easy / grades.length;
  return {
    met: share >= SHARE_WANTED && median <= MEDIAN_GRADE,
    text: `${easy} of ${grades.length} entries (${(share * 100).toFixed(1)}%) at grade ${HARDEST_GRADE} or below; median ${median.toFixed(1)}.`,
  };
}
