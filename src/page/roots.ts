// Owns the search for shadow roots: in idle time, since it visits every element.

/** Elements looked at before the clock is asked. */
const STEP_ELEMENTS = 50;
/** Longest stretch of one search in ms, however idle the page is. */
const STRETCH_MS = 4;
/** Elements that are not defined yet may get a root when they are: they are asked again so many ms later. */
const AGAIN_MS = [500, 2_000, 6_000];

/** The shadow root of an element, open or closed. Given from outside: each browser has its own way. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

export interface Roots {
  /** Looks through everything under a node, the node itself included. */
  seek(node: Node): void;
}

export function createRoots({
  document,
  shadowRootOf,
  onFound,
  signal,
}: {
  readonly document: Document;
  readonly shadowRootOf: ShadowRootOf;
  readonly onFound: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
}): Roots {
  const known = new WeakSet<ShadowRoot>();
  const queue: Node[] = [];
  let walker: TreeWalker | undefined;
  let waiting: Element[] = [];
  let planned = false;
  /** How often those that wait have been asked since something new came. */
  let round = 0;

  const look = (element: Element): void => {
    // A form cannot have a root, and its fields answer for it (see native.ts).
    if (element instanceof HTMLFormElement) return;
    const root = shadowRootOf(element);
    if (!root) {
      if (element.localName.includes('-')) waiting.push(element);
      return;
    }
    if (known.has(root)) return;
    known.add(root);
    queue.push(root);
    onFound(root);
  };

  /** Looks at one more element; false when the queue is empty. */
  const step = (): boolean => {
    if (!walker) {
      const next = queue.shift();
      if (!next) return false;
      if (next.nodeType === Node.ELEMENT_NODE) look(next as Element);
      walker = document.createTreeWalker(next, NodeFilter.SHOW_ELEMENT);
    }
    const element = walker.nextNode() as Element | null;
    if (element) look(element);
    else walker = undefined;
    return true;
  };

  const run = (): void => {
    planned = false;
    if (signal.aborted) return;
    const until = performance.now() + STRETCH_MS;
    let more = true;
    while (more && performance.now() < until) {
      for (let count = 0; more && count < STEP_ELEMENTS; count++) more = step();
    }
    if (more) plan();
    else askAgain();
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    // Idle callbacks wait while the tab is hidden.
    requestIdleCallback(run);
  };
  const askAgain = (): void => {
    const ms = AGAIN_MS[round++];
    if (ms === undefined || waiting.length === 0) return;
    setTimeout(() => {
      const asked = waiting;
      waiting = [];
      for (const element of asked) if (element.isConnected) queue.push(element);
      plan();
    }, ms);
  };

  return {
    seek(node) {
      round = 0;
      queue.push(node);
      plan();
    },
  };
}
