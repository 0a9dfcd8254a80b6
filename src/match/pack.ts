// Owns a short form of lines of text: pairs of characters that stand together often become one character that does not
// occur. Packing is for the build; a page unpacks the lines that it reads.

/** What may stand for others, when a text holds none of it: all that is printed, but for what is escaped in a string. */
const CODES = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (one) => !/[\\`]/.test(one),
);
/** Nearly all characters are none. */
const PERHAPS_CODE = /[^a-z0-9,| ]/g;
const LINE = '\n';

export interface Packed {
  /** All codes, then a line for each of them with what it stands for. */
  readonly meanings: string;
  readonly lines: string;
}

export function pack(text: string): Packed {
  const codes = CODES.filter((code) => code.replace(PERHAPS_CODE, '') === '' && !text.includes(code));
  let lines = text;
  const meanings = new Map<string, string>();
  for (const code of codes) {
    const pair = commonestPair(lines);
    lines = lines.replaceAll(pair, code);
    meanings.set(code, [...pair].map((one) => meanings.get(one) ?? one).join(''));
  }
  return { meanings: [codes.join(''), ...meanings.values()].join(LINE), lines };
}

export interface Lines {
  readonly count: number;
  line(number: number): string;
}

/** The lines of a packed text, each unpacked when it is asked for. */
export function unpack({ meanings, lines }: Packed): Lines {
  const [codes = '', ...list] = meanings.split(LINE);
  const packed = lines.split(LINE);
  return {
    count: packed.length,
    line: (number) => (packed[number] ?? '').replace(PERHAPS_CODE, (code) => list[codes.indexOf(code)] ?? code),
  };
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
