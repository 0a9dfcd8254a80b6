// Owns the check of phrases as they are listed. Generated forms and spun phrases are compared where forms are made, in
// src/match/check-forms.ts.
import type { Problem } from './problem.ts';
import type { Knowledge } from './shapes.ts';

export function checkPhrases({ entries }: Knowledge): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { file, item } of entries) {
    const seen = new Set<string>();
    for (const phrase of item.phrases) {
      if (seen.has(phrase)) problems.push({ file, entry: item.id, reason: `phrase "${phrase}" is listed twice` });
      seen.add(phrase);
    }
    for (const phrase of [...(item.company ?? []), ...(item.exactCase ?? [])]) {
      if (!seen.has(phrase)) {
        problems.push({ file, entry: item.id, reason: `"${phrase}" is not among its phrases` });
      }
    }
    if (item.company?.length && !item.context?.length) {
      problems.push({ file, entry: item.id, reason: 'phrases need company, and no context says which' });
    }
  }
  return problems;
}
