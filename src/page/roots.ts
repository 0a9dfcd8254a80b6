// Owns the search for shadow roots: the last of all work, since it visits every element.
import { isElement } from './nodes.ts';
import type { Step } from './slices.ts';

/** Elements looked at in one step: at most 0.5 ms, on a page just opened. */
const STEP_ELEMENTS = 25;
/**
 * Names of elements that can have one: https://dom.spec.whatwg.org/#valid-shadow-host-name and all with a hyphen. A form,
 * whose name may be one of its fields (see native.ts), cannot.
 */
const CAN_HOST = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
/** Elements that are not defined yet may get a root when they are: they are asked again so many ms later. */
const AGAIN_MS = [500, 2_000, 6_000];

/** The shadow root of an element, open or closed. Given from outside: each browser has its own way. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

export interface Roots {
  /** Looks through everything under a node, the node itself included. */
  seek(node: Node): void;
  readonly step: Step;
  /** Those found so far, but for those that have left the page with their hosts. */
  readonly found: ReadonlySet<ShadowRoot>;
}

/** `wake` is called when there is something to look at again. */
export function createRoots({
  document,
  shadowRootOf,
  onFound,
  onLost,
  wake,
  signal,
}: {
  readonly document: Document;
  readonly shadowRootOf: ShadowRootOf;
  readonly onFound: (root: ShadowRoot) => void;
  /** Its host has left the page. */
  readonly onLost: (root: ShadowRoot) => void;
  readonly wake: () => void;
  readonly signal: AbortSignal;
}): Roots {
  const found = new Set<ShadowRoot>();
  const queue: Node[] = [];
  let walker: TreeWalker | undefined;
  let waiting: Element[] = [];
  let asking = false;
  /** How often those that wait have been asked since something new came. */
  let round = 0;

  const look = (element: Element): void => {
    const isCustom = /-/.test(element.localName);
    const root = CAN_HOST.test(element.localName) ? shadowRootOf(element) : undefined;
    if (!root) {
      if (isCustom) waiting.push(element);
      return;
    }
    if (found.has(root)) return;
    found.add(root);
    queue.push(root);
    onFound(root);
  };

  const askAgain = (): void => {
    const ms = AGAIN_MS[round];
    if (ms === undefined || waiting.length === 0 || asking) return;
    asking = true;
    round++;
    setTimeout(() => {
      asking = false;
      if (signal.aborted) return;
      queue.push(...waiting.filter((element) => element.isConnected));
      waiting = [];
      wake();
    }, ms);
  };

  /** Lets go of roots that have left the page; one that comes back is found anew. */
  const lose = (): boolean => {
    const { size } = found;
    for (const root of found) {
      if (root.isConnected) continue;
      found.delete(root);
      onLost(root);
    }
    return found.size < size;
  };

  return {
    seek(node) {
      round = 0;
      queue.push(node);
    },
    step() {
      for (let left = STEP_ELEMENTS; left > 0; left--) {
        const element = walker?.nextNode() as Element | null | undefined;
        if (element) look(element);
        else {
          walker = undefined;
          const next = queue.shift();
          if (!next) {
            askAgain();
            return lose();
          }
          if (isElement(next)) look(next);
          if ((next as ParentNode & Node).firstElementChild) {
            walker = document.createTreeWalker(next, NodeFilter.SHOW_ELEMENT);
          }
        }
      }
      return true;
    },
    found,
  };
}
