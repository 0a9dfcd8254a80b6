// Owns how far two texts are apart: letters put in, left out or exchanged for others (Levenshtein). Pure.

/** Is `a` no more than `most` slips away from `b`? */
export function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...a].entries()) {
    const next = [above + 1];
    for (let index = 1; index <= b.length; index++) {
      const exchanged = (row[index - 1] ?? 0) + Number(letter !== b[index - 1]);
      next.push(Math.min(exchanged, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 0) <= most;
}
