// Owns the check of prose against the plain-language limits of this project: length of sentences and texts, and words
// that promise more than research can.
import type { Problem } from './problem.ts';
import type { Knowledge } from './shapes.ts';
import { proseOf, sentencesOf, wordsOf } from './text.ts';

/** Longest sentence, in words, and longest short text. */
const SENTENCE_WORDS = 20;
const SHORT_WORDS = 60;
const PROMISES = /\b(proven|proves|works|cure[sd]?|significant(ly)?|miracle)\b/i;
/** "No cure" is a fact, and what stands in quotation marks is somebody else's promise. */
const NO_PROMISE = /“[^”]*”|\b(no|not a) cure\b/gi;

export function checkProse(knowledge: Knowledge): readonly Problem[] {
  return [...textsOf(knowledge)].flatMap(({ file, entry, text, short }) =>
    reasons(text, short).map((reason) => ({ file, entry, reason })),
  );
}

function reasons(text: string, short: boolean): readonly string[] {
  const found: string[] = [];
  const length = wordsOf(text).length;
  if (short && length > SHORT_WORDS) found.push(`short has ${length} words, at most ${SHORT_WORDS}`);
  for (const sentence of sentencesOf(text)) {
    const words = wordsOf(sentence).length;
    if (words > SENTENCE_WORDS) found.push(`sentence of ${words} words, at most ${SENTENCE_WORDS}: "${sentence}"`);
  }
  const promise = PROMISES.exec(text.replace(NO_PROMISE, ''));
  if (promise) found.push(`"${promise[0]}" promises too much: "${text}"`);
  if (!/[.?!:]["”)]*$/.test(text)) found.push(`no full stop at the end: "${text}"`);
  return found;
}

interface Text {
  readonly file: string;
  readonly entry: string;
  readonly text: string;
  /** It is the text that says what the entry is. */
  readonly short: boolean;
}

function* textsOf(knowledge: Knowledge): Generator<Text> {
  for (const { file, item } of knowledge.entries) {
    const short = item.kind === 'claim' ? undefined : item.short;
    for (const text of proseOf(item)) yield { file, entry: item.id, text, short: text === short };
  }
  for (const { file, item } of knowledge.safety) {
    const texts = [
      ...item.conditions.flatMap(({ id, why, note }) => [[id, why] as const, ...(note ? [[id, note] as const] : [])]),
      ...Object.entries(item.choosing).flatMap(([country, facts]) => facts.map(({ text }) => [country, text] as const)),
      ...item.questions.map(({ text }) => ['questions', text] as const),
      ...item.during.flatMap(({ say, why }) => [['during', say] as const, ['during', why] as const]),
      ...item.after.flatMap(({ expect, action }) => [expect, action ?? '.'].map((text) => ['after', text] as const)),
      ...[...item.consent, ...item.summary].map(({ text }) => ['consent and summary', text] as const),
    ];
    for (const [entry, text] of texts) yield { file, entry, text, short: false };
  }
  for (const { file, item } of knowledge.checklist) {
    for (const { id, how } of [...item.before, ...item.during, ...item.after]) {
      for (const text of how) yield { file, entry: id, text, short: false };
    }
  }
  for (const { file, item } of knowledge.guide) {
    for (const { id, line, say, drawing } of item.techniques) {
      for (const text of [line, ...say, drawing]) yield { file, entry: id, text, short: false };
    }
    for (const { id, promise } of item.benefits) yield { file, entry: id, text: promise, short: false };
    for (const { id, answer } of item.article) yield { file, entry: id, text: answer, short: false };
  }
}
