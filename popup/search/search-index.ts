// Owns the search over every entry and phrase, odd wording and misspellings too. The index is built at the first search.
// MiniSearch (MIT, no dependencies, about 6 KB of gzip) does the finding.
import MiniSearch from 'minisearch';
import spunData from '../../src/knowledge/en/spun.json' with { type: 'json' };
import { entries, labelOf } from '../../src/knowledge/index.ts';
import type { SpunPhrase } from '../../src/knowledge/types.ts';

export interface Result {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** The phrase that was meant, where it is not the name. */
  readonly phrase?: string;
}

/** More results than these help nobody. */
const MOST_RESULTS = 30;
/** What is found by some of the words alone counts down to this share of the best score. */
const LEAST_SHARE = 0.3;
/** One slip in about five letters is forgiven. */
const SLIPS = 0.2;
/** A name counts for more than a phrase, an odd wording for less. */
const BOOST = { name: 4, phrases: 2, spun: 1 };

const spun = spunData as readonly SpunPhrase[];
const documents = entries.map((entry) => ({
  id: entry.id,
  name: entry.name,
  phrases: entry.phrases,
  spun: spun.filter((odd) => odd.entry === entry.id).map(({ phrase }) => phrase),
}));
const byId = new Map(documents.map((document) => [document.id, document]));

const index = new MiniSearch<(typeof documents)[number]>({
  fields: ['name', 'phrases', 'spun'],
  extractField: (document, field) =>
    field === 'id' || field === 'name' ? document[field] : document[field as 'phrases' | 'spun'].join('\n'),
  searchOptions: { boost: BOOST, prefix: true, fuzzy: SLIPS, combineWith: 'AND' },
});
index.addAll(documents);

/** Entries for what was typed, the nearest first; the last word may be unfinished. */
export function search(typed: string): readonly Result[] {
  // Every word must be found; only where that gives nothing, any of them.
  const all = index.search(typed);
  const some = all.length > 0 ? [] : index.search(typed, { combineWith: 'OR' });
  const found = [...all, ...some.filter(({ score }) => score >= LEAST_SHARE * (some[0]?.score ?? 0))];
  const meant = typed.trim().toLowerCase();
  const exact = (id: string): number => Number(byId.get(id)?.name.toLowerCase() === meant);
  return found
    .toSorted((a, b) => exact(b.id) - exact(a.id))
    .slice(0, MOST_RESULTS)
    .flatMap(({ id, terms }) => {
      const document = byId.get(id);
      const entry = entries.find((other) => other.id === id);
      if (!document || !entry) return [];
      const phrase = phraseOf(document, meant, terms);
      return [{ id, name: entry.name, label: labelOf(entry.category), ...(phrase ? { phrase } : {}) }];
    });
}

/** The phrase that was typed, else the one with the most of the matched words; none when the name has as many. */
function phraseOf(document: (typeof documents)[number], meant: string, terms: readonly string[]): string | undefined {
  const score = (text: string): number => {
    const lower = text.toLowerCase();
    return terms.filter((term) => lower.includes(term)).length + (lower.includes(meant) ? terms.length : 0);
  };
  let best: string | undefined;
  let most = score(document.name);
  for (const phrase of [...document.phrases, ...document.spun]) {
    const points = score(phrase);
    if (points > most) {
      best = phrase;
      most = points;
    }
  }
  return best;
}
