// Owns the making of patterns from language data: word families, sequences, either-order parts. Runs at build time.
//
// A pattern is words and gaps. `word` is that word, `<family>` any word of a family, `<one|two>` of either, `~N` up to N
// other words, `&` parts that may stand in either order, `!` after a word makes it the one a sentence is looked at for.
// "=name" among the words of a family is every word of that family. "frame:family" is every pattern of that frame, with
// the family in the place of its "<>".
import type { Entry, Patterns as PatternData, PatternRule, SpunPhrase } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import { spellings } from './inflect.ts';
import { readWords, vocabularyOf } from './passage.ts';
import { fitsOf } from './pattern-match.ts';
import {
  ANY_SIGN,
  GUARDED,
  membersOf,
  type PatternEntry,
  RISK_ONLY,
  type Rule,
  referenceTo,
  SIGN,
  type Slot,
  TELL,
  writePatterns,
} from './pattern-table.ts';
import { everyForm } from './word-forms.ts';

/** Index of its family; parts may stand as far apart as a wording is long. */
const SKIPPED = 0;
const WHOLE = 12;
/** See word-forms.ts. */
const MARK = /[*+^]$/;

/** Families that the scope rules know by name; they come first, in this order. See pattern-scope.ts. */
export const SCOPE_FAMILIES = [
  'skipped',
  'negator',
  'denier',
  'turn',
  'says',
  'rebuttal',
  'myth',
  'refuted',
  'retort',
  'would',
  'serious',
  'clinician',
  'back-pain',
  'massage',
  'no-denial',
  'rival',
  'aside',
  'lead',
  'back-symptom',
] as const;

/**
 * Patterns of claims, signs and tells as one string. Throws with all unknown names in one message.
 * @param tells odd wording that stands for no entry
 */
export function compilePatterns(entries: readonly Entry[], tells: readonly SpunPhrase[], data: PatternData): string {
  const common = new Set(data.common);
  const families: string[][] = [];
  const known = new Map<string, number>();
  const unknown = new Set<string>();

  const familyOf = (words: readonly string[]): number => {
    const key = words.join(',');
    const found = known.get(key);
    if (found !== undefined) return found;
    families.push([...words]);
    known.set(key, families.length - 1);
    return families.length - 1;
  };
  const named = (names: string): number => {
    const several = names.split('|');
    if (several.length > 1) return familyOf(several.map((name) => referenceTo(named(name))));
    const list = data.words[names];
    if (!list) unknown.add(names);
    const words = (list ?? []).map((word) => (word.startsWith('=') ? referenceTo(named(word.slice(1))) : marked(word)));
    return familyOf([...new Set(words)]);
  };
  /** Wordings that a pattern of the entry finds anyway are not listed twice. */
  const addUnlessFound = (entry: number, patterns: readonly string[], wordings: readonly string[]): void => {
    for (const pattern of patterns) rules.push(ruleOf(entry, pattern, {}));
    const free = rules.filter((rule) => rule.entry === entry && rule.subjects.length === 0);
    const vocabulary = vocabularyOf(families.map((_, at) => membersOf(families, at).flatMap(everyForm)));
    for (const wording of wordings) {
      const form = wording.replace(MARK, '');
      const words = readWords(form, { start: 0, end: form.length }, vocabulary);
      if (!free.some((rule) => fitsOf(rule, words, SKIPPED, WHOLE).length > 0)) rules.push(ruleOf(entry, wording, {}));
    }
  };
  const framed = (pattern: string): readonly string[] => {
    const [name = '', family] = pattern.split(':');
    if (family === undefined) return [pattern];
    const frame = data.frames[name];
    if (!frame) unknown.add(name);
    return (frame ?? []).map((one) => one.replace('<>', `<${family}>`));
  };
  /** Lower is rarer: the family whose commonest word is least common. */
  const commonness = (family: number): number => {
    const words = membersOf(families, family).map((word) => word.replace(MARK, ''));
    const isCommon = words.some((word) => word.split(' ').every((one) => common.has(one)));
    return (isCommon ? 1 : 0) - Math.min(...words.map((word) => word.length)) / 100;
  };

  const ruleOf = (entry: number, pattern: string, record: Omit<PatternRule, 'entry' | 'patterns'>): Rule => {
    let forced: number | undefined;
    const parts = pattern.split('&').map((part) => {
      const slots: Slot[] = [];
      let gap = 0;
      for (const token of part.trim().split(/\s+/)) {
        if (/^~\d+$/.test(token)) {
          gap = Number(token.slice(1));
          continue;
        }
        const word = token.replace(/!$/, '');
        const family = word.startsWith('<') ? named(word.slice(1, -1)) : familyOf([marked(word)]);
        if (word !== token) forced = family;
        slots.push({ family, gap });
        gap = 0;
      }
      return slots;
    });
    const all = parts.flat().map(({ family }) => family);
    const rarest = all.reduce((best, family) => (commonness(family) < commonness(best) ? family : best), all[0] ?? 0);
    return {
      entry,
      trigger: forced ?? rarest,
      parts,
      subjects: (record.subject ?? []).map(named),
      without: (record.without ?? []).map(named),
      whole: record.whole ?? false,
    };
  };

  for (const [index, name] of SCOPE_FAMILIES.entries()) {
    if (named(name) !== index) throw new Error(`What ${name} refers to must be named before it.`);
  }
  const ids = new Set(entries.map(({ id }) => id));
  for (const { entry } of data.rules) if (!ids.has(entry)) unknown.add(entry);
  const compiled: PatternEntry[] = [];
  const rules: Rule[] = [];
  for (const entry of entries) {
    if (entry.kind === 'term') continue;
    const records = data.rules.filter((record) => record.entry === entry.id);
    const index = compiled.length;
    compiled.push(patternEntry(entry, records));
    for (const record of records) {
      for (const pattern of record.patterns.flatMap(framed)) rules.push(ruleOf(index, pattern, record));
    }
    if (entry.kind !== 'warning') continue;
    const wordings = entry.phrases.flatMap((phrase) => spellings(plainText(phrase)));
    addUnlessFound(
      index,
      [],
      wordings.map((form) => `${form}^`),
    );
  }
  compiled.push({ id: '', kind: 'term', flags: TELL, deniedAs: '' });
  addUnlessFound(
    compiled.length - 1,
    data.tells,
    tells.flatMap(({ phrase }) => plainText(phrase)),
  );
  if (unknown.size > 0) throw new Error(`Patterns name unknown word families or entries: ${[...unknown].join(', ')}`);
  return writePatterns({ families, entries: compiled, rules });
}

function patternEntry(entry: Exclude<Entry, { kind: 'term' }>, records: readonly PatternRule[]): PatternEntry {
  if (entry.kind === 'warning') {
    return {
      id: entry.id,
      kind: entry.urgency === 'see-a-doctor' ? 'term' : 'warning',
      flags: SIGN | (entry.riskOnly ? RISK_ONLY : 0),
      deniedAs: entry.deniedAs ?? ANY_SIGN,
    };
  }
  const guarded = records.some(({ guarded }) => guarded);
  return {
    id: entry.id,
    kind: entry.verdict === 'supported' ? 'term' : 'claim',
    flags: guarded ? GUARDED : 0,
    deniedAs: '',
  };
}

/** A word of language data in plain text, its mark kept. */
function marked(written: string): string {
  const mark = MARK.exec(written)?.[0] ?? '';
  const plain = written.replace(MARK, '').split('@').map(plainText);
  return (plain.length > 1 ? plain.join(' @ ').trim() : plainText(written.replace(MARK, ''))) + mark;
}
