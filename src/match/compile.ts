// Owns the making of the phrase table from the knowledge base. Runs at build time, never in a page.
import type { Entry, SpunPhrase } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import { pluralOf, spellings } from './inflect.ts';
import { COMPANY, EXACT_CASE, NOT_COMPARING, SPUN, TAKES_ES, TAKES_S, type TableRow, writeTable } from './table.ts';

/** The phrase table as one string. Claims are matched by patterns of their own and are not in it. */
export function compilePhraseTable(entries: readonly Entry[], spun: readonly SpunPhrase[]): string {
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
    const context = [...new Set((entry.context ?? []).map(plainText))];
    const company = new Set(entry.company);
    const exactCase = new Set(entry.exactCase);
    const add = (written: string, flags: number): void => {
      const key = flags & EXACT_CASE ? `=${written}` : written;
      if (taken.has(key)) return;
      taken.add(key);
      rows.push({ entry: id, kind, flags, written, context });
    };
    for (const phrase of entry.phrases) {
      const flags = company.has(phrase) || kind === 'warning' ? COMPANY : 0;
      if (exactCase.has(phrase)) add(phrase, flags | EXACT_CASE | (isFree(`=${phrase}s`) ? TAKES_S : 0));
      else for (const [form, plural] of forms(phrase, isFree)) add(form, flags | plural);
    }
    for (const { phrase, alone, notComparing } of spunByEntry.get(id) ?? []) {
      const flags = SPUN | (alone ? 0 : COMPANY) | (notComparing ? NOT_COMPARING : 0);
      for (const [form, plural] of forms(phrase, isFree)) add(form, flags | plural);
    }
  }
  return writeTable(rows);
}

/** Which entry lists a form itself. A plural that another entry lists is not generated ("physio" and "physios"); "=" opens a form that counts only as written. */
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
    if (typeof plural === 'object') {
      yield [form, 0];
      if (isFree(plural.form)) yield [plural.form, 0];
    } else if (plural && isFree(form + plural)) yield [form, plural === 's' ? TAKES_S : TAKES_ES];
    else yield [form, 0];
  }
}
