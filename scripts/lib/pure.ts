// Owns what scripts and tests use of the pure floors. Bundled by scripts/lib/knowledge.mjs.
export { checkKnowledge } from '../../src/knowledge/check/check.ts';
export { knowledgeFiles } from '../../src/knowledge/check/files.ts';
export { problemLine } from '../../src/knowledge/check/problem.ts';
export { checkShapes } from '../../src/knowledge/check/shapes.ts';
export { proseOf, sentencesOf, wordsOf } from '../../src/knowledge/check/text.ts';
export { textsOf } from '../../src/knowledge/check/texts.ts';
export { default as prevalence } from '../../src/knowledge/en/prevalence.json' with { type: 'json' };
export { default as spunPhrases } from '../../src/knowledge/en/spun.json' with { type: 'json' };
export { entryFiles } from '../../src/knowledge/entries.ts';
export {
  cardEntry,
  checklist,
  effectSizes,
  entries,
  guide,
  guidelineFirsts,
  massageSafety,
  sources,
} from '../../src/knowledge/index.ts';
export { patterns } from '../../src/knowledge/patterns.ts';
export { techniqueList } from '../../src/knowledge/technique-list.ts';
export { checkForms } from '../../src/match/check-forms.ts';
export { compilePhraseTable } from '../../src/match/compile.ts';
export { createFinder } from '../../src/match/finder.ts';
export { INLINE } from '../../src/match/inline.ts';
export { outranks } from '../../src/match/outranks.ts';
export { phraseOwners } from '../../src/match/phrase-owner.ts';
export { phraseTexts } from '../../src/match/phrase-texts.ts';
export { suspectSpun } from '../../src/match/suspect-spun.ts';
export { writeTable } from '../../src/match/write-table.ts';
