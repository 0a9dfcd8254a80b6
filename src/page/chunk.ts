// Owns the way from text nodes to one flat string and back: a chunk of a page's text with the place of every node in it.
import { firstIndex } from '../match/halve.ts';
import { once } from '../match/lists.ts';
import { type Seam, seam } from './runs.ts';

/** Between two nodes of one run that would otherwise glue two words together. */
const SPACE = ' ';
/** Between two blocks that would otherwise glue two words together: no phrase crosses it. */
const EDGE = '\n\n';
/** A block is looked at so many characters far from the node that is asked about: a giant one is not seen whole. */
const BLOCK_REACH = 2_000;

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
  /** Where the node of this index begins in the text. */
  startOf(index: number): number;
  /** May a phrase run across the gap `[from, to)`? */
  joins(from: number, to: number): boolean;
  /** Position where the block begins that the node of this index stands in, and where it ends; less of a giant one. */
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
  /** The block that was asked about last, by its nodes. */
  let first = 0;
  let after = 0;

  /** Index of the last node that begins at or before a position. */
  const indexAt = (position: number): number => firstIndex(1, nodes.length, (index) => startOf(index) > position) - 1;

  const startOf = (index: number): number => starts[index] ?? text.length;
  const askSeam = (index: number): Seam => {
    const before = nodes[index - 1];
    const after = nodes[index];
    return before && after ? seam(before, after) : 'break';
  };
  const seamBefore = (index: number): Seam => once(seams, index, askSeam);

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
      startOf,
      block(index) {
        if (index < first || index >= after) {
          const at = startOf(index);
          first = index;
          after = index + 1;
          while (first > 0 && at - startOf(first) < BLOCK_REACH && seamBefore(first) !== 'break') first--;
          while (after < nodes.length && startOf(after) - at < BLOCK_REACH && seamBefore(after) !== 'break') after++;
        }
        return [startOf(first), startOf(after)];
      },
      joins(from, to) {
        const lastIndex = indexAt(to);
        // Nearly every gap lies within one node.
        if (startOf(lastIndex) < from) return true;
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
