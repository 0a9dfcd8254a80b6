// Owns the form in which patterns travel: a part of the phrase table, written at build time and read in the page.
// The first character of a line says what it is: see the constants below. Families and rules are packed behind the rest.
import type { Kind } from '../knowledge/types.ts';
import { pack, unpack } from './pack.ts';
import { createWordReader, FILTER_SIZE, filterBit } from './trie.ts';
import { everyForm, spelledOut, wordForms } from './word-forms.ts';

/** Claims only: silent beside a warning sign, a named serious cause, or a clinician's words to one person. */
export const GUARDED = 1;
/** A fact about the person: counts only beside back pain. */
export const RISK_ONLY = 2;
/** A warning sign: found in questions and conditions too, and a term where the text denies it. */
export const SIGN = 4;
/** Odd wording that stands for no entry: counts for the suspicion of spun text and is never a mention. */
export const TELL = 8;

/** One word family of a sequence, and how many other words may stand before it. */
export interface Slot {
  readonly family: number;
  readonly gap: number;
}

export interface Rule {
  /** Index of the entry. */
  readonly entry: number;
  /** The family whose words make a sentence worth looking at. */
  readonly trigger: number;
  /** Sequences that may stand in either order. */
  readonly parts: readonly (readonly Slot[])[];
  /** Families of which one must be the subject, the plainest first; empty: the pattern says it all. */
  readonly subjects: readonly number[];
  /** Families that must not stand in the sentence. */
  readonly without: readonly number[];
  /** Says something only where it is all that a sentence says, as in a list: "Poor posture". */
  readonly whole: boolean;
}

export interface PatternEntry {
  readonly id: string;
  /** As painted: a claim that research supports and a sign that is not urgent are terms. */
  readonly kind: Kind;
  readonly flags: number;
  /** The term a denied sign is explained as. */
  readonly deniedAs: string;
}

export interface Patterns {
  readonly families: readonly (readonly string[])[];
  readonly entries: readonly PatternEntry[];
  readonly rules: readonly Rule[];
}

// First characters of lines.
const ENTRY = '+';
const FAMILY = '*';
/** Opens the number of another family among the words of one: all of its words. That one comes first. */
const REFERENCE = '#';
/** Where the words that make a sentence worth looking at stand in a filter. */
const TRIGGERS = '!';
/** Places are written as steps from one to the next: a character for up to 79, before it one for each 80. */
const STEP_BASE = 35;
const LONG_STEP = 80;
const LONG_STEP_MARK = '~';
const RULES_OF = '=';
const RULE = '>';
const WHOLE = 'w';
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['w', 'warning'],
  ['c', 'claim'],
]);
/** What a denied sign is explained as when it has no term of its own. */
export const ANY_SIGN = 'red-flag';
/** Numbers are short: families are many. */
const BASE = 36;

export const referenceTo = (family: number): string => REFERENCE + family.toString(BASE);

/** The words of a family as written, those of the families it refers to among them. For the build. */
export function membersOf(families: readonly (readonly string[])[], at: number): readonly string[] {
  return (families[at] ?? []).flatMap((word) =>
    word.startsWith(REFERENCE) ? membersOf(families, readNumber(word.slice(1))) : [word],
  );
}

export function writePatterns({ families, entries, rules }: Patterns): string {
  const lines = entries.map(({ id, kind, flags, deniedAs }) =>
    [ENTRY + id, kind.charAt(0), flags, ...(deniedAs === ANY_SIGN ? [] : [deniedAs])].join(' '),
  );
  lines.push(
    TRIGGERS +
      writeTriggers([...new Set(rules.map(({ trigger }) => trigger))].flatMap((at) => membersOf(families, at))),
  );
  const language: string[] = [];
  for (const words of families) language.push(FAMILY + words.flatMap(spelledOut).join(','));
  const write = (numbers: readonly number[]): string => numbers.map((number) => number.toString(BASE)).join(' ');
  let open = '';
  for (const { entry, trigger, parts, subjects, without, whole } of rules) {
    const record = `${RULES_OF}${entry}|${write(subjects)}|${write(without)}|${whole ? WHOLE : ''}`;
    if (record !== open) language.push(record);
    open = record;
    const slots = parts.map((part) =>
      part.map(({ family, gap }) => family.toString(BASE) + (gap ? `~${gap}` : '')).join(' '),
    );
    language.push(`${RULE}${trigger.toString(BASE)}|${slots.join('&')}`);
  }
  return [...lines, pack(language.join('\n'))].join('\n');
}

function writeTriggers(words: readonly string[]): string {
  const reader = createWordReader();
  const places = new Set<number>();
  for (const form of words.flatMap(everyForm)) {
    reader.read(longestWord(form), 0);
    places.add(filterBit(reader.hash));
  }
  let written = '';
  let last = 0;
  for (let place = 0; place < FILTER_SIZE; place++) {
    if (!places.has(place)) continue;
    const step = place - last;
    written +=
      LONG_STEP_MARK.repeat(Math.floor(step / LONG_STEP)) + String.fromCharCode(STEP_BASE + (step % LONG_STEP));
    last = place;
  }
  return written;
}

/** Of a wording's words the longest is mostly the rarest: sentences with "the" or "a" are too many to look at. */
function longestWord(wording: string): string {
  return wording.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** What must be known before any pattern is looked for: entries, and triggers by `filterBit`; and where the rest begins. */
export function readPatternHead(table: string): {
  readonly entries: readonly PatternEntry[];
  readonly triggers: readonly number[];
  readonly end: number;
} {
  const entries: PatternEntry[] = [];
  const triggers: number[] = [];
  let from = 0;
  while (table.startsWith(ENTRY, from) || table.startsWith(TRIGGERS, from)) {
    const to = table.indexOf('\n', from);
    const rest = table.slice(from + 1, to);
    if (table.startsWith(ENTRY, from)) {
      const [id = '', kind = '', flags = '0', deniedAs = ANY_SIGN] = rest.split(' ');
      entries.push({ id, kind: KINDS.get(kind) ?? 'term', flags: Number(flags), deniedAs });
    } else {
      let place = 0;
      for (const step of rest) {
        place += step === LONG_STEP_MARK ? LONG_STEP : step.charCodeAt(0) - STEP_BASE;
        if (step !== LONG_STEP_MARK) triggers.push(place);
      }
    }
    from = to + 1;
  }
  return { entries, triggers, end: from };
}

/** Families, and rules by their trigger; most are never asked for, so each is read when it is. */
export function readLanguage(packed: string): {
  readonly families: readonly (readonly string[])[];
  readonly rulesOf: (trigger: number) => readonly Rule[];
} {
  const families: (readonly string[])[] = [];
  const formsOf = (word: string): readonly string[] =>
    word.startsWith(REFERENCE) ? (families[readNumber(word.slice(1))] ?? []) : wordForms(word);
  const written: string[][] = [];
  const rules: (readonly Rule[])[] = [];
  let record = '';
  for (const line of unpack(packed).split('\n')) {
    const rest = line.slice(1);
    if (line.startsWith(FAMILY)) families.push(rest.split(',').flatMap(formsOf));
    else if (line.startsWith(RULES_OF)) record = rest;
    else if (line.startsWith(RULE)) {
      const trigger = readNumber(rest);
      written[trigger] ??= [];
      written[trigger].push(`${record}|${rest}`);
    }
  }
  return {
    families,
    rulesOf(trigger) {
      rules[trigger] ??= (written[trigger] ?? []).map(readRule);
      return rules[trigger];
    },
  };
}

/** A rule behind its record. */
function readRule(written: string): Rule {
  const [entry, subjects = '', without = '', whole, trigger = '', parts = ''] = written.split('|');
  const numbers = (text: string): readonly number[] => (text ? text.split(' ').map(readNumber) : []);
  return {
    entry: Number(entry),
    trigger: readNumber(trigger),
    parts: parts.split('&').map((part) => part.split(' ').map(readSlot)),
    subjects: numbers(subjects),
    without: numbers(without),
    whole: whole === WHOLE,
  };
}

function readNumber(text: string): number {
  return Number.parseInt(text, BASE);
}

function readSlot(text: string): Slot {
  const [family = '', gap = '0'] = text.split('~');
  return { family: readNumber(family), gap: Number(gap) };
}
