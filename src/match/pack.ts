// Owns a short form of plain text: pairs of characters that stand together often become one character that does not occur.
// Packing is for the build; unpacking is one pass and costs a page about a millisecond for 60 KB.

/** Characters that stand for others; a text to be packed holds none of them. */
const CODES = '!"\'()+-./:;<?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_{}';
/** All codes are among these, and a few other characters. */
const PERHAPS_CODE = /[^a-z0-9 \n]/g;
/** Between what codes stand for. */
const BETWEEN = '\t';
const ASCII = 128;
const LINE = 10;

/** The packed text, behind a line of what each code stands for. Throws when the text holds a code or is not ASCII. */
export function pack(text: string): string {
  const foreign = [...text].find((one) => CODES.includes(one) || one.charCodeAt(0) >= ASCII);
  if (foreign) throw new Error(`This cannot be packed: ${foreign}`);
  let packed = text;
  const meanings = new Map<string, string>();
  for (const code of CODES) {
    const pair = commonestPair(packed);
    packed = packed.replaceAll(pair, code);
    meanings.set(code, [...pair].map((one) => meanings.get(one) ?? one).join(''));
  }
  return `${[...meanings.values()].join(BETWEEN)}\n${packed}`;
}

export function unpack(packed: string): string {
  const head = packed.indexOf('\n');
  const meanings = packed.slice(0, head).split(BETWEEN);
  return packed.slice(head + 1).replace(PERHAPS_CODE, (code) => meanings[CODES.indexOf(code)] ?? code);
}

/** No pair runs across the end of a line: lines are read one by one. */
function commonestPair(text: string): string {
  const counts = new Int32Array(ASCII * ASCII);
  let best = 0;
  for (let index = 1; index < text.length; index++) {
    const one = text.charCodeAt(index - 1);
    const other = text.charCodeAt(index);
    if (one === LINE || other === LINE) continue;
    const pair = one * ASCII + other;
    const count = (counts[pair] ?? 0) + 1;
    counts[pair] = count;
    if (count > (counts[best] ?? 0)) best = pair;
  }
  return String.fromCharCode(Math.floor(best / ASCII), best % ASCII);
}
