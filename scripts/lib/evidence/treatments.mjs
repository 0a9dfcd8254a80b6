// Owns the comparison of a treatment: ratings, certainty, guidelines with their years, harms and cautions, sources, numbers.
import { sortedIds } from './pack.mjs';
import { pool, sourcesIn } from './pool.mjs';

export function compareTreatment(context, treatment) {
  const { tally, pack, ours, byTreatment } = context;
  const { id } = treatment;
  const entry = byTreatment.get(id);
  tally.holds('treatments', id, 'has no entry', entry !== undefined);
  if (!entry) return;
  const mine = entry.treatment;
  for (const [situation, theirs] of Object.entries({
    acute: treatment.acute_lbp,
    chronic: treatment.chronic_lbp,
    prevention: treatment.prevention,
  })) {
    if (!theirs) {
      tally.same('treatments', id, situation, undefined, mine[situation]);
      continue;
    }
    tally.same('treatments', id, `${situation} rating`, treatment.rating[situation], mine[situation]?.rating);
    tally.same('treatments', id, `${situation} certainty`, theirs.certainty, mine[situation]?.certainty);
    tally.same(
      'treatments',
      id,
      `${situation} sources`,
      pack.sourceIds(theirs.sources),
      sortedIds(mine[situation]?.sources),
    );
  }
  tally.holds(
    'treatments',
    id,
    'its rating note is missing',
    Boolean(treatment.rating_note) === Boolean(mine.ratingNote),
  );
  const guidelines = (list, source) => list.map((one) => `${one.body} ${one.year} ${source(one.source)}`).sort();
  tally.same(
    'treatments',
    id,
    'guidelines',
    guidelines(treatment.guidelines, (source) => pack.sourceIds([source])[0]),
    guidelines(mine.guidelines, (source) => source),
  );
  for (const [theirs, own] of [
    ['harms', 'harms'],
    ['avoid_or_ask_first', 'askFirst'],
    ['does_not', 'doesNot'],
  ]) {
    const facts = treatment[theirs];
    tally.same(
      'treatments',
      id,
      `sources of ${own}`,
      pack.sourceIds(sourcesIn(facts)),
      sortedIds(sourcesIn(mine[own])),
    );
    tally.same('treatments', id, `${own} that none were checked`, facts.length === 0, mine[own].length === 0);
    tally.same('treatments', id, `general cautions in ${own}`, count(facts, 'unsourced'), count(mine[own], 'general'));
  }
  const term = pack.terms.find((one) => one.treatment_id === id);
  tally.same(
    'treatments',
    id,
    'sources',
    pack.sourceIds([...treatment.sources, ...(term?.sources ?? [])]),
    sortedIds(entry.sources),
  );
  tally.numbers('treatments', id, pool(context, treatment, term), ours.proseOf(entry));
}

const count = (facts, mark) => facts.filter((fact) => fact[mark] === true).length;
