// Owns what counts as a sentence and a word, and which texts of an entry are prose.
import type { Entry } from '../types.ts';

/** Every text of an entry that a reader sees as prose. */
export function proseOf(entry: Entry): readonly string[] {
  if (entry.kind === 'claim') return entry.why.map((fact) => fact.text);
  if (entry.kind === 'warning') return [entry.short, ...entry.more];
  const { treatment } = entry;
  const own = [entry.short, ...entry.more, ...(entry.caution ? [entry.caution] : [])];
  if (!treatment) return own;
  const { feels, acute, chronic, prevention, harms, askFirst, doesNot, guidelines, ratingNote } = treatment;
  return [
    ...own,
    ...feels,
    ...[acute, chronic, ...(prevention ? [prevention] : [])].flatMap((evidence) => evidence.findings),
    ...[...harms, ...askFirst, ...doesNot].map((fact) => fact.text),
    ...guidelines.map((guideline) => guideline.text),
    ...(ratingNote ? [ratingNote] : []),
  ];
}

/** Sentences of a text; a full stop inside a number or an abbreviation ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\b(e\.g|i\.e|Dr|vs|St)\./g, '$1')
    .replace(/(\d)\.(\d)/g, '$1·$2')
    .split(/(?<=[.!?])["”’)]*\s+/)
    .filter(Boolean);
}

/** Words of a text; a number is one, and so is a word with hyphens. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’·.-]*/gu) ?? [];
}
