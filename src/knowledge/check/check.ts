// Owns the check of everything Backlight knows: shapes, ids, sources, phrases, sentences. Run by build and tests; not
// shipped.
import { type KnowledgeFiles, knowledgeFiles } from './files.ts';
import { checkPhrases } from './phrases.ts';
import type { Problem } from './problem.ts';
import { checkProse } from './prose.ts';
import { checkReferences } from './references.ts';
import { checkShapes } from './shapes.ts';

/** All problems at once; an empty list means that the knowledge may ship. */
export function checkKnowledge(files: KnowledgeFiles = knowledgeFiles): readonly Problem[] {
  const { knowledge, problems } = checkShapes(files);
  return [...problems, ...checkReferences(knowledge), ...checkPhrases(knowledge), ...checkProse(knowledge)];
}
