// Owns which evidence statements an entry shows, one per situation, built from its record and its rows of numbers.
import type { EvidenceView } from './card-entry.ts';
import { situationOf } from './effect.ts';
import { directionSentence } from './en/direction-sentence.ts';
import { effectSentence, resultCertainty, uncertainSentence } from './en/effect-sentence.ts';
import { CERTAINTY_DOTS, CERTAINTY_WORDS, RATING_WORDS, SITUATION_WORDS, UNRATED_WORDS } from './labels.ts';
import type { EffectSize, Evidence, Situation, TermEntry } from './types.ts';

/** Evidence statements of a treatment: long-lasting pain first, since most readers have it; none for other entries. */
export function evidenceViews(entry: TermEntry, rows: readonly EffectSize[]): readonly EvidenceView[] {
  const { treatment } = entry;
  if (!treatment) return [];
  const own = rows.filter((row) => row.entry === entry.id);
  const view = (situation: Situation, evidence: Evidence): EvidenceView => ({
    situation: SITUATION_WORDS[situation],
    rating: RATING_WORDS[evidence.rating],
    certainty: certaintyWords(evidence),
    dots: CERTAINTY_DOTS[evidence.certainty],
    sentences: sentences(
      treatment.subject,
      situation,
      evidence,
      own.filter((row) => situationOf(row) === situation),
    ),
    findings: evidence.findings,
    ...(treatment.ratingNote && situation !== 'prevention' ? { note: treatment.ratingNote } : {}),
  });
  return [
    view('chronic', treatment.chronic),
    view('acute', treatment.acute),
    ...(treatment.prevention ? [view('prevention', treatment.prevention)] : []),
  ];
}

function certaintyWords({ certainty, direction }: Evidence): string {
  return direction === 'too-few' || direction === 'not-searched'
    ? UNRATED_WORDS[direction]
    : CERTAINTY_WORDS[certainty];
}

/** The record's own sentence where no row tells it, then the rows: very uncertain ones together, others one by one. */
function sentences(
  subject: string,
  situation: Situation,
  evidence: Evidence,
  rows: readonly EffectSize[],
): readonly string[] {
  const told = evidence.direction !== 'conflicting' && rows.some((row) => row.comparator === evidence.comparator);
  return [
    ...(told ? [] : [directionSentence(subject, situation, evidence)]),
    ...grouped(rows).map((group) => {
      const [{ certainty }] = group;
      const sentence = certainty === 'very-low' ? uncertainSentence(group) : effectSentence(group[0]);
      // A row may be more or less certain than the whole: then it says so, or its verb would contradict the label.
      return certainty === evidence.certainty || certainty === 'very-low'
        ? sentence
        : `${sentence} ${resultCertainty(CERTAINTY_WORDS[certainty])}`;
    }),
  ];
}

/** Rows in their order; very uncertain ones of the same treatment and population in one group. */
function grouped(rows: readonly EffectSize[]): readonly (readonly [EffectSize, ...EffectSize[]])[] {
  const groups: [EffectSize, ...EffectSize[]][] = [];
  for (const row of rows) {
    const group = groups.find(
      ([first]) =>
        row.certainty === 'very-low' &&
        first.certainty === 'very-low' &&
        first.treatment === row.treatment &&
        first.population === row.population,
    );
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups;
}
