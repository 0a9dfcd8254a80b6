// Owns the commonest slips in the hardest words: a letter left out or doubled, two letters changed about.

/** Long words of the field, so far from other English words that a slip leads to none of those. For the build. */
export const HARD_WORDS: readonly string[] = [
  ...['sciatica', 'physiotherapy', 'physiotherapist', 'chiropractor', 'chiropractic', 'acupuncture', 'massage'],
  ...['herniated', 'scoliosis', 'stenosis', 'fibromyalgia', 'vertebrae', 'piriformis', 'myofascial', 'sacroiliac'],
  ...['osteopath', 'spondylosis', 'interferential', 'discectomy', 'ligament', 'manipulation', 'inflammation'],
];
/** First letters are hardly ever wrong, and a last one left out may be another form of the word. */
export function slipsOf(word: string): ReadonlySet<string> {
  const slips = new Set<string>();
  for (let index = 1; index < word.length - 1; index++) {
    slips.add(word.slice(0, index) + word.slice(index + 1));
    slips.add(word.slice(0, index) + word.slice(index - 1));
    slips.add(word.slice(0, index) + word.charAt(index + 1) + word.charAt(index) + word.slice(index + 2));
  }
  slips.delete(word);
  return slips;
}
