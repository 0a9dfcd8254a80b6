// Owns the form in which patterns travel: a part of the phrase table, written at build time and read in the page.
// The first character of a line says what it is: see the constants below.
import type { Kind } from '../knowledge/types.ts';
import { wordForms } from './word-forms.ts';

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
  /** Families of which one must be the subject; empty: the pattern says it all. */
  readonly subjects: readonly number[];
  /** Families that must not stand in the sentence. */
  readonly without: readonly number[];
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
/** A family whose words make a sentence worth looking at. */
const TRIGGER_FAMILY = '!';
const RULES_OF = '=';
const RULE = '>';
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['w', 'warning'],
  ['c', 'claim'],
]);
/** What a denied sign is explained as when it has no term of its own. */
export const ANY_SIGN = 'red-flag';
/** Numbers are short: families are many. */
const BASE = 36;

export function writePatterns({ families, entries, rules }: Patterns): string {
  const triggers = new Set(rules.map(({ trigger }) => trigger));
  const lines = entries.map(({ id, kind, flags, deniedAs }) =>
    [ENTRY + id, kind.charAt(0), flags, ...(deniedAs === ANY_SIGN ? [] : [deniedAs])].join(' '),
  );
  for (const [index, words] of families.entries()) {
    lines.push((triggers.has(index) ? TRIGGER_FAMILY : FAMILY) + words.join(','));
  }
  const write = (numbers: readonly number[]): string => numbers.map((number) => number.toString(BASE)).join(' ');
  let open = '';
  for (const { entry, trigger, parts, subjects, without } of rules) {
    const record = `${RULES_OF}${entry}|${write(subjects)}|${write(without)}`;
    if (record !== open) lines.push(record);
    open = record;
    const slots = parts.map((part) =>
      part.map(({ family, gap }) => family.toString(BASE) + (gap ? `~${gap}` : '')).join(' '),
    );
    lines.push(`${RULE}${trigger.toString(BASE)}|${slots.join('&')}`);
  }
  return lines.join('\n');
}

/** What must be known before any pattern is looked for: entries, and words that make a sentence worth it. */
export function readPatternHead(table: string): {
  readonly entries: readonly PatternEntry[];
  readonly triggers: readonly string[];
} {
  const entries: PatternEntry[] = [];
  const triggers: string[] = [];
  for (const line of table.split('\n')) {
    const rest = line.slice(1);
    if (line.startsWith(ENTRY)) {
      const [id = '', kind = '', flags = '0', deniedAs = ANY_SIGN] = rest.split(' ');
      entries.push({ id, kind: KINDS.get(kind) ?? 'term', flags: Number(flags), deniedAs });
    } else if (line.startsWith(TRIGGER_FAMILY)) {
      for (const word of rest.split(',')) for (const form of wordForms(word)) triggers.push(longestWord(form));
    } else if (line.startsWith(RULES_OF)) break;
  }
  return { entries, triggers };
}

/** Of a wording's words the longest is mostly the rarest: sentences with "the" or "a" are too many to look at. */
function longestWord(wording: string): string {
  return wording.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** Families and rules. */
export function readRules(table: string): Pick<Patterns, 'families' | 'rules'> {
  const families: string[][] = [];
  const rules: Rule[] = [];
  const numbers = (text: string): readonly number[] => (text ? text.split(' ').map(readNumber) : []);
  let record: Pick<Rule, 'entry' | 'subjects' | 'without'> = { entry: 0, subjects: [], without: [] };
  for (const line of table.split('\n')) {
    const [first = '', second = '', third = ''] = line.slice(1).split('|');
    if (line.startsWith(FAMILY) || line.startsWith(TRIGGER_FAMILY)) families.push(first.split(',').flatMap(wordForms));
    else if (line.startsWith(RULES_OF)) {
      record = { entry: Number(first), subjects: numbers(second), without: numbers(third) };
    } else if (line.startsWith(RULE)) {
      const parts = second.split('&').map((part) => part.split(' ').map(readSlot));
      rules.push({ ...record, trigger: readNumber(first), parts });
    }
  }
  return { families, rules };
}

function readNumber(text: string): number {
  return Number.parseInt(text, BASE);
}

function readSlot(text: string): Slot {
  const [family = '', gap = '0'] = text.split('~');
  return { family: readNumber(family), gap: Number(gap) };
}
