// Owns the guess whether a text without a language mark is English.

/** Common short English words that other languages rarely share. */
const COMMON = new Set(
  'the and of to in is that for with are on as this be by it from at or an was have not can your you will which'.split(
    ' ',
  ),
);
/** Share of them below which a text is taken for another language. English prose has about a third. */
const ENGLISH_FROM = 0.08;
/** Shorter texts say too little and get the benefit of the doubt. */
const FEWEST_WORDS = 12;

export function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return !/[\u0400-\u9fff\uac00-\ud7af\u0590-\u06ff]/.test(text);
  return words.filter((word) => COMMON.has(word)).length / words.length >= ENGLISH_FROM;
}
