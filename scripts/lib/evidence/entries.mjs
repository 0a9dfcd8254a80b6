// Owns the comparison of terms, claims, warning signs and spun phrases: phrases, verdicts, urgency, sources, numbers.
import { sortedIds } from './pack.mjs';
import { pool } from './pool.mjs';

export function compareTerm(context, term) {
  const { tally, pack, ours, byId } = context;
  const entry = byId.get(term.id);
  tally.holds('terms', term.id, 'has no entry', entry?.kind === 'term');
  if (!entry) return;
  tally.same('terms', term.id, 'treatment', term.treatment_id, entry.treatment?.id);
  for (const phrase of [term.term, ...term.aliases, ...(term.abbreviations_case_sensitive ?? [])]) {
    // A phrase that is also a warning sign is the sign's; denied, it is explained as the term.
    const owner = byId.get(ours.ownerOf(phrase));
    const leadsHere = owner?.id === term.id || (owner?.kind === 'warning' && owner.deniedAs === term.id);
    tally.holds('terms', term.id, `phrase "${phrase}" leads to ${owner?.id ?? 'nothing'}`, leadsHere);
  }
  if (term.treatment_id) return;
  tally.same('terms', term.id, 'category', term.category, entry.category);
  tally.same('terms', term.id, 'sources', pack.sourceIds(term.sources), sortedIds(entry.sources));
  tally.numbers('terms', term.id, pool(context, term), ours.proseOf(entry));
}

export function compareClaim(context, claim) {
  const { tally, pack, ours, byId } = context;
  // A claim whose id is that of a term has an id of its own here.
  const entry = byId.get(claim.id)?.kind === 'claim' ? byId.get(claim.id) : byId.get(`${claim.id}-claim`);
  tally.same('claims', claim.id, 'verdict', claim.verdict, entry?.verdict);
  tally.same('claims', claim.id, 'sources', pack.sourceIds(claim.sources), sortedIds(entry?.sources));
  for (const fact of entry?.why ?? []) {
    const strange = fact.sources.filter((id) => !pack.sourceIds(claim.sources).includes(id));
    tally.same('claims', claim.id, 'sources of a reason that are not the claim’s', [], strange);
  }
  if (entry) tally.numbers('claims', claim.id, pool(context, claim), ours.proseOf(entry));
}

export function compareWarning(context, sign) {
  const { tally, pack, ours, byId } = context;
  const entry = byId.get(sign.id);
  tally.same('red-flags', sign.id, 'urgency', sign.urgency, entry?.urgency);
  tally.same('red-flags', sign.id, 'risk only', sign.risk_only === true, entry?.riskOnly === true);
  tally.same('red-flags', sign.id, 'sources', pack.sourceIds(sign.sources), sortedIds(entry?.sources));
  for (const phrase of sign.wordings) {
    tally.holds('red-flags', sign.id, `wording "${phrase}" leads elsewhere`, ours.ownerOf(phrase) === sign.id);
  }
  if (entry) tally.numbers('red-flags', sign.id, pool(context, sign), ours.proseOf(entry));
}

/** A spun phrase leads to its entry: as a spun phrase, or as a plain one where it is also good English. */
export function compareSpun({ tally, ours }, { phrase, term_id }) {
  const own = ours.spunPhrases.find((one) => one.phrase.toLowerCase() === phrase.toLowerCase());
  const entry = own ? own.entry : ours.ownerOf(phrase);
  tally.same('spun-phrases', phrase, 'entry', term_id ?? null, entry ?? null);
}
