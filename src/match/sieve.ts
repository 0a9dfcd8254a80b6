// Owns which sentences are worth reading for patterns: those in which the two rarest words that a rule asks for stand no
// further apart than the rule allows. Looks at the words that the scan comes across anyway, and makes nothing.
import type { Pair, PatternLanguage } from './pattern-table.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Sieve {
  /** A new text begins. */
  clear(): void;
  /** Makes ready for a word, by its hash. */
  learn(hash: number): void;
  /** A word that tells of a pattern, by its hash, its number among the words of the text and its place. */
  see(hash: number, number: number, at: number): void;
  /** What was found so far, in order of place. */
  readonly spots: readonly Spot[];
}

/** A place whose sentence should be read for the rules of a trigger. */
export interface Spot {
  readonly at: number;
  readonly trigger: number;
}

export function createSieve({ familyCount, pairsOf }: PatternLanguage, vocabulary: Vocabulary): Sieve {
  /** Of each family the number of the last word that told of it, and its place. */
  const numbers = new Int32Array(familyCount);
  const places = new Int32Array(familyCount);
  let spots: Spot[] = [];
  /** Of a word its families, looked up once; words without any, of which there is no end, are not kept. */
  const watched = new Map<number, readonly { readonly family: number; readonly pairs: readonly Pair[] }[]>();
  const watchedBy = (hash: number) => {
    const known = watched.get(hash) ?? vocabulary.families(hash).map((family) => ({ family, pairs: pairsOf(family) }));
    if (known.length > 0) watched.set(hash, known);
    return known;
  };

  return {
    learn: watchedBy,
    clear() {
      numbers.fill(0);
      spots = [];
    },
    see(hash, number, at) {
      for (const { family, pairs } of watchedBy(hash)) {
        numbers[family] = number;
        places[family] = at;
        for (const { other, reach, isTrigger } of pairs) {
          const seen = numbers[other] ?? 0;
          if (seen > 0 && number - seen <= reach)
            spots.push({ at: places[other] ?? at, trigger: isTrigger ? other : family });
        }
      }
    },
    get spots() {
      return spots.sort((a, b) => a.at - b.at);
    },
  };
}
