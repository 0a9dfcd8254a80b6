// Owns the short form of lines of text: characters that stand together often become one character that does not occur.
// Runs at build time; unpack.ts is its other half.
import { LINE, type Packed, PERHAPS_CODE } from './unpack.ts';

/**
 * What may stand for others, when a text holds none of it: all that is printed, but for what is escaped in a string, and
 * for what alone on a line parts a table.
 */
const CODES = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (one) => !/[\\`%]/.test(one),
);
/**
 * Letters of two bytes, which engines still keep as one: each stands for a stretch of three characters or more, when
 * there are no more codes of one byte.
 */
const WIDE_CODES = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0xa1 + index));
const WIDE_BYTES = 2;
const STRETCH = { shortest: 3, longest: 6 };
/** Of the stretches counted in one pass so many are taken: counting anew for each would take the build too long. */
const TAKEN_AT_ONCE = 8;

export function pack(text: string): Packed {
  const codes = CODES.filter((code) => code.replace(PERHAPS_CODE, '') === '' && !text.includes(code));
  let lines = text;
  const meanings = new Map<string, string>();
  for (const code of codes) {
    const pair = commonestPair(lines);
    lines = lines.replaceAll(pair, code);
    meanings.set(code, meant(pair, meanings));
  }
  const wide = WIDE_CODES.filter((code) => !text.includes(code));
  while (wide.length > 0) {
    const taken = stretches(lines).filter((stretch) => gainOf(lines, stretch) > 0);
    if (taken.length === 0) break;
    for (const stretch of taken) {
      // The ones before may have taken its characters.
      const code = gainOf(lines, stretch) > 0 ? wide.shift() : undefined;
      if (code === undefined) continue;
      lines = lines.replaceAll(stretch, code);
      meanings.set(code, meant(stretch, meanings));
    }
  }
  return { meanings: [[...meanings.keys()].join(''), ...meanings.values()].join(LINE), lines };
}

/** What was written before it was packed. */
function meant(packed: string, meanings: ReadonlyMap<string, string>): string {
  return [...packed].map((one) => meanings.get(one) ?? one).join('');
}

function bytesOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x80 ? 1 : WIDE_BYTES), 0);
}

/** Bytes saved by a code in the place of a stretch, which is then written once more, with its code and the end of a line. */
function gainOf(text: string, stretch: string): number {
  const own = bytesOf(stretch);
  return (text.split(stretch).length - 1) * (own - WIDE_BYTES) - own - WIDE_BYTES - 1;
}

/** The stretches that are longest and most frequent at once. */
function stretches(text: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of text.split(LINE)) {
    for (let from = 0; from < line.length; from++) {
      for (let to = from + STRETCH.shortest; to <= Math.min(line.length, from + STRETCH.longest); to++) {
        const stretch = line.slice(from, to);
        counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
      }
    }
  }
  const worth = (stretch: string, count: number): number => count * (bytesOf(stretch) - WIDE_BYTES);
  return [...counts]
    .filter(([, count]) => count > TAKEN_AT_ONCE)
    .sort(([one, first], [other, second]) => worth(other, second) - worth(one, first))
    .slice(0, TAKEN_AT_ONCE)
    .map(([stretch]) => stretch);
}

/** No pair runs across the end of a line: lines are read one by one. */
function commonestPair(text: string): string {
  const counts = new Map<string, number>();
  let best = '';
  for (let index = 1; index < text.length; index++) {
    const pair = text.slice(index - 1, index + 1);
    if (pair.includes(LINE)) continue;
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    if (count > (counts.get(best) ?? 0)) best = pair;
  }
  return best;
}
