// Owns what may stand between the words of a phrase.
import { classAt, HYPHEN, IGNORED, ODD_LETTER, SPACE } from './characters.ts';
import { NONE } from './trie.ts';

/** Where the next word of a phrase begins after a gap that a phrase may span, or NONE. */
export function nextWord(text: string, end: number): number {
  let hyphens = 0;
  let spaces = 0;
  let index = end;
  for (; index < text.length; index++) {
    const kind = classAt(text, index);
    if (kind >= ODD_LETTER) break;
    if (kind === HYPHEN) hyphens++;
    else if (kind === SPACE) spaces++;
    else if (kind !== IGNORED) return NONE;
  }
  if (index >= text.length || hyphens + spaces === 0) return NONE;
  // "low-back" is one phrase, "low - back" is not; a hyphen may end a line.
  if (hyphens > 1 || (hyphens === 1 && spaces > 0 && !/\S\s*[\n\r]/.test(text.slice(end, index)))) return NONE;
  return index;
}
