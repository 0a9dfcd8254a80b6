// Owns the comparison of sources, rows of numbers, massage safety, guide, checklist and the number of everything.
import { sortedIds } from './pack.mjs';
import { sourcesIn } from './pool.mjs';

const SOURCE_FIELDS = ['kind', 'authors', 'year', 'title', 'publisher', 'doi', 'url'];

export function compareSources({ tally, pack, ours }) {
  const mine = new Map(ours.sources.map((source) => [source.id, source]));
  for (const source of pack.sources) {
    for (const field of SOURCE_FIELDS) {
      tally.same('sources', source.id, field, source[field] ?? null, mine.get(source.id)?.[field]);
    }
  }
}

/** Fields of a row, by their name in the pack and here. */
const ROW_FIELDS = {
  comparator: 'comparator',
  population: 'population',
  outcome: 'outcome',
  measure: 'measure',
  estimate: 'estimate',
  ci_low: 'low',
  ci_high: 'high',
  trials: 'trials',
  participants: 'participants',
  certainty: 'certainty',
  time: 'time',
  original: 'original',
  verified: 'verified',
  note: 'note',
};

export function compareRows({ tally, pack, ours, byTreatment }) {
  for (const [index, row] of pack.effectSizes.entries()) {
    const mine = ours.effectSizes[index];
    const id = `${row.treatment}, row ${index + 1}`;
    tally.same('effect-sizes', id, 'entry', byTreatment.get(row.treatment_id)?.id, mine?.entry);
    tally.same(
      'effect-sizes',
      id,
      'treatment',
      row.treatment,
      mine && mine.treatment + (mine.review ? ` (${mine.review})` : ''),
    );
    tally.same('effect-sizes', id, 'source', pack.sourceIds([row.source])[0], mine?.source);
    for (const [theirs, own] of Object.entries(ROW_FIELDS)) {
      tally.same('effect-sizes', id, own, row[theirs] ?? null, mine?.[own] ?? null);
    }
  }
}

/** Each share stands in the pack's facts of a term that the finding is about, and so does every other number and source. */
export function comparePrevalence({ tally, pack, ours }) {
  for (const finding of ours.prevalence.findings) {
    const [id] = finding.entries;
    const terms = pack.terms.filter((term) => finding.entries.includes(term.id));
    tally.numbers('terms', `${id}, how common`, terms, finding);
    const facts = terms.flatMap((term) => term.facts);
    for (const { people, percent } of finding.shares) {
      const [age] = /\d+/.exec(people) ?? [];
      const said = age ? `${percent}% of pain-free ${age}-year-olds` : `${percent}% `;
      const isSaid = facts.some((fact) => fact.includes(said));
      tally.holds('terms', `${id}, how common`, `no fact says "${said}"`, isSaid);
    }
    const cited = pack.sourceIds(terms.flatMap((term) => term.sources));
    tally.same(
      'terms',
      `${id}, how common`,
      'sources the pack does not name',
      [],
      finding.sources.filter((one) => !cited.includes(one)),
    );
  }
}

export function compareSafety({ tally, pack, ours }) {
  const mine = new Map(ours.massageSafety.conditions.map((condition) => [condition.id, condition]));
  for (const condition of pack.safety.contraindications) {
    const own = mine.get(condition.id);
    tally.same('massage-safety', condition.id, 'level', condition.level, own?.level);
    tally.same('massage-safety', condition.id, 'sources', pack.sourceIds(condition.sources), sortedIds(own?.sources));
    tally.numbers('massage-safety', condition.id, condition, [own?.name, own?.why, own?.note]);
  }
  const parts = [
    ...Object.entries(pack.safety.choosing_a_therapist).map(([country, facts]) => [
      country,
      facts,
      ours.massageSafety.choosing[country],
    ]),
    ['questions', pack.safety.questions_before, ours.massageSafety.questions],
    ['during', pack.safety.what_to_say_during, ours.massageSafety.during],
    ['after', pack.safety.what_to_expect_after, ours.massageSafety.after],
    ['consent', pack.safety.consent_and_boundaries, ours.massageSafety.consent],
    ['summary', pack.safety.evidence_and_safety_summary, ours.massageSafety.summary],
  ];
  for (const [part, theirs, own] of parts) {
    for (const [index, fact] of theirs.entries()) {
      const id = `${part} ${index + 1}`;
      tally.same('massage-safety', id, 'sources', pack.sourceIds(fact.sources), sortedIds(own?.[index]?.sources));
      tally.same('massage-safety', id, 'normal', fact.normal, own?.[index]?.normal);
      const { sources: _, ...texts } = own?.[index] ?? {};
      tally.numbers('massage-safety', id, fact, texts);
    }
  }
}

/** Numbers of the guide's answers and of the checklist stand in what the pack says from the same sources. */
export function compareGuide({ tally, pack, ours }) {
  const { contraindications, choosing_a_therapist, ...safety } = pack.safety;
  const parts = [
    ...[pack.treatments, pack.terms, pack.claims, pack.warnings, pack.effectSizes, contraindications].flat(),
    ...[...Object.values(choosing_a_therapist), ...Object.values(safety)].flat(),
  ].map((part) => ({ part, cited: pack.sourceIds(sourcesIn(part)) }));
  const said = (sources) =>
    parts.filter(({ cited }) => cited.some((id) => sources.includes(id))).map(({ part }) => part);
  for (const { id, sources, answer } of ours.guide.article) tally.numbers('guide', id, said(sources), answer);
  for (const { id, sources, how } of Object.values(ours.checklist).flat()) {
    tally.numbers('checklist', id, said(sources), how);
  }
}

export function compareCounts({ tally, pack, ours, byId }) {
  const number = (kind) => [...byId.values()].filter((entry) => entry.kind === kind).length;
  const merged = pack.terms.filter((term) => term.treatment_id).length;
  tally.same(
    'counts',
    'terms and treatments',
    'number',
    pack.terms.length + pack.treatments.length - merged,
    number('term'),
  );
  tally.same('counts', 'claims', 'number', pack.claims.length, number('claim'));
  tally.same('counts', 'warnings', 'number', pack.warnings.length, number('warning'));
  tally.same('counts', 'effect sizes', 'number', pack.effectSizes.length, ours.effectSizes.length);
  tally.same('counts', 'sources', 'number', pack.sources.length, ours.sources.length);
  tally.same(
    'counts',
    'conditions',
    'number',
    pack.safety.contraindications.length,
    ours.massageSafety.conditions.length,
  );
}
