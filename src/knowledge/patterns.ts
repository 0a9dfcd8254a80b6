// Owns the language data of the patterns in one piece. For the build: pages get the compiled patterns.
import claimRules from './en/claim-patterns.json' with { type: 'json' };
import patternWords from './en/pattern-words.json' with { type: 'json' };
import warningRules from './en/warning-patterns.json' with { type: 'json' };
import type { PatternRule, Patterns } from './types.ts';

// JSON has no literal types; the schema check of the build is what makes the cast true.
export const patterns: Patterns = {
  ...patternWords,
  rules: [...claimRules, ...warningRules] as readonly PatternRule[],
};
