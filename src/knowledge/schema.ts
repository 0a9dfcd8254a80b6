// Owns the shape of everything Backlight knows: valibot schemas for every JSON file of this folder.
// Used by the build and the tests; nothing here ships.
import * as v from 'valibot';

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower case words joined by hyphens'),
);
export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'text is empty'));
export const texts = v.pipe(v.array(text), v.readonly());
export const ids = v.pipe(v.array(id), v.readonly());
const date = v.pipe(v.string(), v.isoDate());

/** GRADE certainty of a body of evidence; "none": no trial was found. */
export const certainty = v.picklist(['high', 'moderate', 'low', 'very-low', 'none']);

/** The reader-facing scale of five steps. */
export const rating = v.picklist([
  'helps',
  'probably-helps-a-little',
  'might-help',
  'unclear',
  'probably-does-not-help',
]);

/** Whom evidence is about: new pain (under 6 weeks), long-lasting pain (over 12 weeks), people who have recovered. */
export const situation = v.picklist(['acute', 'chronic', 'prevention']);
export const urgency = v.picklist(['emergency', 'same-day', 'see-a-doctor']);
export const verdict = v.picklist(['supported', 'partly', 'unproven', 'contradicted']);

/** A statement with the sources it rests on; `general` marks plain safety sense without a checked page. */
export const fact = v.strictObject({ text, sources: ids, general: v.optional(v.literal(true)) });

/** `stance` is what it advises in short; "other" speaks of another question and is not compared. */
export const guideline = v.strictObject({
  body: text,
  year: v.number(),
  stance: v.picklist(['for', 'limited', 'against', 'other']),
  text,
  source: id,
});

export const size = v.picklist(['slight', 'moderate', 'large']);

/** What trials found for one situation: everything the generated sentence says. Prose never restates it. */
export const evidence = v.strictObject({
  rating,
  certainty,
  /** What was tested, where it is not the whole treatment; the subject of the sentence. */
  tested: v.optional(text),
  /** What was measured; pain where it is not said. */
  outcome: v.optional(v.picklist(['function', 'pain-and-function'])),
  /** "unknown": not shown apart; "too-few": studies too few to tell; "not-tested": none found; "not-searched". */
  direction: v.picklist([
    'lowers',
    'raises',
    'no-difference',
    'no-clear-difference',
    'conflicting',
    'unknown',
    'too-few',
    'not-tested',
    'not-searched',
  ]),
  /** The review's own word for the size, where no row of numbers gives it. */
  size: v.optional(size),
  comparator: v.nullable(text),
  time: v.nullable(text),
  /** What studies found beyond the sentence, in plain sentences. */
  findings: texts,
  sources: ids,
});

export const treatment = v.strictObject({
  /** Its own id in the evidence pack, where treatments and terms are numbered apart. */
  id,
  /** Its name as the subject of an evidence sentence. */
  subject: text,
  feels: texts,
  acute: evidence,
  chronic: evidence,
  /** The next episode in people who have recovered: never shown for pain that is there now. */
  prevention: v.optional(evidence),
  /** Shown wherever the rating is shown. */
  ratingNote: v.optional(text),
  guidelines: v.pipe(v.array(guideline), v.readonly()),
  /** Empty means none were checked, not that there are none: the card says so. */
  harms: v.pipe(v.array(fact), v.readonly()),
  askFirst: v.pipe(v.array(fact), v.readonly()),
  doesNot: v.pipe(v.array(fact), v.readonly()),
});

const base = {
  id,
  category: id,
  name: text,
  /** Every written form but generated ones (plural, possessive, hyphen and spelling variants). */
  phrases: texts,
  /** Those of `phrases` that have other senses: marked only in the company of `context` or on a page about backs. */
  company: v.optional(texts),
  /** Those of `phrases` that count only as written, capitals and all ("LBP"). */
  exactCase: v.optional(texts),
  context: v.optional(texts),
  related: ids,
  sources: ids,
  reviewed: date,
  nextReview: date,
};

export const termEntry = v.strictObject({
  ...base,
  kind: v.literal('term'),
  /** What it is, first sentence first: at most 60 words. */
  short: text,
  more: texts,
  caution: v.optional(text),
  treatment: v.optional(treatment),
});

export const warningEntry = v.strictObject({
  ...base,
  kind: v.literal('warning'),
  short: text,
  more: texts,
  urgency,
  /** A fact about the person, not a symptom: never an alarm by itself. */
  riskOnly: v.optional(v.literal(true)),
  /** The term a denied sign ("no saddle numbness") is explained as. */
  deniedAs: v.optional(id),
});

export const claimEntry = v.strictObject({
  ...base,
  kind: v.literal('claim'),
  verdict,
  why: v.pipe(v.array(fact), v.readonly()),
});

export const entry = v.variant('kind', [termEntry, warningEntry, claimEntry]);

export const source = v.strictObject({
  id,
  kind: id,
  authors: v.nullable(text),
  year: v.nullable(v.number()),
  title: text,
  publisher: v.nullable(text),
  doi: v.nullable(text),
  url: v.pipe(v.string(), v.regex(/^https?:\/\//, 'an address begins with http:// or https://')),
});

export const measure = v.picklist(['MD (0-100)', 'SMD', 'MD (RMDQ 0-24)', 'HR']);

/** One row of a forest plot. Negative is less pain or disability with the treatment; for HR below 1 is better. */
export const effectSize = v.strictObject({
  entry: id,
  /** The treatment as this row tested it. */
  treatment: text,
  /** The review, where rows of several stand side by side. */
  review: v.optional(text),
  comparator: text,
  population: text,
  outcome: text,
  measure,
  estimate: v.number(),
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
  trials: v.nullable(v.number()),
  participants: v.nullable(v.number()),
  certainty,
  time: text,
  source: id,
  original: v.nullable(text),
  verified: v.picklist(['primary-table', 'primary-excerpt']),
  note: v.nullable(text),
  /** The study's own bar for a change worth having, on the measure's scale; "not-reached" where only that is known. */
  bar: v.nullable(v.union([v.number(), v.literal('not-reached')])),
});

const share = v.strictObject({ people: text, percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) });
/** How common a finding on scans is, in people without pain above all. */
export const finding = v.strictObject({
  /** The entry that it is, then others that speak of it. */
  entries: v.pipe(v.tupleWithRest([id], id), v.readonly()),
  /** As what scans show: "a bulging disc". */
  finding: text,
  /** The numbers come from reviews of many studies, or from one study. */
  study: v.picklist(['reviews', 'one']),
  /** At least two groups of people, so that no number stands alone. */
  shares: v.pipe(v.tupleWithRest([share, share], share), v.readonly()),
  caution: text,
  sources: ids,
});
export const prevalence = v.strictObject({
  /** The caution that goes with all of them. */
  together: text,
  findings: v.pipe(v.array(finding), v.readonly()),
});

/** Thesaurus-mangled wording of a standard term. */
export const spunPhrase = v.strictObject({
  phrase: text,
  means: text,
  entry: v.nullable(id),
  /** Odd enough to be marked wherever it stands; otherwise only among other odd wording. */
  alone: v.boolean(),
  /** Does not count when it compares ("lesser back pain than controls"). */
  notComparing: v.optional(v.literal(true)),
});

export const level = v.picklist(['do-not', 'local-avoid', 'ask-doctor-first', 'tell-therapist']);
export const condition = v.strictObject({
  id,
  name: text,
  level,
  why: text,
  note: v.optional(text),
  wordings: texts,
  sources: ids,
});
const facts = v.pipe(v.array(fact), v.readonly());
export const massageSafety = v.strictObject({
  conditions: v.pipe(v.array(condition), v.readonly()),
  choosing: v.strictObject({ general: facts, US: facts, UK: facts, CA: facts, AU: facts }),
  questions: facts,
  during: v.pipe(v.array(v.strictObject({ say: text, why: text, sources: ids })), v.readonly()),
  after: v.pipe(
    v.array(v.strictObject({ expect: text, normal: v.boolean(), action: v.optional(text), sources: ids })),
    v.readonly(),
  ),
  consent: facts,
  summary: facts,
});

/** How technical words of reports look, whatever they mean: what Backlight does not explain is listed by form alone. */
export const technicalForms = v.strictObject({
  endings: texts,
  beginnings: texts,
  words: texts,
  /** Words with such a form that everyone reads. */
  ordinary: texts,
  ordinaryAbbreviations: texts,
  /** Words that are often misspelt, and so far from other words that a slip leads to none of those. */
  hardWords: texts,
});

const wordTable = v.record(v.string(), text);
/** Fixed labels, and the plain words in which evidence sentences name subjects, populations, comparators and times. */
export const words = v.strictObject({
  ratings: v.record(rating, text),
  certainties: v.record(certainty, text),
  verdicts: v.record(verdict, text),
  actions: v.record(urgency, text),
  signs: v.strictObject({ name: text, intro: text }),
  categories: wordTable,
  situations: v.record(situation, text),
  /** In place of an empty list of a treatment. */
  noneChecked: v.strictObject({ harms: text, askFirst: text }),
  levels: v.record(level, text),
  countries: v.strictObject({ general: text, US: text, UK: text, CA: text, AU: text }),
  unrated: v.strictObject({ 'too-few': text, 'not-searched': text }),
  subjects: wordTable,
  populations: wordTable,
  reviews: wordTable,
  comparators: wordTable,
  times: wordTable,
  plotMeasures: v.record(measure, text),
  /** The outcome of a plot, and its two sides in words. */
  plotOutcomes: v.record(v.string(), v.strictObject({ name: text, better: text, worse: text })),
});
