// Owns where things stand on a page across shadow roots: what comes first, and what an element's surroundings are.
import type { Place } from './chunk.ts';
import { native, parentElementOf } from './native.ts';

/** Does `a` stand before `b` as a reader meets them? Text of a shadow root stands where its host stands. */
export function precedes(a: Place, b: Place): boolean {
  if (a.node === b.node) return a.offset < b.offset;
  const relation = a.node.compareDocumentPosition(b.node);
  if ((relation & Node.DOCUMENT_POSITION_DISCONNECTED) === 0) return isFollowing(relation);
  const [left, right] = commonLevel(a.node, b.node);
  return isFollowing(left.compareDocumentPosition(right));
}

/** Have two stretches of text a place in common? */
export function overlap(
  a: { readonly start: Place; readonly end: Place },
  b: { readonly start: Place; readonly end: Place },
): boolean {
  return precedes(a.start, b.end) && precedes(b.start, a.end);
}

function isFollowing(relation: number): boolean {
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The nodes themselves or hosts around them, so that both stand in one tree. */
function commonLevel(a: Node, b: Node): readonly [Node, Node] {
  const lineOf = (node: Node): Map<Node, Node> => {
    const line = new Map<Node, Node>();
    for (let at: Node | undefined = node; at; at = hostOf(at)) line.set(at.getRootNode(), at);
    return line;
  };
  const others = lineOf(b);
  for (const [root, node] of lineOf(a)) {
    const other = others.get(root);
    if (other) return [node, other];
  }
  return [a, b];
}

/** The host of the shadow root that a node stands in. */
export function hostOf(node: Node): Element | undefined {
  return shadowHost(native.getRootNode.call(node));
}

/** The element around a node; around what stands directly in a shadow root, its host. */
export function parentOf(node: Node): Element | undefined {
  return parentElementOf(node) ?? hostOf(node);
}

// By node type: `instanceof` depends on which world the object comes from.
function shadowHost(node: Node): Element | undefined {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (node as ShadowRoot).host : undefined;
}

/** `Element.closest` that goes on at the host when a shadow root ends. */
export function closestAcross(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const found = native.closest.call(at, selector);
    if (found) return found;
  }
  return undefined;
}
