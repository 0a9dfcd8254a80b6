// Owns the list of every JSON file of knowledge with the schema it must fit. A file that is not here fails the tests.
import type * as v from 'valibot';
import checklist from '../en/checklist.json' with { type: 'json' };
import claimPatterns from '../en/claim-patterns.json' with { type: 'json' };
import effectSizes from '../en/effect-sizes.json' with { type: 'json' };
import guide from '../en/guide.json' with { type: 'json' };
import guidelineFirsts from '../en/guideline-firsts.json' with { type: 'json' };
import massageSafety from '../en/massage-safety.json' with { type: 'json' };
import patternWords from '../en/pattern-words.json' with { type: 'json' };
import prevalence from '../en/prevalence.json' with { type: 'json' };
import spun from '../en/spun.json' with { type: 'json' };
import technicalForms from '../en/technical-forms.json' with { type: 'json' };
import warningPatterns from '../en/warning-patterns.json' with { type: 'json' };
import words from '../en/words.json' with { type: 'json' };
import { entryFiles } from '../entries.ts';
import * as schema from '../schema.ts';
import * as guideSchema from '../schema-guide.ts';
import * as patternSchema from '../schema-patterns.ts';
import sources from '../sources.json' with { type: 'json' };

/** What each file holds, by path under src/knowledge. */
export type KnowledgeFiles = Readonly<Record<string, unknown>>;

const OTHER_SCHEMAS = {
  'en/effect-sizes.json': schema.effectSize,
  'en/spun.json': schema.spunPhrase,
  'en/massage-safety.json': schema.massageSafety,
  'en/prevalence.json': schema.prevalence,
  'en/guideline-firsts.json': guideSchema.guidelineFirsts,
  'en/guide.json': guideSchema.guide,
  'en/checklist.json': guideSchema.checklist,
  'en/technical-forms.json': schema.technicalForms,
  'en/words.json': schema.words,
  'en/pattern-words.json': patternSchema.patternWords,
  'en/claim-patterns.json': patternSchema.patternRule,
  'en/warning-patterns.json': patternSchema.patternRule,
  'sources.json': schema.source,
} as const;

/** Files that are a list; their schema is that of one item. */
const LISTS = new Set([
  'en/effect-sizes.json',
  'en/spun.json',
  'en/claim-patterns.json',
  'en/warning-patterns.json',
  'sources.json',
]);

export const knowledgeFiles: KnowledgeFiles = {
  ...entryFiles,
  'en/effect-sizes.json': effectSizes,
  'en/spun.json': spun,
  'en/massage-safety.json': massageSafety,
  'en/prevalence.json': prevalence,
  'en/guideline-firsts.json': guidelineFirsts,
  'en/guide.json': guide,
  'en/checklist.json': checklist,
  'en/technical-forms.json': technicalForms,
  'en/words.json': words,
  'en/pattern-words.json': patternWords,
  'en/claim-patterns.json': claimPatterns,
  'en/warning-patterns.json': warningPatterns,
  'sources.json': sources,
};

/** Every JSON file of knowledge that is registered with a schema. */
export const registeredFiles: readonly string[] = Object.keys(knowledgeFiles);

/** The schema of a file, or of each item of a file that is a list. */
export function schemaOf(file: string): { readonly fits: v.GenericSchema; readonly list: boolean } {
  const other = (OTHER_SCHEMAS as Readonly<Record<string, v.GenericSchema>>)[file];
  return other ? { fits: other, list: LISTS.has(file) } : { fits: schema.entry, list: true };
}
