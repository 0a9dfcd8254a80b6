// Owns the making of patterns from language data: word families, sequences, either-order parts. Runs at build time.
//
// A pattern is words and gaps. `word` is that word, `<family>` any word of a family, `<one|two>` of either, `~N` up to N
// other words, `&` parts that may stand in either order, `!` marks the telling word for whoever reads the data.
// "=name" among the words of a family is every word of that family. "frame:family" is every pattern of that frame, with
// the family in the place of its "<>".
import type { Entry, Patterns as PatternData, PatternRule, SpunPhrase } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import { rarityOf, tellingWord } from './common-words.ts';
import { spellings } from './inflect.ts';
import { fitsOf, PARTS_APART, SKIPPED_AT_MOST } from './pattern-match.ts';
import {
  ANY_SIGN,
  type CompiledRule,
  GUARDED,
  membersOf,
  type PatternEntry,
  type Patterns,
  RISK_ONLY,
  referenceTo,
  referredBy,
  SIGN,
  type Slot,
  TELL,
  VAGUE,
} from './pattern-table.ts';
import { createSentenceReader } from './sentence.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { everyForm, MARK, spelledOut } from './word-forms.ts';
import { familyItem } from './write-table.ts';

/** Index of its family; parts may stand as far apart as a wording is long. */
const SKIPPED = 0;
const WHOLE = 12;
/** Words alone, of which the first may change its form. */
const PLAIN = /^[\w!]+\*?( [\w!]+)+$/;
/** One word may be both parts of this: "backache". */
const BACK_HURTS = '<hurting> & <back-wide>';
const BACKACHE = '<backache>';
/** What no claim is made beside: pets, kitchens, politics. */
const OF_CLAIMS = ['other-world'];
/** Families that the scope rules know by name; they come first, in this order. See pattern-scope.ts. */
export const SCOPE_FAMILIES = [
  'skipped',
  'negator',
  'denier',
  'turn',
  'says',
  'myth',
  'refuted',
  'retort',
  'linked',
  'serious',
  'clinician',
  'back-pain',
  'massage',
  'no-denial',
  'rival',
  'aside',
  'lead',
  'back-symptom',
  'research',
] as const;

/**
 * Patterns of claims, signs and tells. Throws with all unknown names in one message.
 * @param tells odd wording that stands for no entry
 */
export function compilePatterns(entries: readonly Entry[], tells: readonly SpunPhrase[], data: PatternData): Patterns {
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
    const reader = createSentenceReader(vocabularyOf(families), families.length);
    for (const wording of wordings) {
      const form = wording.replace(MARK, '');
      reader.read(form, { start: 0, end: form.length });
      const words = reader.words();
      if (!free.some((rule) => fitsOf(rule, words, SKIPPED, WHOLE).length > 0)) rules.push(ruleOf(entry, wording, {}));
    }
  };
  /** One family of all that is nothing but words: shorter than a rule for each. */
  const oneOf = (plain: readonly string[]): string =>
    `<${referenceTo(familyOf(plain.map((wording) => marked(wording.replace('!', '')))))}>`;
  const framed = (pattern: string): readonly string[] => {
    const [name = '', family] = pattern.split(':');
    if (family === undefined)
      return pattern.includes(BACK_HURTS) ? [pattern, pattern.replace(BACK_HURTS, BACKACHE)] : [pattern];
    const frame = data.frames[name];
    if (!frame) unknown.add(name);
    return (frame ?? []).map((one) => one.replace('<>', `<${family}>`));
  };
  const compiled: PatternEntry[] = [];
  const rarities = new Map<number, number>();
  const rarity = (family: number): number => {
    const found = rarities.get(family) ?? rarityOfFamily(families, family);
    rarities.set(family, found);
    return found;
  };

  const longest = (family: number): number =>
    Math.max(...membersOf(families, family).map((word) => word.split(' ').length));

  const ruleOf = (entry: number, pattern: string, record: Omit<PatternRule, 'entry' | 'patterns'>): CompiledRule => {
    const flags = compiled[entry]?.flags ?? 0;
    const apart = flags & SIGN ? PARTS_APART.sign : PARTS_APART.claim;
    const parts = pattern.split('&').map((part) => {
      const slots: Slot[] = [];
      let gap = 0;
      for (const token of part.trim().split(/\s+/)) {
        if (/^~\d+$/.test(token)) {
          gap = Number(token.slice(1));
          continue;
        }
        const word = token.replace(/!$/, '');
        const name = word.slice(1, -1);
        const family = word.startsWith('<') ? (referredBy(name) ?? named(name)) : familyOf([marked(word)]);
        slots.push({ family, gap });
        gap = 0;
      }
      return slots;
    });
    const all = parts.flat().map(({ family }) => family);
    const [rarest = 0, second = rarest] = [...new Set(all)].sort((one, other) => rarity(other) - rarity(one));
    return {
      entry,
      trigger: rarest,
      second,
      reach: Math.max(reachOf(parts, apart, longest, rarest, second), reachOf(parts, apart, longest, second, rarest)),
      parts,
      subjects: (record.subject ?? []).map(named),
      without: [...(record.without ?? []), ...(flags & (SIGN | TELL) ? [] : OF_CLAIMS)].map(named),
      whole: record.whole ?? false,
    };
  };

  for (const [index, name] of SCOPE_FAMILIES.entries()) {
    if (named(name) !== index) throw new Error(`What ${name} refers to must be named before it.`);
  }
  const ids = new Set(entries.map(({ id }) => id));
  for (const { entry } of data.rules) if (!ids.has(entry)) unknown.add(entry);
  const rules: CompiledRule[] = [];
  for (const entry of entries) {
    if (entry.kind === 'term') continue;
    const records = data.rules.filter((record) => record.entry === entry.id);
    const index = compiled.length;
    compiled.push(patternEntry(entry, records));
    for (const record of records) {
      const patterns = record.patterns.flatMap(framed);
      const plain = entry.kind === 'claim' ? patterns.filter((pattern) => PLAIN.test(pattern)) : [];
      if (plain.length > 0) rules.push(ruleOf(index, oneOf(plain), record));
      for (const pattern of patterns) if (!plain.includes(pattern)) rules.push(ruleOf(index, pattern, record));
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
  return byUse({ families, entries: compiled, rules });
}

/**
 * How many words after one family another may stand in a rule at most; 0: it never does.
 * @param apart words between two parts
 * @param longest words of a family's longest wording
 */
function reachOf(
  parts: readonly (readonly Slot[])[],
  apart: number,
  longest: (family: number) => number,
  first: number,
  second: number,
): number {
  const spread = (slots: readonly Slot[]): number =>
    slots.reduce((sum, { family, gap }) => sum + gap + SKIPPED_AT_MOST + longest(family), 0);
  let reach = 0;
  for (const part of parts) {
    const from = part.findIndex(({ family }) => family === first);
    const to = part.findLastIndex(({ family }) => family === second);
    if (from >= 0 && to >= from && (to > from || first === second))
      reach = Math.max(reach, spread(part.slice(from, to + 1)));
    // Parts may stand in any order, with others between them.
    const isApart = parts.some((other) => other !== part && other.some(({ family }) => family === second));
    if (from >= 0 && isApart) reach = Math.max(reach, spread(parts.flat()) + (parts.length - 1) * apart);
  }
  return reach;
}

/** Those that are written most often get the shortest numbers; the families of the scope keep theirs. */
function byUse({ families, entries, rules }: Patterns): Patterns {
  const uses = families.map((words) => words.flatMap(spelledOut).length);
  const order = [...families.keys()];
  const others = order.splice(SCOPE_FAMILIES.length).sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0));
  order.push(...others);
  const numbers = new Map(order.map((family, index) => [family, index]));
  const now = (family: number): number => numbers.get(family) ?? family;
  return {
    families: order.map((family) =>
      (families[family] ?? []).map((word) => {
        const other = referredBy(word);
        return other === undefined ? word : referenceTo(now(other));
      }),
    ),
    entries,
    rules: rules.map((rule) => ({
      ...rule,
      trigger: now(rule.trigger),
      second: now(rule.second),
      parts: rule.parts.map((part) => part.map(({ family, gap }) => ({ family: now(family), gap }))),
      subjects: rule.subjects.map(now),
      without: rule.without.map(now),
    })),
  };
}

/** Of a family as of its least telling wording. */
function rarityOfFamily(families: readonly (readonly string[])[], family: number): number {
  const forms = membersOf(families, family).flatMap(everyForm);
  return Math.min(...forms.map((form) => rarityOf(tellingWord(form))));
}

function vocabularyOf(families: readonly (readonly string[])[]): Vocabulary {
  const vocabulary = createVocabulary(() => undefined);
  for (const family of families.keys()) {
    for (const written of membersOf(families, family).flatMap(spelledOut)) {
      const { word, item } = familyItem(family, written);
      vocabulary.add({ word, phrases: [], exchanges: [], families: [item], tells: [] });
    }
  }
  return vocabulary;
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
  const guarded = records.some(({ guarded }) => guarded) ? GUARDED : 0;
  const vague = records.some(({ vague }) => vague) ? VAGUE : 0;
  return {
    id: entry.id,
    kind: entry.verdict === 'supported' ? 'term' : 'claim',
    flags: guarded | vague,
    deniedAs: '',
  };
}

/** A word of language data in plain text, its mark kept. */
function marked(written: string): string {
  const mark = MARK.exec(written)?.[0] ?? '';
  const plain = written.replace(MARK, '').split('@').map(plainText);
  return (plain.length > 1 ? plain.join(' @ ').trim() : plainText(written.replace(MARK, ''))) + mark;
}
