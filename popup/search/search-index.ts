// Owns the search over every entry and phrase, odd wording and misspellings too. The index is built at the first search.
// MiniSearch (MIT, no dependencies, about 6 KB of gzip) does the finding.
import MiniSearch from 'minisearch';
import { NAMELESS } from '../../src/knowledge/en/search-words.ts';
import spunData from '../../src/knowledge/en/spun.json' with { type: 'json' };
import { entries, entryById, labelOf } from '../../src/knowledge/index.ts';
import type { SpunPhrase } from '../../src/knowledge/types.ts';
import { isWithin } from './edit-distance.ts';

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
const SHORTEST_SLIPPED = 4;
/** What an unfinished and a misspelt word count for, against a whole one. */
const UNFINISHED_WEIGHT = 0.4;
const SLIPPED_WEIGHT = 0.2;
/** Of the letters typed, the share that may be wrong where a whole name or phrase is meant: "back pane". */
const NEAR_SHARE = 0.25;
/** A name counts for more than a phrase, an odd wording for less. */
const BOOST = { name: 3, phrases: 2, spun: 1 };

interface Document {
  readonly id: string;
  readonly name: string;
  readonly phrases: readonly string[];
  readonly spun: readonly string[];
}

const spun = spunData as readonly SpunPhrase[];
const documents = entries.map<Document>((entry) => ({
  id: entry.id,
  name: entry.name,
  phrases: entry.phrases,
  spun: spun.filter((odd) => odd.entry === entry.id).map(({ phrase }) => phrase),
}));
const byId = new Map(documents.map((document) => [document.id, document]));

const index = new MiniSearch<Document>({
  fields: ['name', 'phrases', 'spun'],
  extractField: (document, field) =>
    field === 'id' || field === 'name' ? document[field] : document[field as 'phrases' | 'spun'].join('\n'),
  searchOptions: {
    boost: BOOST,
    prefix: true,
    fuzzy: (term) => (term.length < SHORTEST_SLIPPED ? false : SLIPS),
    weights: { fuzzy: SLIPPED_WEIGHT, prefix: UNFINISHED_WEIGHT },
    // Whoever slips in a word seldom slips in its first letter: "weed" does not mean "need".
    filter: ({ terms, queryTerms }) => terms.some((term) => queryTerms.some((typed) => typed[0] === term[0])),
  },
});
index.addAll(documents);

/** What was typed without the words that ask a question; all of it where there are no others. */
function asked(typed: string): string {
  const words = typed.toLowerCase().replaceAll(/['’]/g, '').split(/\s+/);
  return words.filter((word) => !NAMELESS.has(word)).join(' ') || typed;
}

/** Entries for what was typed, the nearest first; the last word may be unfinished. */
export function search(typed: string): readonly Result[] {
  const wanted = asked(typed);
  const words = new Set(wanted.split(/\s+/)).size;
  // An entry that has every word goes before one that has some.
  const found = index
    .search(wanted)
    .map((result) => ({ ...result, score: result.score * (result.queryTerms.length / words) }));
  const best = Math.max(0, ...found.map(({ score }) => score));
  const meant = typed.trim().toLowerCase();
  return found
    .filter(({ score }) => score >= LEAST_SHARE * best)
    .flatMap(({ id, score, terms }) => {
      const document = byId.get(id);
      return document ? { document, score, terms, nearest: nearestOf(document, [meant, wanted]) } : [];
    })
    .toSorted((a, b) => b.nearest.rank - a.nearest.rank || b.score - a.score)
    .slice(0, MOST_RESULTS)
    .flatMap(({ document, terms, nearest }) => {
      const entry = entryById(document.id);
      if (!entry) return [];
      const phrase = nearest.form ?? phraseOf(document, meant, terms);
      const isOther = phrase !== undefined && phrase !== entry.name;
      return [{ id: entry.id, name: entry.name, label: labelOf(entry.category), ...(isOther ? { phrase } : {}) }];
    });
}

/** What of an entry was typed, whole: `rank` is 3 for its name, 2 for a phrase, 1 for nearly one of them, else 0. */
interface Nearest {
  readonly rank: number;
  readonly form?: string;
}

/** @param typed ways to take what was typed, in small letters */
function nearestOf({ name, phrases, spun }: Document, typed: readonly string[]): Nearest {
  const forms = [name, ...phrases, ...spun];
  const exact = forms.find((form) => typed.includes(form.toLowerCase()));
  if (exact) return { rank: exact === name ? 3 : 2, form: exact };
  const near = forms.find((form) => typed.some((text) => isNear(form.toLowerCase(), text)));
  return near ? { rank: 1, form: near } : { rank: 0 };
}

function isNear(form: string, typed: string): boolean {
  const isLongEnough = typed.length >= SHORTEST_SLIPPED;
  return isLongEnough && form[0] === typed[0] && isWithin(form, typed, Math.floor(typed.length * NEAR_SHARE));
}

/** The phrase that holds what was typed, else the one with the most of the matched words; none when the name has as many. */
function phraseOf({ name, phrases, spun }: Document, meant: string, terms: readonly string[]): string | undefined {
  const score = (text: string): number => {
    const lower = text.toLowerCase();
    return terms.filter((term) => lower.includes(term)).length + (lower.includes(meant) ? terms.length : 0);
  };
  let best: string | undefined;
  let most = score(name);
  for (const phrase of [...phrases, ...spun]) {
    const points = score(phrase);
    if (points > most) {
      best = phrase;
      most = points;
    }
  }
  return best;
}
