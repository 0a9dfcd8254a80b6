// Owns the comparison of the knowledge base with the evidence pack, id by id: numbers, sources, certainty, rating,
// urgency, verdict, guideline years, levels and phrases.
import { compareClaim, compareSpun, compareTerm, compareWarning } from './entries.mjs';
import {
  compareCounts,
  compareGuide,
  comparePrevalence,
  compareRows,
  compareSafety,
  compareSources,
} from './lists.mjs';
import { createTally } from './tally.mjs';
import { compareTreatment } from './treatments.mjs';

/** @param pack what readPack gives @param ours what scripts/lib/pure.ts exports */
export function compareEvidence(pack, ours) {
  const tally = createTally();
  const byId = new Map(ours.entries.map((entry) => [entry.id, entry]));
  const byTreatment = new Map(ours.entries.flatMap((entry) => (entry.treatment ? [[entry.treatment.id, entry]] : [])));
  const context = {
    tally,
    pack,
    ours: { ...ours, ownerOf: ours.phraseOwners(ours.entries) },
    byId,
    byTreatment,
    packSources: new Map(pack.sources.map((one) => [one.id, one])),
  };
  compareSources(context);
  for (const treatment of pack.treatments) compareTreatment(context, treatment);
  for (const term of pack.terms) compareTerm(context, term);
  for (const claim of pack.claims) compareClaim(context, claim);
  for (const sign of pack.warnings) compareWarning(context, sign);
  compareRows(context);
  comparePrevalence(context);
  compareSafety(context);
  for (const spun of pack.spun) compareSpun(context, spun);
  compareGuide(context);
  compareCounts(context);
  return tally;
}
