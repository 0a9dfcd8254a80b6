// Owns the order in which a page's text is read: text nodes only, in chunks that end where a block ends.
import { type Chunk, type ChunkBuilder, createChunkBuilder } from './chunk.ts';
import { seam } from './runs.ts';
import { isSourceText } from './skips.ts';

/** Characters a chunk gathers before it looks for the next block's edge. About 0.5 ms of matching. */
const CHUNK_CHARACTERS = 8_000;
/** Text nodes visited in one step: about 0.5 ms in Firefox. */
const STEP_NODES = 400;
/** Text nodes shorter than this are read without asking where they stand: a parent read costs more in Firefox. */
const ASK_PARENT_FROM = 400;
/** An unbroken run is cut here, even inside a phrase: one giant paragraph must not become one giant string. */
const RUN_LIMIT = 200_000;

export interface Walk {
  /** Characters met so far, layout between tags not counted. */
  readonly characters: number;
  /** Visits some more text: `chunk` when one is complete, `done` after the last. */
  step(): { readonly chunk?: Chunk | undefined; readonly done: boolean };
}

/** Walks all text under `root`, from `first` on when it is given and then from the beginning up to it. */
export function startWalk(root: Node, first?: Text): Walk {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let pending: Text | null;
  let wrapped = !first;
  if (first) {
    walker.currentNode = first;
    pending = first;
  } else pending = walker.nextNode() as Text | null;
  let builder: ChunkBuilder | undefined;
  let characters = 0;

  const finish = (): Chunk | undefined => {
    const chunk = builder?.finish();
    builder = undefined;
    return chunk;
  };

  return {
    get characters() {
      return characters;
    },
    step() {
      for (let visited = 0; visited < STEP_NODES; visited++) {
        if (!pending && !wrapped) {
          wrapped = true;
          walker.currentNode = root;
          pending = walker.nextNode() as Text | null;
          return { chunk: finish(), done: false };
        }
        if (!pending || (first && wrapped && pending === first)) return { chunk: finish(), done: true };
        const node: Text = pending;
        const { data } = node;
        const { length } = data;
        if (length > 0 && !(length >= ASK_PARENT_FROM && isSourceText(node))) {
          builder ??= createChunkBuilder();
          if (builder.length > CHUNK_CHARACTERS && builder.last) {
            if (builder.length > RUN_LIMIT || seam(builder.last, node) === 'break') {
              return { chunk: finish(), done: false };
            }
          }
          builder.add(node, data);
          if (!isBlank(data)) characters += length;
        }
        pending = walker.nextNode() as Text | null;
      }
      return { done: false };
    },
  };
}

/** White space between tags: a third of many a page's text nodes. */
function isBlank(data: string): boolean {
  return data.charCodeAt(0) <= 0x20 && data.trim() === '';
}

/** The first so many characters of the text under a node, as it is read, or a few more. */
export function textOf(root: Node, most: number): string {
  const walk = startWalk(root);
  const parts: string[] = [];
  let length = 0;
  for (;;) {
    const { chunk, done } = walk.step();
    if (chunk) {
      parts.push(chunk.text);
      length += chunk.text.length;
    }
    if (done || length >= most) return parts.join(' ');
  }
}

export interface Run {
  /** In order; the node alone when its neighbours are cut off. */
  readonly nodes: readonly Text[];
  /** The nearest text nodes before the run, nearest first; empty when it is the first. */
  before(): Generator<Text>;
}

/** The run of text that `node` belongs to. */
export function runAround(node: Text, root: Node): Run {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [node];
  let characters = node.length;
  walker.currentNode = node;
  let previous: Text | null;
  for (let edge = node; ; ) {
    previous = walker.previousNode() as Text | null;
    if (!previous || characters > RUN_LIMIT || seam(previous, edge) === 'break') break;
    nodes.push(previous);
    characters += previous.length;
    edge = previous;
  }
  nodes.reverse();
  walker.currentNode = node;
  for (let edge = node; characters <= RUN_LIMIT; ) {
    const other = walker.nextNode() as Text | null;
    if (!other || seam(edge, other) === 'break') break;
    nodes.push(other);
    characters += other.length;
    edge = other;
  }
  return {
    nodes,
    *before() {
      if (!previous) return;
      yield previous;
      walker.currentNode = previous;
      for (let text = walker.previousNode(); text; text = walker.previousNode()) yield text as Text;
    },
  };
}
