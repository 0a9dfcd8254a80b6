// Owns which evidence statements an entry shows, one per situation, built from its record and its rows of numbers.
import type { EvidenceView } from './card-entry.ts';
import {
  CERTAINTY_DOTS,
  CERTAINTY_WORDS,
  directionSentence,
  effectSentence,
  RATING_WORDS,
} from './evidence-sentence.ts';
import type { EffectSize, Evidence, TermEntry } from './types.ts';

type Situation = 'acute' | 'chronic' | 'prevention';

const SITUATIONS: Readonly<Record<Situation, { readonly title: string; readonly object: string }>> = {
  acute: { title: 'New pain', object: 'new back pain' },
  chronic: { title: 'Long-lasting pain', object: 'long-lasting back pain' },
  prevention: {
    title: 'Preventing the next episode',
    object: 'the risk of a new episode in people who have recovered',
  },
};

/** The situation a row of numbers belongs to. Rows of mixed duration stand with long-lasting pain and name their own. */
function situationOf(row: EffectSize): Situation {
  if (row.population.startsWith('recovered')) return 'prevention';
  return row.population.startsWith('acute') ? 'acute' : 'chronic';
}

/** Evidence statements of a treatment: long-lasting pain first, since most readers have it; none for other entries. */
export function evidenceViews(entry: TermEntry, rows: readonly EffectSize[]): readonly EvidenceView[] {
  const { treatment } = entry;
  if (!treatment) return [];
  const own = rows.filter((row) => row.entry === entry.id);
  const view = (situation: Situation, evidence: Evidence): EvidenceView => {
    const { title, object } = SITUATIONS[situation];
    const sentences = own.filter((row) => situationOf(row) === situation).map(effectSentence);
    return {
      situation: title,
      rating: RATING_WORDS[evidence.rating],
      certainty: CERTAINTY_WORDS[evidence.certainty],
      dots: CERTAINTY_DOTS[evidence.certainty],
      sentences: sentences.length > 0 ? sentences : [directionSentence(entry.name, object, evidence)],
      findings: evidence.findings,
      ...(treatment.ratingNote && situation !== 'prevention' ? { note: treatment.ratingNote } : {}),
    };
  };
  return [
    view('chronic', treatment.chronic),
    view('acute', treatment.acute),
    ...(treatment.prevention ? [view('prevention', treatment.prevention)] : []),
  ];
}
