// Owns the form in which patterns travel, but for the words of their families, which stand in the dictionary: written at
// build time, read in the page.
import type { Kind } from '../knowledge/types.ts';
import { once } from './lists.ts';
import { BASE, numberOf } from './table.ts';
import type { Lines } from './unpack.ts';

/** Claims only: silent beside a warning sign, a named serious cause, or a clinician's words to one person. */
export const GUARDED = 1;
/** A fact about the person: counts only beside back pain. */
export const RISK_ONLY = 2;
/** A warning sign: found in questions and conditions too, and a term where the text denies it. */
export const SIGN = 4;
/** Odd wording that stands for no entry: counts for the suspicion of spun text and is never a mention. */
export const TELL = 8;
/** A claim of common words: yields to any other that shares words with it. */
export const VAGUE = 64;

/** One word family of a sequence, and how many other words may stand before it. */
export interface Slot {
  readonly family: number;
  readonly gap: number;
}

export interface Rule {
  /** Index of the entry. */
  readonly entry: number;
  /** Sequences that may stand in either order. */
  readonly parts: readonly (readonly Slot[])[];
  /** Families of which one must be the subject, the plainest first; empty: the pattern says it all. */
  readonly subjects: readonly number[];
  /** Families that must not stand in the sentence. */
  readonly without: readonly number[];
  /** Says something only where it is all that a sentence says, as in a list: "Poor posture". */
  readonly whole: boolean;
}

/** A rule as it is made. */
export interface CompiledRule extends Rule {
  /** Its rarest family, and the second rarest; the same when it has but one. */
  readonly trigger: number;
  readonly second: number;
  /** How many words from one of them the other may stand at most. */
  readonly reach: number;
}

/** A family that some rule asks for before another one, and how many words before it at most. */
export interface Pair {
  readonly other: number;
  readonly reach: number;
  /** The other one is the rule's trigger. */
  readonly isTrigger: boolean;
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
  /** Marked words, see word-forms.ts, and references to other families. */
  readonly families: readonly (readonly string[])[];
  readonly entries: readonly PatternEntry[];
  readonly rules: readonly CompiledRule[];
}

/** What the page knows of patterns. */
export interface PatternLanguage {
  readonly familyCount: number;
  /** A family and those that hold its words among their own. */
  withHolders(family: number): readonly number[];
  /** The rarest families of rules that may stand before this one, when it is the other. */
  pairsOf(family: number): readonly Pair[];
  /** The rules with this trigger; most are never asked for, so each is read when it is. */
  rulesOf(trigger: number): readonly Rule[];
}

/** Opens the number of another family among the words of one: all of its words. That one comes first. */
const REFERENCE = '#';
const WHOLE = 'w';
/** A rule in `pairs` has its two families, of so many digits each, and how far apart they may stand. */
const FAMILY_DIGITS = 2;
const PAIR_DIGITS = 2 * FAMILY_DIGITS + 1;
/** Words that one digit of a distance stands for. */
const WORDS_A_DIGIT = 3;
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['w', 'warning'],
  ['c', 'claim'],
]);
/** What a denied sign is explained as when it has no term of its own. */
export const ANY_SIGN = 'red-flag';

export const referenceTo = (family: number): string => REFERENCE + family.toString(BASE);

/** What a family refers to: other families, or undefined when a word is none. */
export const referredBy = (word: string): number | undefined =>
  word.startsWith(REFERENCE) ? numberOf(word.slice(1)) : undefined;

/** The words of a family as written, those of the families it refers to among them. For the build. */
export function membersOf(families: readonly (readonly string[])[], at: number): readonly string[] {
  return (families[at] ?? []).flatMap((word) => {
    const other = referredBy(word);
    return other === undefined ? [word] : membersOf(families, other);
  });
}

export function writePatternEntries(entries: readonly PatternEntry[]): string {
  const written = entries.map(({ id, kind, flags, deniedAs }) => [id, kind.charAt(0), flags, deniedAs]);
  return written.map((parts) => parts.filter((part) => part !== ANY_SIGN).join(' ')).join('\n');
}

export function readPatternEntries(written: string): readonly PatternEntry[] {
  return written.split('\n').map((line) => {
    const [id = '', kind = '', flags = '0', deniedAs = ANY_SIGN] = line.split(' ');
    return { id, kind: KINDS.get(kind) ?? 'term', flags: Number(flags), deniedAs };
  });
}

/**
 * What is needed at once, and lines that are read when they are asked for: records that rules share, then rules.
 * @param linesBefore of those that records are counted among
 */
export function writeRules(
  { families, rules }: Patterns,
  linesBefore: number,
): {
  readonly holders: string;
  readonly pairs: string;
  readonly lines: readonly string[];
} {
  if (families.length > BASE ** FAMILY_DIGITS) throw new Error(`There are ${families.length} word families.`);
  const write = (numbers: readonly number[]): string => numbers.map((number) => number.toString(BASE)).join(' ');
  const holders = families.flatMap((_, family) => {
    const held = families.flatMap((words, holder) => (words.includes(referenceTo(family)) ? [holder] : []));
    return held.length > 0 ? [write([family, ...held])] : [];
  });
  const distance = (words: number): string => {
    const digit = Math.ceil(words / WORDS_A_DIGIT).toString(BASE);
    if (digit.length > 1) throw new Error(`A rule spreads over ${words} words.`);
    return digit;
  };
  const records = rules.map(
    ({ entry, subjects, without, whole }) => `${entry}|${write(subjects)}|${write(without)}|${whole ? WHOLE : ''}`,
  );
  const different = [...new Set(records)];
  const lines = rules.map(({ parts }, index) => {
    const slots = parts.map((part) =>
      part.map(({ family, gap }) => family.toString(BASE) + (gap ? `~${gap}` : '')).join(' '),
    );
    return `${(linesBefore + different.indexOf(records[index] ?? '')).toString(BASE)}|${slots.join('&')}`;
  });
  return {
    holders: [families.length.toString(BASE), ...holders].join('\n'),
    pairs: rules.map(({ trigger, second, reach }) => digits(trigger) + digits(second) + distance(reach)).join(''),
    lines: [...different, ...lines],
  };
}

const digits = (family: number): string => family.toString(BASE).padStart(FAMILY_DIGITS, '0');

/** @param firstLine from which records are counted */
export function readRules(holders: string, pairs: string, lines: Lines, firstLine: number): PatternLanguage {
  const [count = '', ...held] = holders.split('\n');
  const heldBy = new Map(held.map(readNumbers).map(([family = 0, ...others]) => [family, others]));
  const withHolders = (family: number): readonly number[] => [
    family,
    ...(heldBy.get(family) ?? []).flatMap(withHolders),
  ];
  const pairsOf = new Map<number, readonly Pair[]>();
  const rules = new Map<number, readonly Rule[]>();
  /** Where rules begin that have a family as their trigger or, behind it, as their second. Sought: reading all would cost every page. */
  const placesOf = (family: number, within: number): readonly number[] => {
    const wanted = digits(family);
    const found: number[] = [];
    for (let at = pairs.indexOf(wanted); at >= 0; at = pairs.indexOf(wanted, at + 1)) {
      if (at % PAIR_DIGITS === within) found.push(at - within);
    }
    return found;
  };
  const readPair = (at: number, isTrigger: boolean): Pair => {
    const place = isTrigger ? at : at + FAMILY_DIGITS;
    return {
      other: numberOf(pairs.slice(place, place + FAMILY_DIGITS)),
      reach: numberOf(pairs.charAt(at + 2 * FAMILY_DIGITS)) * WORDS_A_DIGIT,
      isTrigger,
    };
  };
  const readPairs = (family: number): readonly Pair[] => [
    ...placesOf(family, FAMILY_DIGITS).map((at) => readPair(at, true)),
    ...placesOf(family, 0)
      .map((at) => readPair(at, false))
      .filter(({ other }) => other !== family),
  ];

  const readRule = (at: number): Rule => {
    const number = lines.count - (pairs.length - at) / PAIR_DIGITS;
    const [record = '', sequences = ''] = lines.line(number).split('|');
    const [entry, subjects = '', without = '', whole] = lines.line(firstLine + numberOf(record)).split('|');
    return {
      entry: Number(entry),
      parts: sequences.split('&').map((part) => part.split(' ').map(readSlot)),
      subjects: readNumbers(subjects),
      without: readNumbers(without),
      whole: whole === WHOLE,
    };
  };

  return {
    familyCount: numberOf(count),
    withHolders,
    pairsOf: (family) => once(pairsOf, family, readPairs),
    rulesOf: (trigger) => once(rules, trigger, (family) => placesOf(family, 0).map(readRule)),
  };
}

function readNumbers(text: string): readonly number[] {
  return text ? text.split(' ').map(numberOf) : [];
}

function readSlot(text: string): Slot {
  const [family = '', gap = '0'] = text.split('~');
  return { family: numberOf(family), gap: Number(gap) };
}
