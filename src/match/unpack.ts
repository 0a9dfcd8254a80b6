// Owns the reading of packed lines: each is unpacked when a page asks for it. See pack.ts.

/** Nearly all characters are none. */
export const PERHAPS_CODE = /[^a-z0-9,| ]/g;
export const LINE = '\n';

export interface Packed {
  /** All codes, then a line for each of them with what it stands for. */
  readonly meanings: string;
  readonly lines: string;
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
