// Owns what changed on the page since it was read. One observer for all trees.
import { isText, type TextWalker, walkTexts } from './nodes.ts';
import { whenAborted } from './when-aborted.ts';

/** Records kept at most while nobody may act on them, as in a hidden tab: beyond that, reading all anew is cheaper. */
const MOST_RECORDS = 30_000;
/** Text nodes visited in one step: about 0.3 ms. */
const SWEEP_NODES = 100;

export interface Watch {
  /** Watches one more tree: a document or a shadow root. */
  observe(root: Node): void;
  /** The oldest change that has not been taken yet. */
  take(): MutationRecord | undefined;
}

/**
 * Notes changes; its callback does nothing else, since it runs within the page's own work. `onChange` is called once for
 * each batch, before the next frame is painted; while the tab is hidden, when it is shown again. `onLost` is called
 * instead when too much has happened to be noted.
 */
export function watchChanges(document: Document, onChange: () => void, onLost: () => void, signal: AbortSignal): Watch {
  let batches: MutationRecord[][] = [];
  let size = 0;
  let next = 0;
  let due = false;

  const flush = (): void => {
    due = false;
    if (signal.aborted) return;
    if (size <= MOST_RECORDS) {
      onChange();
      return;
    }
    batches = [];
    size = 0;
    next = 0;
    onLost();
  };

  const observer = new MutationObserver((records) => {
    size += records.length;
    if (size <= MOST_RECORDS) batches.push(records);
    if (due) return;
    due = true;
    if (document.hidden) document.addEventListener('visibilitychange', flush, { once: true, signal });
    else requestAnimationFrame(flush);
  });
  whenAborted(signal, () => observer.disconnect());
  return {
    observe: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }),
    take() {
      const [batch] = batches;
      if (!batch) return undefined;
      const record = batch[next++];
      if (next >= batch.length) {
        batches.shift();
        next = 0;
      }
      size--;
      return record;
    },
  };
}

/** The first and the last text node under a node, or the node itself. */
export function edgeTexts(node: Node): readonly (Text | null)[] {
  if (isText(node)) return [node];
  const walker = walkTexts(node);
  const first = walker.firstChild();
  walker.currentNode = node;
  return [first, walker.lastChild()];
}

export interface Sweep {
  add(node: Node, by: 1 | -1): void;
  /** Visits some more text; false when there is none. */
  step(): boolean;
}

/** Visits all text under the nodes that are added, the nodes themselves included, some at a time; `by` as given. */
export function createSweep(visit: (text: Text, by: 1 | -1) => void): Sweep {
  const queue: { readonly node: Node; readonly by: 1 | -1 }[] = [];
  let next = 0;
  let walker: TextWalker | undefined;

  return {
    add: (node, by) => queue.push({ node, by }),
    step() {
      for (let visited = 0; visited < SWEEP_NODES; visited++) {
        const part = queue[next];
        if (!part) {
          queue.length = 0;
          next = 0;
          return false;
        }
        const { node, by } = part;
        if (isText(node)) visit(node, by);
        else if (node.firstChild) {
          walker ??= walkTexts(node);
          const text = walker.nextNode();
          if (text) {
            visit(text, by);
            continue;
          }
          walker = undefined;
        }
        next++;
      }
      return true;
    },
  };
}
