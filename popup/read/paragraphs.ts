// Owns the cutting of pasted text into plain paragraphs. A line is a paragraph of its own, so that a "no" in one never
// denies what stands in the next; only lines that were broken for their width are joined again. Pure.

/** Lines shorter than this, in characters, were not broken for their width. */
const BROKEN_FROM = 50;
/** Longer lines are cut at a sentence's end, in characters: one giant paragraph would hold up the screen. */
const LONGEST = 4_000;
/** What ends a thought, and what the next line begins with when it goes on. */
const ENDED = /[.:;!?)\]]$/;
const GOES_ON = /^\p{Ll}/u;

/** Nothing is lost but white space and what cannot be seen. */
export function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[] = [];
  let line = '';
  const finish = (): void => {
    if (line) paragraphs.push(...cut(line));
    line = '';
  };
  for (const raw of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    const next = tidy(raw);
    const goesOn = line.length >= BROKEN_FROM && !ENDED.test(line) && GOES_ON.test(next);
    if (!goesOn) finish();
    // A word that was parted at the end of its line keeps its hyphen: which ones belong there cannot be told.
    line = line ? `${line} ${next}` : next;
  }
  finish();
  return paragraphs;
}

/** A line in pieces of at most `LONGEST`: behind a sentence, else behind a word, else anywhere. */
function cut(line: string): readonly string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const end = Math.max(...['. ', '! ', '? '].map((mark) => head.lastIndexOf(mark) + 1)) || head.lastIndexOf(' ');
    const at = end > 0 ? end : LONGEST;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  if (rest) pieces.push(rest);
  return pieces;
}

/** Runs of white space as one space, control characters out: as a page would show it. */
function tidy(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\ufeff]/gu, '')
    .trim();
}
