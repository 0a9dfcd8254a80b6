// Owns the check of shapes. What fits goes on to the other checks even when its neighbour does not, so that all
// problems are reported at once.
import * as v from 'valibot';
import type * as schema from '../schema.ts';
import type {
  Checklist,
  EffectSize,
  Entry,
  Guide,
  GuidelineFirsts,
  MassageSafety,
  Prevalence,
  Source,
  SpunPhrase,
} from '../types.ts';
import { type KnowledgeFiles, schemaOf } from './files.ts';
import type { Problem } from './problem.ts';

type Filed<T> = readonly { readonly file: string; readonly item: T }[];

/** Everything that fits its schema, with the file it stands in. */
export interface Knowledge {
  readonly entries: Filed<Entry>;
  readonly effectSizes: Filed<EffectSize>;
  readonly spun: Filed<SpunPhrase>;
  readonly sources: Filed<Source>;
  readonly safety: Filed<MassageSafety>;
  readonly prevalence: Filed<Prevalence>;
  readonly guide: Filed<Guide>;
  readonly firsts: Filed<GuidelineFirsts>;
  readonly checklist: Filed<Checklist>;
  readonly words: Filed<v.InferOutput<typeof schema.words>>;
}

export function checkShapes(files: KnowledgeFiles): { readonly knowledge: Knowledge; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const fitting = new Map<string, { file: string; item: unknown }[]>();
  for (const [file, data] of Object.entries(files)) {
    const { fits, list } = schemaOf(file);
    const kept: { file: string; item: unknown }[] = [];
    fitting.set(file, kept);
    if (list && !Array.isArray(data)) problems.push({ file, entry: '', reason: 'is not a list' });
    for (const item of list ? (Array.isArray(data) ? data : []) : [data]) {
      const result = v.safeParse(fits, item);
      if (result.success) kept.push({ file, item });
      else
        problems.push(...result.issues.map((issue) => ({ file, entry: nameOf(item, list), reason: reasonOf(issue) })));
    }
  }
  const of = <T>(file: string): Filed<T> => (fitting.get(file) ?? []) as Filed<T>;
  const entries = [...fitting].flatMap(([file, kept]) => (isEntryFile(file) ? kept : [])) as Filed<Entry>;
  const knowledge = {
    entries,
    effectSizes: of<EffectSize>('en/effect-sizes.json'),
    spun: of<SpunPhrase>('en/spun.json'),
    sources: of<Source>('sources.json'),
    safety: of<MassageSafety>('en/massage-safety.json'),
    prevalence: of<Prevalence>('en/prevalence.json'),
    guide: of<Guide>('en/guide.json'),
    firsts: of<GuidelineFirsts>('en/guideline-firsts.json'),
    checklist: of<Checklist>('en/checklist.json'),
    words: of<v.InferOutput<typeof schema.words>>('en/words.json'),
  };
  return { knowledge, problems };
}

const isEntryFile = (file: string): boolean => /^[^/]+\/(terms\/|treatments\/|claims|warnings)/.test(file);

/** An item's own name for a message: its id, entry or phrase. */
function nameOf(item: unknown, list: boolean): string {
  const { id, entry, phrase } = (item ?? {}) as Readonly<Record<string, unknown>>;
  return String(phrase ?? id ?? entry ?? (list ? 'an item without id' : 'the file'));
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map((step) => String(step.key)).join('.') ?? '';
  return path ? `${path}: ${issue.message}` : issue.message;
}
