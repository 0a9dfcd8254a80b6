// Owns the names of the shapes that knowledge has; every one is inferred from its schema.
import type { InferOutput } from 'valibot';
import type * as schema from './schema.ts';
import type * as guideSchema from './schema-guide.ts';
import type * as patternSchema from './schema-patterns.ts';

export type Certainty = InferOutput<typeof schema.certainty>;
export type Rating = InferOutput<typeof schema.rating>;
export type Urgency = InferOutput<typeof schema.urgency>;
export type Verdict = InferOutput<typeof schema.verdict>;
export type Situation = InferOutput<typeof schema.situation>;
export type Size = InferOutput<typeof schema.size>;
export type Fact = InferOutput<typeof schema.fact>;
export type Guideline = InferOutput<typeof schema.guideline>;
export type Evidence = InferOutput<typeof schema.evidence>;
export type TermEntry = InferOutput<typeof schema.termEntry>;
export type WarningEntry = InferOutput<typeof schema.warningEntry>;
export type Entry = InferOutput<typeof schema.entry>;
export type Kind = Entry['kind'];
export type Source = InferOutput<typeof schema.source>;
export type EffectSize = InferOutput<typeof schema.effectSize>;
export type Finding = InferOutput<typeof schema.finding>;
export type Prevalence = InferOutput<typeof schema.prevalence>;
export type SpunPhrase = InferOutput<typeof schema.spunPhrase>;
export type Guide = InferOutput<typeof guideSchema.guide>;
export type PatternRule = InferOutput<typeof patternSchema.patternRule>;
export type PatternWords = InferOutput<typeof patternSchema.patternWords>;
export type GuidelineFirsts = InferOutput<typeof guideSchema.guidelineFirsts>;
export type MassageSafety = InferOutput<typeof schema.massageSafety>;
export type ChecklistItem = InferOutput<typeof guideSchema.checklistItem>;
export type Checklist = InferOutput<typeof guideSchema.checklist>;

/** All language data of the patterns. */
export interface Patterns extends PatternWords {
  readonly rules: readonly PatternRule[];
}
