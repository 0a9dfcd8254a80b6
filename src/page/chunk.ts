// Owns the way from text nodes to one flat string and back: a chunk of a page's text with the place of every node in it.
import { type Seam, seam } from './runs.ts';

/** Between two nodes that would otherwise glue two words together. */
const SPACE = ' ';
/** Between two blocks that would otherwise glue two words together: no phrase crosses it. */
const EDGE = '\n\n';

// Letters, digits and everything above Latin punctuation may be part of a word; the matcher knows better, but here
// a needless question costs only time.
const WORD_LIKE = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060'’]/u;

export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Text nodes in document order as one string. Built node by node, then read. */
export interface Chunk {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Position of each node's first character in `text`. */
  readonly starts: readonly number[];
  /** The DOM place of a position; for an end position, of the character before it. */
  place(position: number, end: boolean): Place;
  /** May a phrase run across the gap `[from, to)`? */
  joins(from: number, to: number): boolean;
}

export function buildChunk(nodes: readonly Text[]): Chunk {
  const parts: string[] = [];
  const starts: number[] = [];
  // Seams by index of the later node, kept so that each is asked once.
  const seams = new Map<number, Seam>();
  let length = 0;
  let last = '';
  for (const [index, node] of nodes.entries()) {
    const data = node.data;
    const before = nodes[index - 1];
    if (before && WORD_LIKE.test(last) && WORD_LIKE.test(data.charAt(0))) {
      const found = seam(before, node);
      seams.set(index, found);
      if (found !== 'joined') {
        const filler = found === 'spaced' ? SPACE : EDGE;
        parts.push(filler);
        length += filler.length;
      }
    }
    starts.push(length);
    parts.push(data);
    length += data.length;
    if (data) last = data.charAt(data.length - 1);
  }

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

  return {
    text: parts.join(''),
    nodes,
    starts,
    place(position, end) {
      const index = indexAt(end ? position - 1 : position);
      const node = nodes[index];
      if (!node) throw new RangeError(`No text at ${position}`);
      return { node, offset: position - (starts[index] ?? 0) };
    },
    joins(from, to) {
      const first = indexAt(Math.max(0, from - 1));
      const lastIndex = indexAt(to);
      for (let index = first + 1; index <= lastIndex; index++) {
        const before = nodes[index - 1];
        const after = nodes[index];
        if (!before || !after) return false;
        const known = seams.get(index) ?? seam(before, after);
        seams.set(index, known);
        if (known === 'break') return false;
      }
      return true;
    },
  };
}
