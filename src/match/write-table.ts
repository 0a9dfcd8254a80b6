// Owns the writing of the phrase table: everything that is known of a word stands at the word's place. Runs at build
// time, never in a page; dictionary.ts reads it.
import { plainText } from './characters.ts';
import { tellingWord } from './common-words.ts';
import { slipsOf } from './misspellings.ts';
import { pack } from './pack.ts';
import { type Patterns, referredBy, writePatternEntries, writeRules } from './pattern-table.ts';
import {
  BASE,
  BEGINS,
  CONTEXT_DIGITS,
  ENTRY_DIGITS,
  EXACT_CASE,
  FAR,
  HARD_MARK,
  HEAD_CODE,
  joinTable,
  KINDS_OF_WORDS,
  type Lexicon,
  LONG_STEP,
  NEXT_ITEM,
  NEXT_PART,
  NEXT_WORD,
  ODD_MARK,
  SAME_HEAD,
  SHARED,
  SPEAKS,
  STANDINGS,
  STEP_CODE,
  TAKES_S,
  type TableRow,
} from './table.ts';
import { everyForm, MARK, spelledOut } from './word-forms.ts';
import { createWordReader, filterBit } from './words.ts';

export interface TableContent {
  readonly rows: readonly TableRow[];
  readonly lexicon: Lexicon;
  readonly patterns?: Patterns;
}

const NO_PATTERNS: Patterns = { families: [], entries: [], rules: [] };

interface DraftWord {
  /** Of the last of its phrases. */
  head: string;
  readonly phrases: string[];
  readonly exchanges: string[];
  readonly families: string[];
  readonly speaksFor: Set<string>;
}

/** What stands at one place of the filter. */
interface Draft {
  kind: number;
  readonly words: Map<string, DraftWord>;
  /** Words whose lines must be read for this one. */
  readonly leansOn: Set<string>;
}

export function writeTable({ rows, lexicon, patterns = NO_PATTERNS }: TableContent): string {
  const drafts = new Map<number, Draft>();
  const reader = createWordReader();
  const placeOf = (word: string): number => {
    reader.read(word, 0);
    return filterBit(reader.hash);
  };
  const draftOf = (word: string): Draft => {
    const place = placeOf(word);
    const draft = drafts.get(place) ?? { kind: 0, words: new Map(), leansOn: new Set() };
    drafts.set(place, draft);
    return draft;
  };
  const wordOf = (word: string): DraftWord => {
    const { words } = draftOf(word);
    const draft = words.get(word) ?? { head: '', phrases: [], exchanges: [], families: [], speaksFor: new Set() };
    words.set(word, draft);
    return draft;
  };
  /** What a word is, and the word it leans on when it has no entry of its own. */
  const know = (word: string, kind: number, leansOn = word): void => {
    const draft = draftOf(word);
    draft.kind |= kind;
    if (placeOf(leansOn) !== placeOf(word)) draft.leansOn.add(leansOn);
  };

  const contexts = contextWords(rows);
  const entryLine = ({ entry, kind, context }: TableRow): string =>
    [entry, writeContext(context, contexts), ...(kind === 'term' ? [] : [kind])].join(' ');
  const entries = [...new Set(rows.map(entryLine))];
  const numbers = new Map(entries.map((line, index) => [line, index.toString(BASE).padStart(ENTRY_DIGITS, '0')]));
  for (const row of rows) {
    const [first = '', ...rest] = plainText(row.written).split(' ');
    const head = String.fromCharCode(HEAD_CODE + row.flags * STANDINGS + row.standing);
    const own = row.flags & EXACT_CASE ? row.written : rest.join(' ');
    const draft = wordOf(first);
    const full = head + numbers.get(entryLine(row));
    draft.phrases.push((full === draft.head ? SAME_HEAD : full) + own);
    draft.head = full;
    know(first, BEGINS);
    if (rest.length === 0 && row.flags & TAKES_S) know(`${first}s`, BEGINS, first);
  }
  for (const modifier of [...lexicon.modifiers, ...lexicon.places]) know(firstOf(modifier), BEGINS);
  for (const family of lexicon.families) {
    const [listed = '', ...others] = family.split(' ');
    for (const other of others) {
      const word = other.replace(ODD_MARK, '');
      wordOf(word).exchanges.push(word === other ? listed : ODD_MARK + listed);
      know(word, BEGINS, listed);
    }
  }
  for (const word of lexicon.hardWords) {
    wordOf(word).exchanges.push(HARD_MARK);
    for (const slip of slipsOf(word)) know(slip, BEGINS, word);
  }
  const speaking = speakingFamilies(patterns);
  for (const [number, words] of patterns.families.entries()) {
    for (const written of words.filter((word) => referredBy(word) === undefined).flatMap(spelledOut)) {
      const { word, item } = familyItem(number, written);
      wordOf(word).families.push(item);
      for (const form of everyForm(written)) {
        know(firstOf(form), 0, word);
        if (!speaking.has(number)) continue;
        const telling = tellingWord(form);
        know(telling, SPEAKS);
        // A wording of one word tells of itself.
        if (telling !== form) wordOf(telling).speaksFor.add(number.toString(BASE));
      }
    }
  }

  const places = [...drafts.keys()].sort((a, b) => a - b);
  const often = leantOnOften([...drafts.values()].map(({ leansOn }) => [...leansOn].map(placeOf)));
  const lineOf = new Map(places.map((place, index) => [place, writeLineNumber(index, often.indexOf(place))]));
  const lines = places.map((place) => {
    const { words, leansOn } = drafts.get(place) ?? { words: [], leansOn: [] };
    const others = [...new Set([...leansOn].map((word) => lineOf.get(placeOf(word))))];
    return [others.join(NEXT_ITEM), ...[...words].map(writeWord)].join(NEXT_WORD);
  });
  const rules = writeRules(patterns, entries.length);
  return joinTable({
    often: often.map((place) => places.indexOf(place).toString(BASE)).join(NEXT_ITEM),
    lexicon: [lexicon.modifiers, lexicon.places, lexicon.fieldWords].map((list) => list.join(NEXT_ITEM)).join('\n'),
    places: writePlaces(places.map((place) => [place, drafts.get(place)?.kind ?? 0])),
    ...pack([...lines, ...entries, ...rules.lines].join('\n')),
    contexts: [contexts.shared.length.toString(BASE), ...contexts.words].join(NEXT_ITEM),
    patternEntries: writePatternEntries(patterns.entries),
    holders: rules.holders,
    pairs: rules.pairs,
  });
}

/** The families that texts are looked through for: the two rarest of each rule, and those they refer to. */
function speakingFamilies({ families, rules }: Patterns): ReadonlySet<number> {
  const speaking = new Set<number>();
  const add = (family: number): void => {
    speaking.add(family);
    for (const word of families[family] ?? []) {
      const other = referredBy(word);
      if (other !== undefined) add(other);
    }
  };
  for (const { trigger, second } of rules) for (const family of [trigger, second]) add(family);
  return speaking;
}

/** A wording of a family as its first word lists it: "family[mark][ rest]". */
export function familyItem(family: number, written: string): { readonly word: string; readonly item: string } {
  const mark = MARK.exec(written)?.[0] ?? '';
  const [word = '', ...rest] = written.replace(MARK, '').split(' ');
  return { word, item: [family.toString(BASE) + mark, ...rest].join(' ') };
}

/** The words of the list that most others hold come first, then all others. */
function contextWords(rows: readonly TableRow[]): {
  readonly shared: readonly string[];
  readonly words: readonly string[];
} {
  const lists = [...new Map(rows.map(({ context }) => [context.join(NEXT_ITEM), context])).values()];
  const gain = (list: readonly string[]): number => list.length * lists.filter((other) => holds(other, list)).length;
  const shared = lists.reduce((best, list) => (gain(list) > gain(best) ? list : best), []);
  return { shared, words: [...new Set([...shared, ...lists.flat()])] };
}

function writeContext(context: readonly string[], { shared, words }: ReturnType<typeof contextWords>): string {
  const isShared = shared.length > 0 && holds(context, shared);
  const others = isShared ? context.filter((word) => !shared.includes(word)) : context;
  const digits = others.map((word) => words.indexOf(word).toString(BASE).padStart(CONTEXT_DIGITS, '0'));
  return (isShared ? SHARED : '') + digits.join('');
}

function holds(list: readonly string[], other: readonly string[]): boolean {
  return other.every((word) => list.includes(word));
}

/** The places that most others lean on: one digit says which. */
function leantOnOften(leanings: readonly (readonly number[])[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const place of leanings.flat()) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, BASE);
}

function writeLineNumber(number: number, often: number): string {
  return often >= 0 ? often.toString(BASE) : number.toString(BASE).padStart(2, '0');
}

function firstOf(written: string): string {
  return plainText(written).split(' ')[0] ?? '';
}

function writeWord([word, { phrases, exchanges, families, speaksFor }]: [string, DraftWord]): string {
  const parts = [phrases, exchanges, families, [...speaksFor]].map((list) => {
    if (list.some((item) => SEPARATORS.test(item))) throw new Error(`The table cannot hold these: ${list.join(' ')}`);
    return list.join(NEXT_ITEM);
  });
  while (parts.at(-1) === '') parts.pop();
  return [word, ...parts].join(NEXT_PART);
}

const SEPARATORS = new RegExp(`[${NEXT_ITEM}${NEXT_PART}${NEXT_WORD}\n]`);

function writePlaces(places: readonly (readonly [place: number, kind: number])[]): string {
  let written = '';
  let last = 0;
  for (const [place, kind] of places) {
    const step = place - last;
    written +=
      FAR.repeat(Math.floor(step / LONG_STEP)) +
      String.fromCharCode(STEP_CODE + (step % LONG_STEP) * KINDS_OF_WORDS + kind);
    last = place;
  }
  return written;
}
