// Owns the order in which a page's text is read: text nodes only, in chunks that end where a block ends.
import { buildChunk, type Chunk } from './chunk.ts';
import { seam } from './runs.ts';
import { isSourceText } from './skips.ts';

/** Characters a chunk gathers before it looks for the next block's edge. About 0.5 ms of matching. */
const CHUNK_CHARACTERS = 8_000;
/** Text nodes shorter than this are read without asking where they stand: a parent read costs more in Firefox. */
const ASK_PARENT_FROM = 400;
/** An unbroken run is cut here, even inside a phrase: one giant paragraph must not become one giant string. */
const RUN_LIMIT = 200_000;

export interface Walk {
  /** The next chunk, or undefined at the end. */
  next(): Chunk | undefined;
}

export function startWalk(root: Node): Walk {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let pending = walker.nextNode() as Text | null;
  return {
    next() {
      const nodes: Text[] = [];
      let characters = 0;
      while (pending) {
        const node: Text = pending;
        const length = node.length;
        if (length > 0 && !(length >= ASK_PARENT_FROM && isSourceText(node))) {
          const last = nodes[nodes.length - 1];
          if (last && characters > CHUNK_CHARACTERS && (characters > RUN_LIMIT || seam(last, node) === 'break')) break;
          nodes.push(node);
          characters += length;
        }
        pending = walker.nextNode() as Text | null;
      }
      return nodes.length > 0 ? buildChunk(nodes) : undefined;
    },
  };
}

/** All text nodes of the run that `node` belongs to, in order; the node alone when its neighbours are cut off. */
export function runAround(node: Text, root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const run = [node];
  let characters = node.length;
  for (const [step, join] of [
    ['previousNode', (other: Text) => run.unshift(other)],
    ['nextNode', (other: Text) => run.push(other)],
  ] as const) {
    walker.currentNode = node;
    let edge = node;
    for (;;) {
      const other = walker[step]() as Text | null;
      if (!other || characters > RUN_LIMIT) break;
      const met = step === 'nextNode' ? seam(edge, other) : seam(other, edge);
      if (met === 'break') break;
      join(other);
      characters += other.length;
      edge = other;
    }
  }
  return run;
}
