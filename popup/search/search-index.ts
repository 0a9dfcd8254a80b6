// Owns the search over every entry and phrase, odd wording and misspellings too. The indexes are built at the first search.
// MiniSearch (MIT, no dependencies, about 6 KB of gzip) does the finding.
import MiniSearch, { type SearchOptions } from 'minisearch';
import spunData from '../../src/knowledge/en/spun.json' with { type: 'json' };
import { entries, entryById, labelOf } from '../../src/knowledge/index.ts';
import type { SpunPhrase } from '../../src/knowledge/types.ts';
import { namingTerms, termsOf } from './search-terms.ts';

export interface Result {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** The phrase that was meant, where it is not the name. */
  readonly phrase?: string;
}

/** More results than these help nobody. */
const MOST_RESULTS = 30;
/** Less than this share of the best score is no answer to what was typed. */
const LEAST_SHARE = 0.2;
/** One slip in about five letters is forgiven, none in words so short that they become others. */
const SLIPS = 0.2;
const SHORTEST_SLIPPED = 5;
/** Of the letters typed, the share that may be wrong where a whole name or phrase is meant: "back pane". */
const WHOLE_SLIPS = 0.25;
/** What an unfinished and a misspelt word count for, against a whole one. */
const WEIGHTS = { prefix: 0.4, fuzzy: 0.2 };
/** A name counts for more than a phrase, an odd wording for less. */
const BOOST = { name: 1.5, phrase: 1, spun: 0.5 };

/** One way to write an entry. */
interface Form {
  readonly id: number;
  readonly entry: string;
  readonly kind: keyof typeof BOOST;
  readonly text: string;
  readonly terms: readonly string[];
}

const formOf = (entry: string, kind: Form['kind'], text: string): Omit<Form, 'id'> => ({
  entry,
  kind,
  text,
  terms: termsOf(text),
});
const forms: readonly Form[] = [
  ...entries.flatMap(({ id, name, phrases }) => [
    formOf(id, 'name', name),
    ...phrases.map((phrase) => formOf(id, 'phrase', phrase)),
  ]),
  ...(spunData as readonly SpunPhrase[]).flatMap(({ entry, phrase }) => (entry ? [formOf(entry, 'spun', phrase)] : [])),
].map((form, id) => ({ ...form, id }));
const known: ReadonlySet<string> = new Set(forms.flatMap(({ terms }) => terms));

const SEARCH: SearchOptions = {
  weights: WEIGHTS,
  boostDocument: (id) => BOOST[forms[id]?.kind ?? 'phrase'],
  // Whoever slips in a word seldom slips in its first letter: "weed" does not mean "need".
  filter: ({ terms, queryTerms }) => terms.some((term) => queryTerms.some((typed) => typed[0] === term[0])),
};

/** Forms by their words. Only the last word may be unfinished; only a word that no form has is a misspelt one. */
const byWords = new MiniSearch<Form>({
  fields: ['terms'],
  extractField: (form, field) => (field === 'id' ? form.id : form.terms.join(' ')) as string,
  processTerm: (term) => term,
  searchOptions: {
    ...SEARCH,
    prefix: (_term, at, all) => at === all.length - 1,
    fuzzy: (term) => term.length >= SHORTEST_SLIPPED && !known.has(term) && SLIPS,
  },
});
/** Forms as wholes, of which one is meant where a word is misspelt. */
const byWhole = new MiniSearch<Form>({
  fields: ['terms'],
  extractField: (form, field) => (field === 'id' ? form.id : form.terms.join(' ')) as string,
  tokenize: (text) => [text],
  processTerm: (term) => term,
  searchOptions: { ...SEARCH, fuzzy: (whole) => !whole.split(' ').every((term) => known.has(term)) && WHOLE_SLIPS },
});
byWords.addAll(forms);
byWhole.addAll(forms);

/** How near a form comes: `rank` is 3 for a whole name, 2 for another whole form, 1 for nearly one, 0 for some words. */
interface Found {
  readonly form: Form;
  readonly rank: number;
  readonly score: number;
}

/** Entries for what was typed, the nearest first; the last word may be unfinished. */
export function search(typed: string): readonly Result[] {
  const terms = termsOf(typed);
  const naming = namingTerms(terms);
  const asWritten = typed.trim().toLowerCase();
  const found = [...formsByWhole(terms), ...formsByWhole(naming), ...formsByWords(naming)].toSorted(
    // Of two that were meant as a whole the warning sign goes first, then the one that is written so.
    (a, b) =>
      b.rank - a.rank ||
      (a.rank > 0 ? Number(isSign(b.form)) - Number(isSign(a.form)) : 0) ||
      Number(b.form.text.toLowerCase() === asWritten) - Number(a.form.text.toLowerCase() === asWritten) ||
      b.score - a.score,
  );
  const nearest = new Map<string, Form>();
  for (const { form } of found) if (!nearest.has(form.entry)) nearest.set(form.entry, form);
  return [...nearest.values()].slice(0, MOST_RESULTS).flatMap(resultOf);
}

const isSign = ({ entry }: Form): boolean => entryById(entry)?.kind === 'warning';

function resultOf({ entry: id, text }: Form): readonly Result[] {
  const entry = entryById(id);
  if (!entry) return [];
  const { name, category } = entry;
  return [{ id, name, label: labelOf(category), ...(text === name ? {} : { phrase: text }) }];
}

function formsByWhole(typed: readonly string[]): readonly Found[] {
  const whole = typed.join(' ');
  return byWhole.search(whole).flatMap(({ id, score, terms: [found] }) => {
    const form = forms[id];
    if (!form) return [];
    const rank = form.kind === 'name' ? 3 : 2;
    return [{ form, score, rank: found === whole ? rank : 1 }];
  });
}

function formsByWords(typed: readonly string[]): readonly Found[] {
  const found = byWords.search(typed.join(' ')).flatMap(({ id, score, queryTerms }) => {
    const form = forms[id];
    return form ? [{ form, score, queryTerms }] : [];
  });
  // Words that an entry has in one form or another: who has every word goes before who has some.
  const had = new Map<string, Set<string>>();
  for (const { form, queryTerms } of found) {
    had.set(form.entry, new Set([...(had.get(form.entry) ?? []), ...queryTerms]));
  }
  const weighed = found.map(({ form, score }) => ({ form, rank: 0, score: score * (had.get(form.entry)?.size ?? 0) }));
  const best = Math.max(0, ...weighed.map(({ score }) => score));
  return weighed.filter(({ score }) => score >= LEAST_SHARE * best);
}
