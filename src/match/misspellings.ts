// Owns the commonest slips in the hardest words: a letter left out or doubled, two letters changed about. Read at build
// time; travels in the phrase table among the families.

/** Long words of the field, so far from other English words that a slip leads to none of those. */
const HARD_WORDS = [
  ...['sciatica', 'physiotherapy', 'physiotherapist', 'chiropractor', 'chiropractic', 'acupuncture', 'massage'],
  ...['herniated', 'scoliosis', 'stenosis', 'fibromyalgia', 'vertebrae', 'piriformis', 'myofascial', 'sacroiliac'],
  ...['osteopath', 'spondylosis', 'interferential', 'discectomy', 'ligament', 'manipulation', 'inflammation'],
];
/** Other words of the field, or of English, that a slip would lead to. */
const REAL_WORDS: ReadonlySet<string> = new Set(['sciatic', 'vertebra']);

/** One family for each hard word; "~" marks slips. */
export const MISSPELLINGS: readonly string[] = HARD_WORDS.map((word) =>
  [word, ...[...slipsOf(word)].map((slip) => `~${slip}`)].join(' '),
);

// First letters are hardly ever wrong, and a last one left out may be another form of the word.
function slipsOf(word: string): ReadonlySet<string> {
  const slips = new Set<string>();
  for (let index = 1; index < word.length - 1; index++) {
    slips.add(word.slice(0, index) + word.slice(index + 1));
    slips.add(word.slice(0, index) + word.slice(index - 1));
    slips.add(word.slice(0, index) + word.charAt(index + 1) + word.charAt(index) + word.slice(index + 2));
  }
  slips.delete(word);
  for (const real of REAL_WORDS) slips.delete(real);
  return slips;
}
