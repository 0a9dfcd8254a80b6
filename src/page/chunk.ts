// Owns the way from text nodes to one flat string and back: a chunk of a page's text with the place of every node in it.
import { type Seam, seam } from './runs.ts';

/** Between two nodes of one run that would otherwise glue two words together. */
const SPACE = ' ';
/** Between two blocks that would otherwise glue two words together: no phrase crosses it. */
const EDGE = '\n\n';

export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Text nodes in document order as one string. */
export interface Chunk {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Index of the node that holds a position; for an end position, of the character before it. */
  indexAt(position: number, end: boolean): number;
  /** The DOM place of a position in the node of this index. */
  place(index: number, position: number): Place;
  /** May a phrase run across the gap `[from, to)`? */
  joins(from: number, to: number): boolean;
  /** Position where the block begins that the node of this index stands in, and where it ends. */
  block(index: number): readonly [number, number];
}

export interface ChunkBuilder {
  /** Characters so far. */
  length: number;
  last: Text | undefined;
  add(node: Text, data: string): void;
  finish(): Chunk;
}

export function createChunkBuilder(): ChunkBuilder {
  const nodes: Text[] = [];
  const starts: number[] = [];
  // Seams by index of the later node, kept so that each is asked once.
  const seams = new Map<number, Seam>();
  // Grown by appending: engines keep that as a rope and flatten it once, which beats joining an array of parts.
  let text = '';
  let lastCode = 0;

  /** Index of the last node that begins at or before a position. */
  const indexAt = (position: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const seamBefore = (index: number): Seam => {
    const known = seams.get(index);
    if (known) return known;
    const before = nodes[index - 1];
    const after = nodes[index];
    const found = before && after ? seam(before, after) : 'break';
    seams.set(index, found);
    return found;
  };

  return {
    length: 0,
    last: undefined,
    add(node, data) {
      nodes.push(node);
      if (isWordLike(lastCode) && isWordLike(data.charCodeAt(0))) {
        const found = seamBefore(nodes.length - 1);
        if (found !== 'joined') text += found === 'spaced' ? SPACE : EDGE;
      }
      starts.push(text.length);
      text += data;
      this.length = text.length;
      this.last = node;
      lastCode = data.charCodeAt(data.length - 1);
    },
    finish: () => ({
      text,
      nodes,
      indexAt: (position, end) => indexAt(end ? position - 1 : position),
      place(index, position) {
        const node = nodes[index];
        if (!node) throw new RangeError(`No text at ${position}`);
        return { node, offset: position - (starts[index] ?? 0) };
      },
      block(index) {
        let first = index;
        let after = index + 1;
        while (first > 0 && seamBefore(first) !== 'break') first--;
        while (after < nodes.length && seamBefore(after) !== 'break') after++;
        return [starts[first] ?? 0, starts[after] ?? text.length];
      },
      joins(from, to) {
        const lastIndex = indexAt(to);
        // Nearly every gap lies within one node.
        if ((starts[lastIndex] ?? 0) < from) return true;
        for (let index = indexAt(Math.max(0, from - 1)) + 1; index <= lastIndex; index++) {
          if (seamBefore(index) === 'break') return false;
        }
        return true;
      },
    }),
  };
}

export function buildChunk(nodes: readonly Text[]): Chunk {
  const builder = createChunkBuilder();
  for (const node of nodes) if (node.length > 0) builder.add(node, node.data);
  return builder.finish();
}

/** May a character be part of a word? The matcher knows better, but here a needless question costs only time. */
function isWordLike(code: number): boolean {
  if (code >= 0x80) return true;
  // Letters in both cases, digits, the apostrophe.
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 39;
}
