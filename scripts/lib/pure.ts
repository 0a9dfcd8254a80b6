// Owns what scripts and tests use of the pure floors. Bundled by scripts/lib/knowledge.mjs.
export { checkKnowledge, proseOf, sentencesOf, wordsOf } from '../../src/knowledge/check.ts';
export { default as spunPhrases } from '../../src/knowledge/en/spun.json' with { type: 'json' };
export { entryFiles } from '../../src/knowledge/entries.ts';
export { cardEntry, entries, guide } from '../../src/knowledge/index.ts';
export { compilePhraseTable } from '../../src/match/compile.ts';
export { createFinder } from '../../src/match/finder.ts';
export { INLINE } from '../../src/match/inline.ts';
export { suspectSpun } from '../../src/match/suspect-spun.ts';
export { writeTable } from '../../src/match/table.ts';
