// Owns what every character counts as while text is read: one look-up gives its class and its plain lower-case letter.

/** Ends a word and every phrase: punctuation, symbols. */
export const OTHER = 0;
/** Counts as not there: soft hyphens, zero-width characters, combining marks, apostrophes ("Bechterew's"). */
export const IGNORED = 1;
/** White space of any kind. */
export const SPACE = 2;
/** Hyphens, dashes and slashes: join two words of a phrase when they stand alone between them. */
export const HYPHEN = 3;
/** One character that is written as several letters: ligatures, sharp s. */
export const SEVERAL = 4;
/** From here on the class is the plain letter itself, a UTF-16 code. */
export const LETTER = 48;

/** Letters of a `SEVERAL` character. */
export const LETTERS_OF: ReadonlyMap<number, string> = new Map([
  [0xdf, 'ss'],
  [0xe6, 'ae'],
  [0xc6, 'ae'],
  [0x153, 'oe'],
  [0x152, 'oe'],
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
  [0xfb05, 'st'],
  [0xfb06, 'st'],
]);

const BLOCK = 0x10000;

/** A class, then the first and the last code of each range that has it. Later ones win. */
const RANGES: readonly (readonly number[])[] = [
  // Punctuation, symbols, private use, surrogates, full-width forms.
  [OTHER, 0xd7, 0xd7, 0xf7, 0xf7, 0x2000, 0x2bff, 0x2e00, 0x2e7f, 0x3000, 0x303f, 0xd800, 0xf8ff, 0xfe10, 0xfe6f],
  [OTHER, 0xff00, 0xffff],
  // Soft hyphens, zero-width characters, combining marks, variation selectors; then apostrophes.
  [IGNORED, 0xad, 0xad, 0x200b, 0x200f, 0x2060, 0x2064, 0xfeff, 0xfeff, 0x300, 0x36f, 0x1ab0, 0x1aff, 0x20d0, 0x20ff],
  [IGNORED, 0xfe00, 0xfe0f, 0x27, 0x27, 0x60, 0x60, 0x2bc, 0x2bc, 0x2018, 0x2019],
  [SPACE, 9, 0xd, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f],
  [SPACE, 0x205f, 0x205f, 0x3000, 0x3000],
  // Hyphens, dashes, minus, slash.
  [HYPHEN, 0x2d, 0x2d, 0x2f, 0x2f, 0x2010, 0x2015, 0x2043, 0x2043, 0x2212, 0x2212, 0xfe58, 0xfe58, 0xfe63, 0xfe63],
];

/** Class of each UTF-16 code. Made once; about 0.3 ms. */
export const CLASSES: Uint16Array = makeClasses();

function makeClasses(): Uint16Array {
  const classes = new Uint16Array(BLOCK);
  // Letters of scripts we have no phrases in stand for themselves: they bound words like any letter.
  for (let code = 0xc0; code < BLOCK; code++) classes[code] = code;
  for (let code = 0x61; code <= 0x7a; code++) classes[code] = classes[code - 32] = code;
  // Accented Latin letters fold to their first letter; marks follow it in decomposed form.
  for (let code = 0xc0; code < 0x1f00; code = code === 0x24f ? 0x1e00 : code + 1) {
    classes[code] = String.fromCharCode(code).normalize('NFKD').toLowerCase().charCodeAt(0);
  }
  classes[0xf8] = classes[0xd8] = 0x6f;
  for (const [kind = OTHER, ...bounds] of RANGES) {
    for (let index = 0; index < bounds.length; index += 2) {
      classes.fill(kind, bounds[index], (bounds[index + 1] ?? 0) + 1);
    }
  }
  for (let code = 0x30; code <= 0x39; code++) classes[code] = code;
  // Full-width forms are what they are wide forms of.
  for (let code = 0xff01; code <= 0xff5e; code++) classes[code] = classes[code - 0xfee0] ?? OTHER;
  for (const code of LETTERS_OF.keys()) classes[code] = SEVERAL;
  return classes;
}

/** The plain form of a text: lower-case words of plain letters joined by single spaces. */
export function plainText(text: string): string {
  let plain = '';
  let apart = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = CLASSES[code] ?? OTHER;
    if (kind === IGNORED) continue;
    if (kind >= LETTER || kind === SEVERAL) {
      if (apart && plain) plain += ' ';
      apart = false;
      plain += kind === SEVERAL ? LETTERS_OF.get(code) : String.fromCharCode(kind);
    } else apart = true;
  }
  return plain;
}
