// Owns finding claims and warning signs in running text: sentences that hold a trigger word are read again, word by word.
import { isQuestion, runAt, type Span, sentencesIn } from './passage.ts';
import { costOf, type Fit, fitsOf, PARTS_APART } from './pattern-match.ts';
import { has, isDenied, isOfSubject, isRefuted, isWhole } from './pattern-scope.ts';
import {
  GUARDED,
  type PatternEntry,
  type PatternLanguage,
  RISK_ONLY,
  type Rule,
  SIGN,
  TELL,
  VAGUE,
} from './pattern-table.ts';
import * as SCOPE from './scope-families.ts';
import { createSentenceReader, type Word } from './sentence.ts';
import type { Spot } from './sieve.ts';
import type { Candidate, Joins, Phrase } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Topic strengths a page must reach, on the scale of company.ts. */
const ANYWHERE = 0;
const NEAR_BACKS = 0.5;
const NEAR_SUBJECT = 0.7;
/** With nothing about backs near it. A sign is asked for less: rather one too many than one missed. */
const SIGN_ALONE = 1.4;
const CLAIM_ALONE = 1.2;
/** Characters at the beginning of a sentence among which a word says that it leans on the sentence before. */
const LINK_REACH = 8;
/** Sentences before one in which its subject may be named. */
const SENTENCES_BEFORE = 2;

export interface PatternFinder {
  /** Two for each entry: as it is, and as a denied sign. By the negative numbers that candidates have, from -1 down. */
  phraseOf(number: number): Phrase | undefined;
  /** Candidates that begin in `[from, to)`. */
  find(text: string, spots: readonly Spot[], from: number, to: number, joins?: Joins): readonly Candidate[];
}

export function createPatternFinder(
  entries: readonly PatternEntry[],
  { rulesOf, familyCount }: PatternLanguage,
  vocabulary: Vocabulary,
): PatternFinder {
  const reader = createSentenceReader(vocabulary, familyCount);
  const mayFit = ({ parts, without }: Rule): boolean =>
    !without.some(reader.holds) && parts.every((part) => part.every(({ family }) => reader.holds(family)));
  const readWords = (text: string, span: Span): readonly Word[] => {
    reader.read(text, span);
    return reader.words();
  };

  /** What stands from one sentence to another, which is the same or the next. */
  const fitsIn = (
    text: string,
    sentences: readonly Span[],
    at: number,
    to: number,
    triggers: ReadonlySet<number>,
  ): readonly Loose[] => {
    const first = sentences[at];
    const last = sentences[to];
    if (!first || !last) return [];
    if (to > at && !isQuestion(text, first)) {
      reader.read(text, { start: last.start, end: last.start + LINK_REACH });
      if (!reader.holds(SCOPE.linked)) return [];
    }
    reader.read(text, { start: first.start, end: last.end });
    const rules = [...triggers].flatMap((trigger) => rulesOf(trigger).filter(mayFit));
    if (!rules.length) return [];
    const words = reader.words();
    const around: Around = {
      words,
      question: isQuestion(text, last),
      before: lazy(() =>
        readWords(text, { start: sentences[Math.max(0, at - SENTENCES_BEFORE)]?.start ?? 0, end: first.start }),
      ),
      after: lazy(() => readWords(text, sentences[to + 1] ?? NOTHING)),
    };
    const found: Loose[] = [];
    for (const rule of rules) {
      const entry = entries[rule.entry];
      // Signs and odd wordings never lean on a sentence beside them.
      if (!entry || (to > at && entry.flags & (SIGN | TELL))) continue;
      const apart = entry.flags & SIGN ? PARTS_APART.sign : PARTS_APART.claim;
      for (const fit of fitsOf(rule, words, SCOPE.skipped, apart)) {
        const start = words[fit.from]?.start ?? 0;
        const end = words[fit.to - 1]?.end ?? 0;
        // What stands in one of two sentences alone is found there.
        if (to > at && (start >= last.start || end <= first.end)) continue;
        const judged = judge(entry, rule, fit, around);
        if (!judged) continue;
        const phrase = -1 - rule.entry * 2 - (judged.denied ? 1 : 0);
        found.push({
          start,
          end,
          phrase,
          need: judged.need,
          spun: (entry.flags & TELL) !== 0,
          // VAGUE is more words than a fit has.
          loose: costOf(fit) - fit.used.length + (entry.flags & VAGUE),
          group: entry.flags & (SIGN | TELL) ? phrase : 0,
        });
      }
    }
    return found;
  };

  /** Everything a sentence claims or warns of, alone or with the one beside it. */
  const findIn = (
    text: string,
    sentences: readonly Span[],
    at: number,
    triggers: ReadonlySet<number>,
  ): readonly Loose[] => [
    ...fitsIn(text, sentences, at, at, triggers),
    ...[at - 1, at].flatMap((first) => fitsIn(text, sentences, first, first + 1, triggers)),
  ];

  return {
    phraseOf(number) {
      const index = -1 - number;
      const entry = entries[index >> 1];
      if (!entry) return undefined;
      const isDeniedOne = index % 2 === 1;
      return { entry: isDeniedOne ? entry.deniedAs : entry.id, kind: isDeniedOne ? 'term' : entry.kind, pattern: true };
    },
    find(text, spots, from, to, joins) {
      const found: Loose[] = [];
      let sentences: readonly Span[] = [];
      for (let first = 0; first < spots.length; ) {
        const place = spots[first]?.at ?? 0;
        let at = sentences.findIndex(({ end }) => place < end);
        // The last one of a run may be cut.
        if (at < 0 || at === sentences.length - 1) {
          sentences = sentencesIn(text, runAt(text, place, joins));
          at = sentences.findIndex(({ end }) => place < end);
        }
        const end = sentences[at]?.end ?? place + 1;
        const triggers = new Set<number>();
        for (; first < spots.length; first++) {
          const spot = spots[first];
          if (!spot || spot.at >= end) break;
          triggers.add(spot.trigger);
        }
        found.push(...findIn(text, sentences, at, triggers));
      }
      // Two sentences that stand together are met from either.
      return apart(found).filter(({ start }) => start >= from && start < to);
    },
  };
}

interface Around {
  readonly words: readonly Word[];
  readonly question: boolean;
  readonly before: () => readonly Word[];
  readonly after: () => readonly Word[];
}

const NOTHING: Span = { start: 0, end: 0 };

function judge(
  { flags }: PatternEntry,
  rule: Rule,
  fit: Fit,
  { words, question, before, after }: Around,
): { need: number; denied: boolean } | undefined {
  if (flags & TELL) return { need: ANYWHERE, denied: false };
  const near = (family: number): boolean => has(before(), family) || has(after(), family);
  if (flags & SIGN) {
    const here = has(words, SCOPE.backSymptom);
    if (flags & RISK_ONLY && !here && !near(SCOPE.backSymptom)) return undefined;
    if (rule.subjects.length > 0 && !rule.subjects.some((family) => has(words, family) || near(family)))
      return undefined;
    const need = here ? NEAR_BACKS : near(SCOPE.backSymptom) ? NEAR_SUBJECT : SIGN_ALONE;
    return { need, denied: isDenied(words, fit, true) };
  }
  if (question || isDenied(words, fit, false)) return undefined;
  if (isRefuted(words, fit, before(), after()) || (rule.whole && !isWhole(words, fit))) return undefined;
  if (flags & GUARDED) {
    if (has(words, SCOPE.clinician) || has(words, SCOPE.serious) || near(SCOPE.serious)) return undefined;
  }
  if (rule.subjects.length > 0 && !isOfSubject(words, fit, rule, before(), after())) return undefined;
  const about = has(words, SCOPE.massage) || has(words, SCOPE.backPain);
  return { need: about ? NEAR_SUBJECT : CLAIM_ALONE, denied: false };
}

interface Loose extends Candidate {
  /** Words in it that no slot asked for. */
  readonly loose: number;
  /** Of those of one group that touch, one is kept: all claims, and each sign for itself. */
  readonly group: number;
}

/** Of those that touch a vague one yields, then the closest-knit is kept, of equals the longest. */
function apart(found: readonly Loose[]): Candidate[] {
  const kept: Loose[] = [];
  for (const candidate of found.toSorted((a, b) => a.loose - b.loose || b.end - b.start - a.end + a.start)) {
    const touches = kept.some(
      (other) => other.group === candidate.group && other.start < candidate.end && candidate.start < other.end,
    );
    if (!touches) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
