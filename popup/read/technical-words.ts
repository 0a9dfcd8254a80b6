// Owns which words of a report look technical: by their ending or beginning, as an abbreviation, as one of a short list,
// or as a slip of a hard word. Form alone: nothing is said of what they mean. Pure.
import forms from '../../src/knowledge/en/technical-forms.json' with { type: 'json' };
import { perhapsMeant } from './perhaps.ts';

const WORDS = new Set(forms.words);
const ORDINARY = new Set(forms.ordinary);
const ORDINARY_ABBREVIATIONS = new Set(forms.ordinaryAbbreviations);
const ENDING = new RegExp(`(?:${forms.endings.join('|')})$`);
const BEGINNING = new RegExp(`^(?:${forms.beginnings.join('|')})`);
/** A word, and abbreviations with a stroke in them ("O/E"). */
const WORD = /\p{L}\/\p{L}(?![\p{L}\d])|\p{L}[\p{L}\p{M}\d’'-]*/gu;
/** Two to six capitals, perhaps with a number behind them, and no roman number. */
const ABBREVIATION = /^(?![IVX]+$)[A-Z]{2,6}(?:-?\d{1,2})?$/;
/** Shorter words with a technical ending are mostly something else. */
const SHORTEST = 6;
/** From this share of capitals on a line is a heading, in which abbreviations cannot be told from words. */
const SHOUTED_FROM = 0.6;
/** What stands before the first word of a sentence, so that its capital says nothing. */
const SENTENCE_START = /(?:^|[.:;!?(•*–-]|\d[.)])\s*$/;

/** The words of a paragraph that look technical, as they are written, in order. */
export function technicalWords(text: string): readonly string[] {
  const isShouted = shareOfCapitals(text) >= SHOUTED_FROM;
  const found: string[] = [];
  for (const { 0: match, index } of text.matchAll(WORD)) {
    const word = match.replace(/(?:['’]s|['’-])$/u, '');
    const plain = word.toLowerCase();
    if (ABBREVIATION.test(word)) {
      if (!isShouted && !ORDINARY_ABBREVIATIONS.has(word)) found.push(word);
      else if (isShouted && isTechnical(plain)) found.push(word);
      continue;
    }
    const isName = !isShouted && /^\p{Lu}\p{Ll}/u.test(word) && !SENTENCE_START.test(text.slice(0, index));
    if (WORDS.has(plain) || (!isName && isTechnical(plain))) found.push(word);
  }
  return found;
}

/**
 * Those that no mention holds, each once, as first written.
 * @param mentions texts of the mentions that are explained
 */
export function notExplained(words: Iterable<string>, mentions: Iterable<string>): readonly string[] {
  const explained = new Set<string>();
  for (const mention of mentions) for (const [word] of mention.matchAll(WORD)) explained.add(keyOf(word));
  const kept = new Map<string, string>();
  for (const word of words) {
    const key = keyOf(word);
    if (!explained.has(key) && !kept.has(key)) kept.set(key, word);
  }
  return [...kept.values()];
}

const keyOf = (word: string): string => word.toLowerCase();

function isTechnical(plain: string): boolean {
  if (ORDINARY.has(plain)) return false;
  if (WORDS.has(plain) || perhapsMeant(plain)) return true;
  return plain.length >= SHORTEST && (ENDING.test(plain) || BEGINNING.test(plain));
}

function shareOfCapitals(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
}
