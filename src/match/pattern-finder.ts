// Owns finding claims and warning signs in running text: sentences that hold a trigger word are read again, word by word.
import { plainText } from './characters.ts';
import {
  isQuestion,
  readPresence,
  readWords,
  runAt,
  type Span,
  sentencesIn,
  vocabularyOf,
  type Word,
} from './passage.ts';
import { costOf, type Fit, fitsOf } from './pattern-match.ts';
import { has, isDenied, isOfSubject, isRefuted, isWhole, SCOPE } from './pattern-scope.ts';
import {
  GUARDED,
  type PatternEntry,
  RISK_ONLY,
  type Rule,
  readLanguage,
  readPatternHead,
  SIGN,
  TELL,
} from './pattern-table.ts';
import { createWordReader } from './trie.ts';
import type { Candidate, Joins, Phrase } from './types.ts';

/** Topic strengths a page must reach, on the scale of company.ts. */
const ANYWHERE = 0;
const NEAR_BACKS = 0.5;
const NEAR_SUBJECT = 0.7;
/** With nothing about backs near it. A sign is asked for less: rather one too many than one missed. */
const SIGN_ALONE = 1.4;
const CLAIM_ALONE = 1.2;
/** Sentences before one in which its subject may be named. */
const SENTENCES_BEFORE = 2;
/** Other words between two parts of a pattern: a sign is told in more words than it is sold in. */
const PARTS_APART = { claim: 12, sign: 9 } as const;

export interface PatternFinder {
  /** Two for each entry: as it is, and as a denied sign. */
  readonly phrases: readonly Phrase[];
  /** The words that make a sentence worth looking at, by `filterBit`. */
  readonly triggers: readonly number[];
  /** Candidates that begin in `[from, to)`. `places`: where trigger words stand, in order. */
  find(text: string, places: readonly number[], from: number, to: number, joins?: Joins): readonly Candidate[];
}

/** @param firstPhrase index that the first of `phrases` will have in `Finder.phrases` */
export function createPatternFinder(table: string, firstPhrase: number): PatternFinder {
  const { entries, triggers, end } = readPatternHead(table);
  const reader = createWordReader();
  // Most pages hold no trigger word: what only they need is not made for the others.
  const language = lazy(() => {
    const { families, rulesOf } = readLanguage(table.slice(end));
    const present = { list: [], has: new Uint8Array(families.length), hashes: [] };
    return { vocabulary: vocabularyOf(families), rulesOf, present };
  });

  /** Everything a sentence claims or warns of. */
  const findIn = (text: string, sentences: readonly Span[], at: number): Candidate[] => {
    const span = sentences[at];
    if (!span) return [];
    const { vocabulary, rulesOf, present } = language();
    readPresence(text, span, vocabulary, reader, present);
    const mayFit = ({ parts }: Rule): boolean =>
      parts.every((part) => part.every(({ family }) => present.has[family] === 1));
    if (!present.list.some((family) => rulesOf(family).some(mayFit))) return [];
    const words = readWords(text, span, vocabulary);
    const around: Around = {
      text,
      words,
      question: isQuestion(text, span),
      before: lazy(() =>
        readWords(
          text,
          { start: sentences[Math.max(0, at - SENTENCES_BEFORE)]?.start ?? 0, end: span.start },
          vocabulary,
        ),
      ),
      after: lazy(() => readWords(text, sentences[at + 1] ?? NOTHING, vocabulary)),
    };
    const found: Loose[] = [];
    const seen = new Set<number>();
    for (const word of words) {
      for (const { family } of word.families) {
        if (seen.has(family)) continue;
        seen.add(family);
        for (const rule of rulesOf(family)) {
          const entry = entries[rule.entry];
          if (!entry || !mayFit(rule)) continue;
          const apart = entry.flags & SIGN ? PARTS_APART.sign : PARTS_APART.claim;
          for (const fit of fitsOf(rule, words, SCOPE.skipped, apart)) {
            const judged = judge(entry, rule, fit, around);
            if (!judged) continue;
            found.push({
              start: words[fit.from]?.start ?? 0,
              end: words[fit.to - 1]?.end ?? 0,
              phrase: firstPhrase + rule.entry * 2 + (judged.denied ? 1 : 0),
              need: judged.need,
              spun: (entry.flags & TELL) !== 0,
              loose: costOf(fit) - fit.used.length,
            });
          }
        }
      }
    }
    return oncePerEntry(found);
  };

  return {
    phrases: entries.flatMap(({ id, kind, deniedAs }) => {
      return [
        { entry: id, kind, pattern: true as const, text: plainText(id) },
        { entry: deniedAs, kind: 'term' as const, pattern: true as const, text: plainText(deniedAs) },
      ];
    }),
    triggers,
    find(text, places, from, to, joins) {
      const found: Candidate[] = [];
      let run: Span = NOTHING;
      let sentences: readonly Span[] = [];
      let done = -1;
      for (const place of places) {
        if (place < done) continue;
        if (place >= run.end) {
          run = runAt(text, place, joins);
          sentences = sentencesIn(text, run);
        }
        const at = sentences.findIndex(({ start, end }) => place >= start && place < end);
        const sentence = sentences[at];
        if (!sentence) continue;
        done = sentence.end;
        found.push(...findIn(text, sentences, at));
      }
      return found.filter(({ start }) => start >= from && start < to);
    },
  };
}

interface Around {
  readonly text: string;
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
  { text, words, question, before, after }: Around,
): { need: number; denied: boolean } | undefined {
  if (flags & TELL) return { need: ANYWHERE, denied: false };
  if (rule.without.some((family) => has(words, family))) return undefined;
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
  const quoted = /["“‘]\s*$/.test(text.slice(0, words[fit.from]?.start).slice(-2));
  if (isRefuted(words, fit, before(), after(), quoted) || (rule.whole && !isWhole(words, fit))) return undefined;
  if (flags & GUARDED) {
    if (has(words, SCOPE.clinician) || has(words, SCOPE.serious) || near(SCOPE.serious)) return undefined;
  }
  if (rule.subjects.length > 0 && !isOfSubject(words, fit, rule, before(), after())) return undefined;
  const about = has(words, SCOPE.massage) || has(words, SCOPE.backPain);
  return { need: about ? NEAR_SUBJECT : CLAIM_ALONE, denied: false };
}

/** A candidate with the number of words in it that no slot asked for. */
interface Loose extends Candidate {
  readonly loose: number;
}

/** Of the fits of one entry in a sentence that touch, the closest-knit, of equals the longest. */
function oncePerEntry(found: readonly Loose[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const { loose: _, ...candidate } of [...found].sort(
    (a, b) => a.loose - b.loose || b.end - b.start - (a.end - a.start),
  )) {
    const touches = kept.some(
      (other) => other.phrase === candidate.phrase && other.start < candidate.end && candidate.start < other.end,
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
