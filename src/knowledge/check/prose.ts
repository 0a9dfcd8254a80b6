// Owns the check of prose against the plain-language limits of this project: length of sentences and texts, spelling,
// words that promise more than research can, and statements of evidence, which are generated.
import type { Problem } from './problem.ts';
import type { Knowledge } from './shapes.ts';
import { sentencesOf, wordsOf } from './text.ts';
import { type Text, textsOf } from './texts.ts';

/** Longest sentence, in words, and longest short text. */
const SENTENCE_WORDS = 20;
const SHORT_WORDS = 60;
const PROMISES = /\b(proven|proves|works|cure[sd]?|significant(ly)?|miracle)\b/i;
/** "No cure" is a fact, and what stands in quotation marks is somebody else's promise. */
const NO_PROMISE = /“[^”]*”|\b(no|not a) cure\b/gi;

/** Statements that are made from data, so that verb and certainty cannot disagree. */
const EVIDENCE =
  /\b(probably|may) (reduces?|increases?|makes? little)\b|\bvery uncertain about\b|\bno clear difference\b/i;
/** American spellings of words this field uses. A capital letter marks a name: World Health Organization. */
const AMERICAN =
  /\b([a-z]{3,}iz(e[ds]?|ing|ation)|[a-z]*(col|behavi|lab|tum)or(s|ed|al)?|(cent|fib)er(s|ed)?|an?esthe[st]\w*|[a-z]*hemato\w*|orthoped\w*|pediatr\w*|gynecolog\w*|edema|diarrhea|analog)\b/;

export function checkProse(knowledge: Knowledge): readonly Problem[] {
  return [...textsOf(knowledge)].flatMap(({ file, entry, text, role }) =>
    reasons(text, role).map((reason) => ({ file, entry, reason })),
  );
}

function reasons(text: string, role: Text['role']): readonly string[] {
  const found: string[] = [];
  const length = wordsOf(text).length;
  if (role === 'short' && length > SHORT_WORDS) found.push(`short has ${length} words, at most ${SHORT_WORDS}`);
  for (const sentence of sentencesOf(text)) {
    const words = wordsOf(sentence).length;
    if (words > SENTENCE_WORDS) found.push(`sentence of ${words} words, at most ${SENTENCE_WORDS}: "${sentence}"`);
  }
  const promise = PROMISES.exec(text.replace(NO_PROMISE, ''));
  if (promise) found.push(`"${promise[0]}" promises too much: "${text}"`);
  const stated = EVIDENCE.exec(text);
  if (stated && role !== 'reason')
    found.push(`"${stated[0]}" states evidence, which is generated from data: "${text}"`);
  const american = AMERICAN.exec(text);
  if (american) found.push(`"${american[0]}" is not British spelling: "${text}"`);
  if (!/[.?!:]["”)]*$/.test(text)) found.push(`no full stop at the end: "${text}"`);
  return found;
}
