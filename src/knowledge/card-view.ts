// Owns the making of a card's content from an entry: prose, generated evidence, sources resolved. Pure.
import { BARE_CARD, type CardEntry, type SourceView } from './card-entry.ts';
import { guidelineDifference } from './en/guideline-sentence.ts';
import { evidenceViews } from './evidence-views.ts';
import { ACTION_SENTENCES, labelOf, NONE_CHECKED, VERDICT_WORDS } from './labels.ts';
import type { EffectSize, Entry, Fact, Source } from './types.ts';

interface Library {
  readonly effectSizes: readonly EffectSize[];
  readonly entryById: (id: string) => Entry | undefined;
  readonly sourceById: (id: string) => Source | undefined;
}

/** A fact whose page was not checked is plain safety sense, and says so. */
function factText(fact: Fact): string {
  return fact.general ? `${fact.text} (General caution.)` : fact.text;
}

/** Facts as text; an empty list means that none were checked, and says so. */
function factTexts(facts: readonly Fact[], none: string): readonly string[] {
  return facts.length > 0 ? facts.map(factText) : [none];
}

/** Authors longer than this are a body's full name, not a person's. */
const LONGEST_FAMILY_NAME = 28;

/** The order in which sources are named: what pools studies first, pages that explain last. */
const SOURCE_ORDER = ['systematic-review', 'guideline', 'trial', 'reference'];

/** "NICE 2016": the shortest form a reader can tell sources apart by. */
function shortLabel(source: Source): string {
  const first = (source.authors ?? source.publisher ?? source.title).split(/[,;(]/)[0]?.trim() ?? source.title;
  const body = source.publisher?.split(/[,;(]/)[0]?.trim() ?? first;
  // Guidelines and leaflets are known by the body, papers by their first author.
  const isPaper = source.kind === 'trial' || source.kind === 'systematic-review';
  const name = isPaper && first.length <= LONGEST_FAMILY_NAME ? first.replace(/ [A-Z-]+$/, '') : body;
  return source.year ? `${name} ${source.year}` : `${name}`;
}

export function sourceView(source: Source): SourceView {
  const year = source.year ? ` (${source.year})` : '';
  // Without authors the title leads, and the year stands with it.
  const parts = source.authors
    ? [`${source.authors}${year}`, source.title, source.publisher]
    : [`${source.title}${year}`, source.publisher];
  return {
    id: source.id,
    label: shortLabel(source),
    citation: parts.filter((part) => part !== null).join('. '),
    url: source.doi ? `https://doi.org/${source.doi}` : source.url,
  };
}

/** Besides treatments, what people read about who may have a sign of something worse. */
const SIGNS_BESIDE = new Set(['condition', 'symptom']);

/** Sentences of `short` that a closed card shows; the others come first under More. */
const LEAD_SENTENCES = 2;

/** A text cut after its first two sentences. */
function leadOf(short: string): { readonly lead: string; readonly rest: readonly string[] } {
  const sentences = short.split(/(?<=[a-z0-9)”"%][.!?]["”)]*)\s+(?=[A-Z“"0-9])/);
  const rest = sentences.slice(LEAD_SENTENCES).join(' ');
  return { lead: sentences.slice(0, LEAD_SENTENCES).join(' '), rest: rest ? [rest] : [] };
}

export function toCardEntry(entry: Entry, library: Library): CardEntry {
  const related = entry.related.flatMap((id) => {
    const other = library.entryById(id);
    return other ? [{ id, name: other.name }] : [];
  });
  // Where the numbers on the card are from comes first.
  const behind = new Set(library.effectSizes.flatMap((row) => (row.entry === entry.id ? [row.source] : [])));
  const place = ({ id, kind }: Source): number =>
    SOURCE_ORDER.indexOf(kind) - (behind.has(id) ? SOURCE_ORDER.length : 0);
  const sources = entry.sources
    .flatMap((id) => library.sourceById(id) ?? [])
    .toSorted((a, b) => place(a) - place(b))
    .map(sourceView);
  const base = {
    ...BARE_CARD,
    id: entry.id,
    kind: entry.kind,
    // A sign that is not one here (denied, or a word about signs) must not look like an alarm.
    label: labelOf(entry.kind === 'term' && entry.category === 'warning-sign' ? 'sign' : entry.category),
    name: entry.name,
    related,
    sources,
    reviewed: entry.reviewed,
    nextReview: entry.nextReview,
    offersSigns: entry.kind === 'term' && (entry.treatment !== undefined || SIGNS_BESIDE.has(entry.category)),
  };
  const { lead, rest } = leadOf(entry.kind === 'claim' ? '' : entry.short);
  switch (entry.kind) {
    case 'claim':
      return {
        ...base,
        short: entry.why[0]?.text ?? '',
        more: entry.why.slice(1).map(factText),
        verdict: entry.verdict,
        verdictWord: VERDICT_WORDS[entry.verdict],
      };
    case 'warning':
      return {
        ...base,
        short: lead,
        more: [...rest, ...entry.more],
        urgency: entry.urgency,
        action: ACTION_SENTENCES[entry.urgency],
      };
    case 'term': {
      const { treatment } = entry;
      const differ = treatment && guidelineDifference(treatment.guidelines);
      return {
        ...base,
        short: lead,
        more: [...rest, ...(treatment?.feels ?? []), ...entry.more],
        ...(entry.caution ? { caution: entry.caution } : {}),
        evidence: evidenceViews(entry, library.effectSizes),
        harms: treatment ? factTexts(treatment.harms, NONE_CHECKED.harms) : [],
        askFirst: treatment ? factTexts(treatment.askFirst, NONE_CHECKED.askFirst) : [],
        doesNot: treatment?.doesNot.map(factText) ?? [],
        ...(differ ? { guidelinesDiffer: differ } : {}),
        guidelines: treatment?.guidelines.map(({ body, year, text }) => ({ body, year, text })) ?? [],
      };
    }
  }
}
