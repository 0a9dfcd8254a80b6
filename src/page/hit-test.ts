// Owns the way from a point of the viewport to the mention under it.
import type { Hit } from './hits.ts';
import { isText } from './nodes.ts';

/** A caret snaps to text from the blank beside it: the pointer must be this close to a line box, in CSS px. */
const SLACK = 1;

/** The hit under a point, among those that `at` gives for a text node and that `isOpen`. `shadowRoots` are looked into. */
export function hitAt(
  document: Document,
  x: number,
  y: number,
  at: (node: Text) => readonly Hit[],
  isOpen: (hit: Hit) => boolean,
  shadowRoots: ReadonlySet<ShadowRoot>,
): Hit | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  const node = caret?.offsetNode;
  if (!caret || !isText(node)) return undefined;
  for (const hit of at(node)) {
    if (holds(hit, node, caret.offset) && isOpen(hit) && rectsOf(hit).some((rect) => contains(rect, x, y))) return hit;
  }
  return undefined;
}

/** Line boxes of a hit in viewport CSS px; empty when its text is gone or not rendered. */
export function rectsOf(hit: Hit): readonly DOMRect[] {
  const { start, end } = hit;
  if (!start.node.isConnected || !end.node.isConnected) return [];
  if (start.offset > start.node.length || end.offset > end.node.length) return [];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

function holds(hit: Hit, node: Text, offset: number): boolean {
  if (node === hit.start.node && offset < hit.start.offset) return false;
  return !(node === hit.end.node && offset > hit.end.offset);
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK;
}
