// Owns when a page is read: all of it at first, what changed after every change, shadow roots as they are found.
import { INLINE } from '../match/inline.ts';
import type { Finder } from '../match/types.ts';
import type { Hits } from './hits.ts';
import { createReading, type Reading } from './reading.ts';
import { createRoots, type ShadowRootOf } from './roots.ts';
import { hasHeading } from './sections.ts';
import { createSkips } from './skips.ts';
import type { Step } from './slices.ts';
import { runAround } from './walk.ts';
import { textsUnder, watchChanges } from './watch.ts';

/** A text that changes more often is read again only this often, in ms: still within a quarter of a second. */
const RESTLESS_MS = 120;
/** Changes are looked at for so many ms before a frame, so that no mark stands on changed text; the rest in slices. */
const BEFORE_FRAME_MS = 4;

export interface Reader {
  /** Steps of reading, the more urgent first: see `createSlices`. */
  readonly steps: readonly Step[];
  readonly characters: number;
  /** Nothing is left to be read, for now. */
  readonly isSettled: boolean;
  /** Whole trees are being read, as when the page has just been opened. */
  readonly isReadingTree: boolean;
  readonly shadowRoots: readonly ShadowRoot[];
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
  const lastRead = new WeakMap<Text, number>();
  const dirty = new Set<Text>();
  const shadowRoots: ShadowRoot[] = [];
  let added: Node[] = [];
  let removed: Node[] = [];
  /** Changed texts that were read a moment ago. */
  let resting = new Set<Text>();
  /** Whole trees that are still being read, the first one now. */
  let trees: { readonly root: Node; readonly reading: Reading }[] = [];
  let readBefore = 0;
  let delta = 0;
  let sought = false;

  const isStale = (node: Text): boolean => dirty.has(node) || resting.has(node) || !node.isConnected;
  const readTree = (tree: Node, first?: Text): void => {
    trees.push({ root: tree, reading: createReading({ root: tree, first, finder, hits, verdictOf, isStale }) });
  };
  /** For runs that changed; the tree they stand in has been found already. */
  const readings = new Map<Node, Reading>();
  const readingOf = (tree: Node): Reading => {
    let reading = readings.get(tree);
    if (!reading) {
      reading = createReading({ root: tree, finder, hits, verdictOf });
      readings.set(tree, reading);
    }
    return reading;
  };

  const roots = createRoots({
    document,
    shadowRootOf,
    onFound(shadow) {
      shadowRoots.push(shadow);
      watch.observe(shadow);
      readTree(shadow);
      wake();
    },
    signal,
  });

  const readAllAnew = (): void => {
    hits.clear();
    watch.clear();
    dirty.clear();
    resting.clear();
    added = [];
    removed = [];
    trees = [];
    readBefore = 0;
    delta = 0;
    onHeadings();
    for (const tree of [document.body ?? document, ...shadowRoots.filter((shadow) => shadow.isConnected)])
      readTree(tree);
    roots.seek(document);
    wake();
  };

  /** Marks of text that has changed go at once; they come back when it has been read again. */
  const takeRecord: Step = () => {
    const record = watch.take();
    if (!record) return false;
    if (within && !within.contains(record.target)) return true;
    if (record.type === 'characterData') {
      // Even if it waits to be read: its marks are those of the text it had.
      const text = record.target as Text;
      if (text.nodeType === Node.TEXT_NODE) {
        hits.drop(text);
        dirty.add(text);
      }
      return true;
    }
    for (const node of record.removedNodes) removed.push(node);
    for (const node of record.addedNodes) added.push(node);
    // What stands beside may have become part of another run.
    for (const node of [record.previousSibling, record.nextSibling]) {
      if (!node?.isConnected || (node.nodeType !== Node.TEXT_NODE && !INLINE.has((node as Element).localName)))
        continue;
      const texts = textsUnder(node);
      for (const text of [texts[0], texts[texts.length - 1]]) if (text) dirty.add(text);
    }
    return true;
  };
  const watch = watchChanges(
    document,
    () => {
      const until = performance.now() + BEFORE_FRAME_MS;
      while (takeRecord() && performance.now() < until);
      wake();
    },
    readAllAnew,
    signal,
  );

  const takeRemoved: Step = () => {
    const node = removed.pop();
    if (!node) return false;
    if (hasHeading(node)) onHeadings();
    for (const text of textsUnder(node)) {
      delta -= text.length;
      hits.drop(text);
      // What moved is read again where it is now.
      if (text.isConnected) dirty.add(text);
    }
    return true;
  };
  const takeAdded: Step = () => {
    const node = added.pop();
    if (!node) return false;
    if (!node.isConnected) return true;
    if (hasHeading(node)) onHeadings();
    for (const text of textsUnder(node)) {
      delta += text.length;
      dirty.add(text);
    }
    if (node.nodeType === Node.ELEMENT_NODE && sought) roots.seek(node);
    return true;
  };
  const takeDirty: Step = () => {
    const [node] = dirty;
    if (!node) return false;
    dirty.delete(node);
    if (!node.isConnected) return true;
    const now = performance.now();
    if (now - (lastRead.get(node) ?? Number.NEGATIVE_INFINITY) < RESTLESS_MS) {
      rest(node);
      return true;
    }
    for (const other of readingOf(node.getRootNode()).again(node)) {
      dirty.delete(other);
      lastRead.set(other, now);
    }
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
    const [tree] = trees;
    if (!tree) return false;
    if (tree.reading.step()) return true;
    readBefore += tree.reading.characters;
    trees.shift();
    if (!sought) {
      sought = true;
      roots.seek(document);
    }
    return trees.length > 0;
  };

  // The document itself: pages replace their body, or all there is.
  watch.observe(document);
  readTree(document.body ?? document, firstVisible(document));
  return {
    steps: [takeRecord, takeRemoved, takeAdded, takeDirty, takeTree],
    get characters() {
      return readBefore + (trees[0]?.reading.characters ?? 0) + delta;
    },
    get isReadingTree() {
      return trees.length > 0;
    },
    get isSettled() {
      return trees.length === 0 && added.length === 0 && removed.length === 0;
    },
    shadowRoots,
  };
}

/** The first text on the screen when the page is not at its beginning: it is read before the rest. */
function firstVisible(document: Document): Text | undefined {
  const view = document.defaultView;
  if (!view || view.scrollY === 0) return undefined;
  const node = document.caretPositionFromPoint(view.innerWidth / 2, 1)?.offsetNode;
  if (node?.nodeType !== Node.TEXT_NODE || node.getRootNode() !== document) return undefined;
  return runAround(node as Text, document.body ?? document).nodes[0];
}
