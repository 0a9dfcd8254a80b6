// Owns the check of everything Backlight knows: shapes, ids, sources, phrases, sentences. Run by build and tests; not
// shipped.
import * as v from 'valibot';
import checklist from './en/checklist.json' with { type: 'json' };
import effectSizes from './en/effect-sizes.json' with { type: 'json' };
import guide from './en/guide.json' with { type: 'json' };
import guidelineFirsts from './en/guideline-firsts.json' with { type: 'json' };
import massageSafety from './en/massage-safety.json' with { type: 'json' };
import spun from './en/spun.json' with { type: 'json' };
import words from './en/words.json' with { type: 'json' };
import { entryFiles } from './entries.ts';
import { labelOf } from './labels.ts';
import * as schema from './schema.ts';
import sources from './sources.json' with { type: 'json' };
import type { Entry } from './types.ts';

export interface Problem {
  /** Path under src/knowledge. */
  readonly file: string;
  /** Entry id, or a path into the file where there is no entry. */
  readonly entry: string;
  readonly reason: string;
}

/** Longest sentence, in words, and longest short text. Plain-language limits of this project. */
const SENTENCE_WORDS = 20;
const SHORT_WORDS = 60;
/** Words that promise more than research can. "No cure" is a fact of its own. */
const PROMISES = /\b(proven|proves|works|cure[sd]?|significant(ly)?|miracle)\b/i;

const OTHER_FILES: Readonly<Record<string, { readonly data: unknown; readonly schema: v.GenericSchema }>> = {
  'en/effect-sizes.json': { data: effectSizes, schema: schema.effectSizes },
  'en/spun.json': { data: spun, schema: schema.spunPhrases },
  'en/massage-safety.json': { data: massageSafety, schema: schema.massageSafety },
  'en/guideline-firsts.json': { data: guidelineFirsts, schema: schema.guidelineFirsts },
  'en/guide.json': { data: guide, schema: schema.guide },
  'en/checklist.json': { data: checklist, schema: schema.checklist },
  'en/words.json': { data: words, schema: schema.words },
  'sources.json': { data: sources, schema: schema.sources },
};

/** Every JSON file of knowledge that is registered with a schema. */
export const registeredFiles: readonly string[] = [...Object.keys(entryFiles), ...Object.keys(OTHER_FILES)];

/** All problems at once; an empty list means that the knowledge may ship. */
export function checkKnowledge(files: Readonly<Record<string, readonly Entry[]>> = entryFiles): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [file, data] of Object.entries(files)) shape(file, data, schema.entries, problems);
  for (const [file, other] of Object.entries(OTHER_FILES)) shape(file, other.data, other.schema, problems);
  if (problems.length > 0) return problems;
  references(files, problems);
  phrases(files, problems);
  prose(files, problems);
  return problems;
}

function shape(file: string, data: unknown, fits: v.GenericSchema, problems: Problem[]): void {
  const result = v.safeParse(fits, data);
  if (result.success) return;
  for (const issue of result.issues) {
    const path = issue.path?.map((step) => String(step.key)) ?? [];
    const index = Number(path[0]);
    const item: unknown = Array.isArray(data) ? data[index] : undefined;
    const id = item && typeof item === 'object' && 'id' in item ? String(item.id) : path.slice(0, 2).join('.');
    problems.push({ file, entry: id, reason: `${path.slice(1).join('.')}: ${issue.message}` });
  }
}

function references(files: Readonly<Record<string, readonly Entry[]>>, problems: Problem[]): void {
  const knownSources = new Set(sources.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const [file, list] of Object.entries(files)) {
    for (const { id } of list) {
      const first = ids.get(id);
      if (first) problems.push({ file, entry: id, reason: `the id is taken in ${first}` });
      ids.set(id, file);
    }
  }
  for (const [file, list] of Object.entries(files)) {
    for (const entry of list) {
      const wanted = [...entry.related, ...(entry.kind === 'warning' && entry.deniedAs ? [entry.deniedAs] : [])];
      for (const id of wanted) if (!ids.has(id)) problems.push({ file, entry: entry.id, reason: `no entry "${id}"` });
      for (const id of sourceIds(entry)) {
        if (!knownSources.has(id)) problems.push({ file, entry: entry.id, reason: `no source "${id}"` });
      }
      try {
        labelOf(entry.category);
      } catch (error) {
        problems.push({ file, entry: entry.id, reason: String(error) });
      }
    }
  }
  for (const row of effectSizes) {
    if (!ids.has(row.entry)) problems.push({ file: 'en/effect-sizes.json', entry: row.entry, reason: 'no such entry' });
    if (!knownSources.has(row.source)) {
      problems.push({ file: 'en/effect-sizes.json', entry: row.entry, reason: `no source "${row.source}"` });
    }
  }
  for (const { entry, phrase } of spun) {
    if (entry && !ids.has(entry)) problems.push({ file: 'en/spun.json', entry: phrase, reason: `no entry "${entry}"` });
  }
}

/** Every source an entry names, anywhere in it. */
function sourceIds(entry: Entry): readonly string[] {
  if (entry.kind === 'claim') return [...entry.sources, ...entry.why.flatMap((fact) => fact.sources)];
  if (entry.kind === 'warning' || !entry.treatment) return entry.sources;
  const { acute, chronic, prevention, harms, askFirst, doesNot, guidelines } = entry.treatment;
  return [
    ...entry.sources,
    ...[acute, chronic, ...(prevention ? [prevention] : [])].flatMap((evidence) => evidence.sources),
    ...[...harms, ...askFirst, ...doesNot].flatMap((fact) => fact.sources),
    ...guidelines.map((guideline) => guideline.source),
  ];
}

/** The form in which two phrases are the same one. */
function plain(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function phrases(files: Readonly<Record<string, readonly Entry[]>>, problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const [file, list] of Object.entries(files)) {
    for (const entry of list) {
      const own = new Set(entry.phrases.map(plain));
      for (const phrase of entry.phrases) {
        const key = plain(phrase);
        const owner = owners.get(key);
        if (owner) problems.push({ file, entry: entry.id, reason: `phrase "${phrase}" belongs to ${owner}` });
        else owners.set(key, entry.id);
        if (key.endsWith('s') && own.has(key.slice(0, -1))) {
          problems.push({ file, entry: entry.id, reason: `phrase "${phrase}": plurals are generated` });
        }
      }
      for (const phrase of [...(entry.company ?? []), ...(entry.exactCase ?? [])]) {
        if (!entry.phrases.includes(phrase)) {
          problems.push({ file, entry: entry.id, reason: `"${phrase}" is not among its phrases` });
        }
      }
    }
  }
}

function prose(files: Readonly<Record<string, readonly Entry[]>>, problems: Problem[]): void {
  for (const [file, list] of Object.entries(files)) {
    for (const entry of list) {
      if (entry.kind !== 'claim' && wordsOf(entry.short).length > SHORT_WORDS) {
        problems.push({
          file,
          entry: entry.id,
          reason: `short has ${wordsOf(entry.short).length} words, at most ${SHORT_WORDS}`,
        });
      }
      for (const text of proseOf(entry)) {
        for (const sentence of sentencesOf(text)) {
          if (wordsOf(sentence).length > SENTENCE_WORDS) {
            problems.push({
              file,
              entry: entry.id,
              reason: `sentence of ${wordsOf(sentence).length} words: "${sentence}"`,
            });
          }
        }
        const promise = PROMISES.exec(text);
        if (promise && entry.kind !== 'claim' && !/\bno cure\b/i.test(text)) {
          problems.push({ file, entry: entry.id, reason: `"${promise[0]}" promises too much: "${text}"` });
        }
      }
    }
  }
}

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
