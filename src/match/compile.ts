// Owns the making of the phrase table from the knowledge base. Runs at build time, never in a page.
import type { Entry, Patterns, SpunPhrase } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import { compilePatterns } from './compile-patterns.ts';
import { pluralOf, spellings } from './inflect.ts';
import { LEXICON } from './lexicon.ts';
import { ORDINARY } from './ordinary.ts';
import { rephrasings } from './rephrase.ts';
import { standingOf } from './standing.ts';
import { ALONE, COMPANY, EXACT_CASE, NOT_COMPARING, SPUN, type Standing, TAKES_S, type TableRow } from './table.ts';
import { writeTable } from './write-table.ts';

/** The phrase table as one string: phrases of terms, patterns of claims and warning signs. */
export function compilePhraseTable(entries: readonly Entry[], spun: readonly SpunPhrase[], patterns: Patterns): string {
  const rows = phraseRows(entries, spun).filter(({ kind, written }) => kind === 'term' && !ORDINARY.has(written));
  const written = new Set(rows.map((row) => row.written));
  // Odd wording that stands for no entry is no mention, but it counts for the suspicion of spun text.
  const tells = spun.filter(({ alone, phrase }) => alone && !written.has(plainText(phrase)));
  return writeTable({ rows, lexicon: LEXICON, patterns: compilePatterns(entries, tells, patterns) });
}

/** Every phrase in every written form, those that are never marked by themselves included. */
export function phraseRows(entries: readonly Entry[], spun: readonly SpunPhrase[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  const taken = new Set<string>();
  const spunByEntry = new Map<string, SpunPhrase[]>();
  for (const phrase of spun) {
    if (!phrase.entry) continue;
    const list = spunByEntry.get(phrase.entry);
    if (list) list.push(phrase);
    else spunByEntry.set(phrase.entry, [phrase]);
  }

  const owner = listedOwners(entries);
  for (const entry of entries) {
    if (entry.kind === 'claim') continue;
    const { id, kind } = entry;
    const isFree = (form: string): boolean => (owner.get(form) ?? id) === id;
    // What is near is looked up word by word.
    const context = [...new Set((entry.context ?? []).flatMap((words) => plainText(words).split(' ')))];
    const exactCase = new Set(entry.exactCase);
    const add = (written: string, flags: number, standing: Standing): void => {
      const key = flags & EXACT_CASE ? `=${written}` : written;
      if (taken.has(key)) return;
      taken.add(key);
      rows.push({ entry: id, kind, flags, standing, written, context });
    };
    const addForms = (phrase: string, flags: number, standing: Standing): void => {
      for (const [form, plural] of forms(phrase, isFree)) add(form, flags | plural, standing);
    };
    for (const phrase of entry.phrases) {
      const standing = standingOf(entry, phrase);
      if (!exactCase.has(phrase)) {
        addForms(phrase, 0, standing);
        if (kind === 'term') {
          for (const other of rephrasings(plainText(phrase))) if (isFree(other)) add(other, 0, standing);
        }
      } else {
        add(phrase, EXACT_CASE | (isFree(`=${phrase}s`) ? TAKES_S : 0), standing);
        if (standing !== COMPANY && isTypedSmall(phrase)) addForms(phrase, 0, COMPANY);
      }
    }
    const marked = entry.phrases.map(plainText).filter((phrase) => !ORDINARY.has(phrase));
    for (const { phrase, means, alone, notComparing } of spunByEntry.get(id) ?? []) {
      if (!names(plainText(means), marked)) continue;
      addForms(phrase, SPUN | (notComparing ? NOT_COMPARING : 0), alone ? ALONE : COMPANY);
    }
  }
  return rows;
}

/** Abbreviations that are also words; in small letters they are nothing else. */
const WORDS = new Set(['TENS', 'SPA', 'IMS', 'DOMS']);

/** Is this an abbreviation that people also type in small letters ("mri")? */
function isTypedSmall(phrase: string): boolean {
  return /^[A-Z]{3,}$/.test(phrase) && !WORDS.has(phrase);
}

/** Does the plain meaning of a spun phrase name the entry it stands for? If not, it is odd, but no mention. */
function names(meaning: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => ` ${meaning} `.includes(` ${phrase} `));
}

/**
 * Which entry lists a form itself. A plural that another entry lists is not generated ("physio" and "physios"); "="
 * opens a form that counts only as written.
 */
export function listedOwners(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { id, kind, phrases, exactCase } of entries) {
    if (kind === 'claim') continue;
    for (const phrase of phrases) {
      const form = exactCase?.includes(phrase) ? `=${phrase}` : plainText(phrase);
      if (!owners.has(form)) owners.set(form, id);
    }
  }
  return owners;
}

/** Every written form of a phrase, with the plural ending it takes where that plural is free. */
export function* forms(
  phrase: string,
  isFree: (form: string) => boolean,
): Generator<readonly [form: string, plural: number]> {
  for (const form of spellings(plainText(phrase))) {
    const plural = pluralOf(form);
    if (plural === `${form}s` && isFree(plural)) yield [form, TAKES_S];
    else {
      yield [form, 0];
      if (plural && plural !== `${form}s` && isFree(plural)) yield [plural, 0];
    }
  }
}
