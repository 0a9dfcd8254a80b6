// Owns the one pass over a text: words hashed as they are read, phrases followed through the trie, the longest kept.
import { CLASSES, HYPHEN, IGNORED, LETTER, OTHER, plainText, SEVERAL, SPACE } from './characters.ts';
import { needOf } from './company.ts';
import { isDenied } from './denial.ts';
import { MODIFIERS } from './modifiers.ts';
import { EXACT_CASE, readTable, SPUN, TAKES_ES, TAKES_S, type TableRow } from './table.ts';
import { createTopic } from './topic.ts';
import { createTrieBuilder, createWordReader, MODIFIER_ROOT, mix, NONE, ROOT, type Trie } from './trie.ts';
import type { Candidate, Finder, Joins, Phrase } from './types.ts';

/** Modifiers that may stand before one phrase: "chronic mechanical lower back". */
const MOST_MODIFIERS = 3;

const GRAVITY = { warning: 0, claim: 1, term: 2 } as const;

/** A finder over a compiled phrase table. Building takes about 2 ms for 4,000 phrases. */
export function createFinder(table: string): Finder {
  const rows = readTable(table);
  const trie = buildTrie(rows);
  const reader = createWordReader();
  const phrases: readonly Phrase[] = rows.map((row) => ({
    entry: row.entry,
    kind: row.kind,
    spun: (row.flags & SPUN) !== 0,
    text: plainText(row.written),
  }));
  // What `longestAt` found; kept here so that looking allocates nothing.
  let longest = NONE;
  let longestEnd = 0;

  /** The gravest phrase that ends at a node and is really written at `[start, end)`; of equals the best-standing. */
  const phraseAt = (node: number, text: string, start: number, end: number): number => {
    let best = NONE;
    for (let link = trie.phraseAt(node); link !== NONE; link = trie.nextPhrase(link)) {
      const phrase = trie.phraseOf(link);
      const row = rows[phrase];
      if (!row || !isWritten(row, phrases[phrase]?.text ?? '', text.slice(start, end))) continue;
      const held = rows[best];
      if (!held || isGraver(row, held)) best = phrase;
    }
    return best;
  };

  /** Looks for the longest phrase that begins with the word just read; sets `longest` and `longestEnd`. */
  const longestAt = (text: string, start: number, joins: Joins | undefined): void => {
    longest = NONE;
    let node = trie.child(ROOT, reader.hash);
    let end = reader.end;
    while (node !== NONE) {
      const here = phraseAt(node, text, start, end);
      if (here !== NONE) {
        longest = here;
        longestEnd = end;
      }
      const next = nextWord(text, end);
      if (next === NONE || (joins && !joins(end, next))) return;
      reader.read(text, next);
      node = trie.child(node, reader.hash);
      end = reader.end;
    }
  };

  /** Where the word after the longest modifier that begins with the word just read stands, or NONE. */
  const afterModifier = (text: string, joins: Joins | undefined): number => {
    let after = NONE;
    let node = trie.child(MODIFIER_ROOT, reader.hash);
    while (node !== NONE) {
      const next = nextWord(text, reader.end);
      if (next === NONE || (joins && !joins(reader.end, next))) return after;
      if (trie.phraseAt(node) !== NONE) after = next;
      reader.read(text, next);
      node = trie.child(node, reader.hash);
    }
    return after;
  };

  /** Lets modifiers at `start` lengthen the phrase that follows them, when that ends later than what is found. */
  const lengthen = (text: string, start: number, joins: Joins | undefined): void => {
    let phrase = longest;
    let end = longestEnd;
    let head = start;
    for (let count = 0; count < MOST_MODIFIERS; count++) {
      reader.read(text, head);
      head = afterModifier(text, joins);
      if (head === NONE) break;
      reader.read(text, head);
      longestAt(text, head, joins);
      if (longest === NONE || longestEnd <= end || rows[longest]?.kind !== 'term') continue;
      phrase = longest;
      end = longestEnd;
    }
    longest = phrase;
    longestEnd = end;
  };

  return {
    phrases,
    startTopic: () => createTopic(rows),
    find(text, from, to, joins) {
      const found: Candidate[] = [];
      let index = wordEdge(text, from);
      while (index < to) {
        const kind = CLASSES[text.charCodeAt(index)] ?? OTHER;
        if (kind < LETTER && kind !== SEVERAL) {
          index++;
          continue;
        }
        reader.read(text, index);
        const start = index;
        index = reader.end;
        if (!trie.mayBegin(reader.hash)) continue;

        const isModifier = trie.child(MODIFIER_ROOT, reader.hash) !== NONE;
        longestAt(text, start, joins);
        if (isModifier) lengthen(text, start, joins);
        const row = rows[longest];
        if (!row) continue;
        const end = longestEnd;
        const phrase = longest;
        index = end;
        const last = found[found.length - 1];
        // "low back pain (LBP)": as good as the words it stands for.
        const defined =
          last && row.flags & EXACT_CASE && isDefinition(text, last, start) ? rows[last.phrase] : undefined;
        const need = last && defined?.entry === row.entry ? last.need : needOf(row, text, start, end, joins);
        found.push({ start, end, phrase, need, denied: row.kind === 'warning' && isDenied(text, start) });
      }
      return found;
    },
  };
}

function isGraver(row: TableRow, held: TableRow): boolean {
  return GRAVITY[row.kind] < GRAVITY[held.kind] || (row.kind === held.kind && row.standing < held.standing);
}

/** Does an opening bracket alone stand between the last candidate and `start`? */
function isDefinition(text: string, last: Candidate, start: number): boolean {
  return start - last.end <= 2 && text.charAt(start - 1) === '(';
}

function buildTrie(rows: readonly TableRow[]): Trie {
  const words = rows.reduce((sum, row) => sum + 2 + row.written.length / 5, 0);
  const builder = createTrieBuilder(words * 2);
  const reader = createWordReader();
  const pathOf = (written: string): number[] => {
    const path: number[] = [];
    let index = 0;
    while (index !== NONE && reader.read(written, index)) {
      path.push(reader.hash);
      index = nextWord(written, reader.end);
    }
    return path;
  };
  for (const [index, modifier] of MODIFIERS.entries()) builder.add(MODIFIER_ROOT, pathOf(modifier), index);
  for (const [phrase, row] of rows.entries()) {
    const path = pathOf(row.written);
    const last = path.pop();
    if (last === undefined) continue;
    const s = 's'.charCodeAt(0);
    builder.add(ROOT, [...path, last], phrase);
    if (row.flags & TAKES_S) builder.add(ROOT, [...path, mix(last, s)], phrase);
    if (row.flags & TAKES_ES) builder.add(ROOT, [...path, mix(mix(last, 'e'.charCodeAt(0)), s)], phrase);
  }
  return builder.finish();
}

/** Where the next word of a phrase begins after a gap that a phrase may span, or NONE. */
function nextWord(text: string, end: number): number {
  let hyphens = 0;
  let spaces = 0;
  let index = end;
  for (; index < text.length; index++) {
    const kind = CLASSES[text.charCodeAt(index)] ?? OTHER;
    if (kind >= LETTER || kind === SEVERAL) break;
    if (kind === OTHER) return NONE;
    if (kind === HYPHEN) hyphens++;
    else if (kind === SPACE) spaces++;
    else if (kind !== IGNORED) return NONE;
  }
  if (index >= text.length || hyphens + spaces === 0) return NONE;
  // "low-back" is one phrase, "low - back" is not; a hyphen may end a line.
  if (hyphens > 1 || (hyphens === 1 && spaces > 0 && text.slice(end, index).search(/\S\s*[\n\r]/) === -1)) return NONE;
  return index;
}

/** The first position at or after `from` that is not inside a word begun before it. */
function wordEdge(text: string, from: number): number {
  let index = from;
  if (index === 0) return 0;
  const inWord = (at: number): boolean => {
    const kind = CLASSES[text.charCodeAt(at)] ?? OTHER;
    return kind >= LETTER || kind === SEVERAL || kind === IGNORED;
  };
  if (!inWord(index - 1)) return index;
  while (index < text.length && inWord(index)) index++;
  return index;
}

// Hashes may collide; the text itself never lies.
function isWritten(row: TableRow, plain: string, written: string): boolean {
  if (row.flags & EXACT_CASE) {
    const bare = written.replace(/['’]s$/, '').replace(/\u00ad/g, '');
    return bare === row.written || bare === `${row.written}s`;
  }
  const found = plainText(written);
  return (
    found === plain ||
    ((row.flags & TAKES_S) !== 0 && found === `${plain}s`) ||
    ((row.flags & TAKES_ES) !== 0 && found === `${plain}es`)
  );
}
