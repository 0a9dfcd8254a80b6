// Owns the order in which a page's text is read: text nodes only, in chunks that end where a block ends.
import { type Chunk, type ChunkBuilder, createChunkBuilder } from './chunk.ts';
import { isElement, isText, type TextWalker, walkTexts } from './nodes.ts';
import { seam } from './runs.ts';
import { isSourceText } from './skips.ts';

/** Characters a chunk gathers before it looks for the next block's edge. About 0.5 ms of matching. */
const CHUNK_CHARACTERS = 8_000;
/** Text nodes visited in one step: about 0.1 ms, but on a page just opened each may cost ten times as much. */
const STEP_NODES = 100;
/** Text nodes shorter than this are read without asking where they stand: a parent read costs more in Firefox. */
const ASK_PARENT_FROM = 400;
/** An unbroken run is cut here, even inside a phrase: one giant paragraph must not become one giant string. */
const RUN_LIMIT = 200_000;
/** What is read again around a change ends here on each side, so that a change in a giant paragraph costs little. */
const AGAIN_CHARACTERS = 20_000;
const AGAIN_NODES = 500;
/** Text nodes looked back at for the one before a run that is asked for. */
const LOOK_BACK = 40;

export interface Walk {
  /** Characters met so far, layout between tags not counted. */
  readonly characters: number;
  /** A chunk has been begun and is not complete. */
  readonly isGathering: boolean;
  /** Walks all text under one more node. Asked when it comes to that, `first` may give a text to begin with; the walk
   *  then goes on from there and ends with what stands before it. */
  add(root: Node, first?: () => Text | undefined): void;
  /** Visits some more text: `chunk` when one is complete, `done` when there is no more. */
  step(): Stretch;
}

export interface Stretch {
  readonly chunk?: Chunk | undefined;
  /** The chunk stands behind the one before, with no other text in between. */
  readonly follows: boolean;
  readonly done: boolean;
}

interface Part {
  readonly root: Node;
  readonly first: (() => Text | undefined) | undefined;
}

/** @param allow how many of a text's characters may be read; none ends the walk, whatever is left of it */
export function createWalk(allow = (characters: number): number => characters): Walk {
  const queue: Part[] = [];
  let next = 0;
  let root: Node | undefined;
  let first: Text | undefined;
  let wrapped = true;
  let walker: TextWalker | undefined;
  let pending: Text | null = null;
  let builder: ChunkBuilder | undefined;
  let follows = false;
  let characters = 0;
  // The page may take away or move the text that comes next between two steps: the browser keeps its place.
  const place = document.createRange();

  const keepPlace = (): void => {
    if (pending) place.setStart(pending, 0);
  };
  const give = (done: boolean, goesOn: boolean): Stretch => {
    keepPlace();
    const stretch = { chunk: builder?.finish(), follows, done };
    if (builder) follows = true;
    follows &&= goesOn;
    builder = undefined;
    return stretch;
  };
  const open = (part: Part): void => {
    root = part.root;
    first = part.first?.();
    wrapped = !first;
    const only = root.firstChild;
    // A lone text is what most elements hold; a walker costs more.
    walker = isText(only) && !only.nextSibling ? undefined : walkTexts(root);
    if (walker && first) walker.currentNode = first;
    pending = walker ? (first ?? walker.nextNode()) : (only as Text);
  };

  return {
    get characters() {
      return characters;
    },
    get isGathering() {
      return builder !== undefined;
    },
    add(part, from) {
      queue.push({ root: part, first: from });
    },
    step() {
      const { startContainer: container } = place;
      if (pending && walker && container !== pending) {
        follows = false;
        // What stands before the place is read once more.
        walker.currentNode = container.childNodes[place.startOffset - 1] ?? container;
        pending = root?.contains(container) ? walker.nextNode() : null;
      }
      for (let visited = 0; visited < STEP_NODES; visited++) {
        if (!pending && walker && !wrapped && root) {
          wrapped = true;
          walker.currentNode = root;
          pending = walker.nextNode();
          return give(false, false);
        }
        if (!pending || (first && wrapped && pending === first)) {
          const part = queue[next];
          pending = null;
          if (!part) {
            queue.length = 0;
            next = 0;
            root = undefined;
            return give(true, false);
          }
          // What does not stand right behind has another place among the hits.
          const isNext = root !== undefined && anchorOf(part.root)?.previousElementSibling === anchorOf(root);
          if (!isNext && builder) return give(false, false);
          follows &&= isNext;
          next++;
          // What has gone again has been counted as gone.
          if (part.root.isConnected) open(part);
          continue;
        }
        const node: Text = pending;
        const { data } = node;
        const { length } = data;
        if (length > 0 && !(length >= ASK_PARENT_FROM && isSourceText(node))) {
          builder ??= createChunkBuilder();
          if (builder.length > CHUNK_CHARACTERS && builder.last) {
            if (builder.length > RUN_LIMIT || seam(builder.last, node) === 'break') return give(false, true);
          }
          const allowed = allow(length);
          if (allowed === 0) {
            queue.length = next;
            walker = undefined;
            pending = null;
            continue;
          }
          builder.add(node, allowed < length ? data.slice(0, allowed) : data);
          if (!isBlank(data)) characters += allowed;
        }
        pending = walker ? walker.nextNode() : null;
      }
      keepPlace();
      return { follows: false, done: false };
    },
  };
}

/** The element that has a root's place among its siblings. */
function anchorOf(root: Node): Element | undefined {
  if (isElement(root)) return root;
  return (root as Partial<ShadowRoot>).host;
}

/** White space between tags: a third of many a page's text nodes. */
export function isBlank(data: string): boolean {
  return data.charCodeAt(0) <= 0x20 && data.trim() === '';
}

/** The first so many characters of the text under some nodes, as it is read, or a few more. */
export function textOf(roots: readonly Node[], most: number): string {
  const walk = createWalk();
  for (const root of roots) walk.add(root);
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
  /** The nearest text node before the run that was asked for, when it is not far. */
  readonly before: Text | null;
}

/** The run of text that `node` belongs to. */
export function runAround(node: Text, isWanted: (text: Text) => boolean): Run {
  const walker = walkTexts(node.getRootNode());
  /** Gathers the text nodes of the run on one side, nearest first; gives the first one beyond. */
  const reach = (nodes: Text[], move: () => Text | null, meets: (edge: Text, other: Text) => boolean): Text | null => {
    let characters = 0;
    walker.currentNode = node;
    for (let edge = node; ; ) {
      const other = move();
      if (!other || characters > AGAIN_CHARACTERS || nodes.length > AGAIN_NODES || !meets(edge, other)) return other;
      nodes.push(other);
      characters += other.length;
      edge = other;
    }
  };
  const earlier: Text[] = [];
  const later: Text[] = [];
  const back = (): Text | null => walker.previousNode();
  let before = reach(earlier, back, (edge, other) => seam(other, edge) !== 'break');
  for (let left = LOOK_BACK; before && !isWanted(before); left--) before = left > 0 ? back() : null;
  reach(
    later,
    () => walker.nextNode(),
    (edge, other) => seam(edge, other) !== 'break',
  );
  return { nodes: [...earlier.reverse(), node, ...later], before };
}
