// Owns when a page is read: all of it at first, what changed after every change, shadow roots as they are found.
import { INLINE } from '../match/inline.ts';
import type { Finder } from '../match/types.ts';
import { buildChunk, type Chunk } from './chunk.ts';
import type { Hit, Hits } from './hits.ts';
import { isElement, isText } from './nodes.ts';
import { createReading, type Reading } from './reading.ts';
import { createRoots, type ShadowRootOf } from './roots.ts';
import { bringsHeading } from './sections.ts';
import { createSkips } from './skips.ts';
import type { Step } from './slices.ts';
import { createWalk, isBlank, runAround, type Walk } from './walk.ts';
import { createSweep, edgeTexts, watchChanges } from './watch.ts';

/** A text that changes more often is read again only this often, in ms: still within a quarter of a second. */
const RESTLESS_MS = 120;
/** More text or more hits than this are not read, shadow roots included: four times the longest novel. See docs/hardening.md. */
const MOST_CHARACTERS = 12_000_000;
const MOST_HITS = 50_000;
/** Changes are looked at for so many ms before a frame, so that no mark stands on changed text; the rest in slices. */
const BEFORE_FRAME_MS = 2;
/** Nodes of one change taken in one step: about 0.3 ms. */
const STEP_NODES = 100;

/** From text nodes to hits. */
interface Way {
  readonly walk: Walk;
  readonly reading: Reading;
}

export interface Reader {
  /** Steps of reading, the more urgent first: see `createSlices`. */
  readonly steps: readonly Step[];
  /** Looks for shadow roots: the last of all steps. */
  readonly seek: Step;
  readonly characters: number;
  /** Some of the page was left unread, for there is too much of it. */
  readonly isCut: boolean;
  /** The whole document is being read, as when the page has just been opened. */
  readonly isReadingTree: boolean;
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
}

/**
 * Keeps `hits` true to the text of a document and of its shadow roots. Hits of text that changed go before the next
 * frame. `wake` is called when there is something to read, `onHeadings` when sections may have changed.
 */
export function createReader({
  document,
  within,
  finder,
  hits,
  shadowRootOf,
  wake,
  onHeadings,
  signal,
}: {
  readonly document: Document;
  readonly within: Element | undefined;
  readonly finder: Finder;
  readonly hits: Hits;
  readonly shadowRootOf: ShadowRootOf;
  readonly wake: () => void;
  readonly onHeadings: () => void;
  readonly signal: AbortSignal;
}): Reader {
  const verdictOf = createSkips(document, within);
  let lastRead: WeakMap<Text, number>;
  const dirty = new Set<Text>();
  /** Taken in the order they came, mostly that of the page: what is found last stands last, without a search. */
  const added = new Set<Node>();
  /** What has just been taken from there; what came into it later is read with it. */
  const covered = new Set<Node | null>();
  /** Changed texts that were read a moment ago. */
  let resting = new Set<Text>();
  /** Characters that came and went by themselves; what is walked is counted there. */
  let delta: number;
  let isReadingTree: boolean;
  let isCut: boolean;

  const sweep = createSweep((text, by) => {
    if (!isBlank(text.data)) delta += by * text.length;
    // What was never read, for there was too much, goes without making room.
    delta -= Math.min(0, characters());
    hits.drop(text);
    // What moved is read again where it is now.
    if (text.isConnected) dirty.add(text);
  });

  const characters = (): number => tree.walk.characters + changes.walk.characters + delta;
  const allow = (length: number): number => {
    const left = hits.ordered.length < MOST_HITS ? Math.max(0, MOST_CHARACTERS - characters()) : 0;
    isCut ||= left < length;
    return Math.min(left, length);
  };
  const waits = (node: Text): boolean => dirty.has(node) || resting.has(node) || !node.isConnected;
  const startWay = (isStale: (node: Text) => boolean): Way => ({
    walk: createWalk(allow),
    reading: createReading({ finder, hits, verdictOf, isStale }),
  });
  /** The document as it was opened. */
  let tree: Way;
  /** What came to it since. */
  let changes: Way;
  const readDocument = (first?: () => Text | undefined): void => {
    lastRead = new WeakMap();
    isCut = false;
    delta = 0;
    tree = startWay((node) => waits(node) || lastRead.has(node));
    changes = startWay(waits);
    tree.walk.add(document.body ?? document, first);
    isReadingTree = true;
    roots.seek(document);
  };
  const roots = createRoots({
    document,
    shadowRootOf,
    onFound(shadow) {
      watch.observe(shadow);
      changes.walk.add(shadow);
      wake();
    },
    onLost: (shadow) => sweep.add(shadow, -1),
    wake,
    signal,
  });

  const readAllAnew = (): void => {
    hits.clear();
    onHeadings();
    readDocument();
    for (const shadow of roots.found) if (shadow.isConnected) changes.walk.add(shadow);
    wake();
  };

  const takeRemoved = (node: Node): void => {
    if (bringsHeading(node)) onHeadings();
    sweep.add(node, -1);
  };
  /** Nodes that came or went together, which may be thousands, and how many have been taken. */
  const groups: { readonly nodes: NodeList; readonly take: (node: Node) => void; taken: number }[] = [];
  const takeNodes = (): boolean => {
    const [group] = groups;
    if (!group) return false;
    const { nodes, take } = group;
    for (let left = STEP_NODES; left > 0; left--) {
      const node = nodes[group.taken++];
      if (!node) {
        groups.shift();
        break;
      }
      take(node);
    }
    return true;
  };
  /** Marks of text that has changed go at once; they come back when it has been read again. */
  const takeRecord: Step = () => {
    if (takeNodes()) return true;
    const record = watch.take();
    if (!record) return false;
    if (record.type === 'characterData') {
      // Even if it waits to be read: its marks are those of the text it had.
      const text = record.target;
      if (isText(text)) {
        hits.drop(text);
        dirty.add(text);
      }
      return true;
    }
    groups.push(
      { nodes: record.removedNodes, take: takeRemoved, taken: 0 },
      { nodes: record.addedNodes, take: (node) => added.add(node), taken: 0 },
    );
    // What stands beside may have become part of another run.
    for (const node of [record.previousSibling, record.nextSibling]) {
      if (node?.isConnected && flows(node)) for (const text of edgeTexts(node)) if (text) dirty.add(text);
    }
    return true;
  };
  const watch = watchChanges(
    document,
    () => {
      wake();
      const until = performance.now() + BEFORE_FRAME_MS;
      while (takeRecord() && performance.now() < until);
    },
    readAllAnew,
    signal,
  );

  const takeAdded: Step = () => {
    const [node] = added;
    if (!node) {
      covered.clear();
      return false;
    }
    added.delete(node);
    covered.add(node);
    if (!node.isConnected || covered.has(node.parentNode)) return true;
    if (bringsHeading(node)) onHeadings();
    if (isElement(node)) roots.seek(node);
    if (flows(node)) sweep.add(node, 1);
    else changes.walk.add(node);
    return true;
  };
  /** Takes up a chunk for reading; what was found there before goes. */
  const begin = ({ reading }: Way, chunk: Chunk, after: Hit | undefined): void => {
    for (const node of chunk.nodes) if (reading !== tree.reading || !lastRead.has(node)) hits.drop(node);
    reading.begin(chunk, after);
  };
  /** Reads on along a way; false at its end. */
  const goOn = (way: Way): boolean => {
    if (way.reading.step()) return true;
    const { chunk, follows, done } = way.walk.step();
    if (chunk) begin(way, chunk, follows ? way.reading.last : undefined);
    return chunk !== undefined || !done;
  };
  const takeChanged: Step = () => {
    if (changes.reading.step()) return true;
    const [node] = dirty;
    // What is being gathered would be stale after another reading of the same text.
    if (!node || changes.walk.isGathering) return goOn(changes);
    dirty.delete(node);
    if (!node.isConnected || allow(1) === 0) return true;
    const now = performance.now();
    if (now - (lastRead.get(node) ?? -RESTLESS_MS) < RESTLESS_MS) {
      rest(node);
      return true;
    }
    const { nodes, before } = runAround(node, (text) => hits.at(text).length > 0);
    for (const other of nodes) {
      dirty.delete(other);
      lastRead.set(other, now);
    }
    // A phrase may end there that began further up: the last one to begin is the one before.
    const there = before ? hits.at(before) : [];
    begin(changes, buildChunk(nodes), there.length > 0 ? there.reduce((a, b) => (a.rank > b.rank ? a : b)) : undefined);
    return true;
  };
  const rest = (node: Text): void => {
    resting.add(node);
    if (resting.size > 1) return;
    setTimeout(() => {
      if (signal.aborted) return;
      for (const other of resting) dirty.add(other);
      resting = new Set();
      wake();
    }, RESTLESS_MS);
  };
  const takeTree: Step = () => {
    isReadingTree &&= goOn(tree);
    return isReadingTree;
  };

  readDocument(() => firstVisible(document));
  // The document itself: pages replace their body, or all there is.
  watch.observe(document);
  return {
    steps: [takeRecord, takeAdded, sweep.step, takeChanged, takeTree],
    seek: roots.step,
    get characters() {
      return characters();
    },
    get isCut() {
      return isCut;
    },
    get isReadingTree() {
      return isReadingTree;
    },
    shadowRoots: roots.found,
  };
}

/** Is it part of the text around it, as text and inline elements are? */
function flows(node: Node): boolean {
  return isText(node) || INLINE.has((node as Element).localName);
}

/** The first text on the screen when the page is not at its beginning: it is read before the rest. */
function firstVisible(document: Document): Text | undefined {
  if (scrollY === 0) return undefined;
  const node = document.caretPositionFromPoint(innerWidth / 2, 1)?.offsetNode;
  if (!isText(node) || node.getRootNode() !== document) return undefined;
  return runAround(node, () => true).nodes[0];
}
