// Owns the way from a point of the viewport to the mention under it.
import type { Hit } from './hits.ts';
import type { LineBox } from './types.ts';

/** A caret snaps to text from the blank beside it: the pointer must be this close to a line box, in CSS px. */
const SLACK = 1;
/** Questions about one mention between two measurings of its line boxes, which cost as much as the caret: text can move
 *  without a word, and a pointer asks at most once a frame, so in a tenth of a second the boxes are new. */
const TRUSTED = 6;

/**
 * Gives the way to ask for the hit under a point, among those that `at` gives for a text node and that `isOpen`. The caret
 * is asked for each time: what is no longer under the point is never found. `shadowRoots` are looked into.
 */
export function createHitTest(
  document: Document,
  at: (node: Text) => readonly Hit[],
  isOpen: (hit: Hit) => boolean,
  shadowRoots: () => ShadowRoot[],
): (x: number, y: number) => Hit | undefined {
  let last: Hit | undefined;
  let boxes: readonly LineBox[] = [];
  let trust = 0;

  return (x, y) => {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRoots() });
    const isInside = (): boolean => boxes.some((box) => contains(box, x, y));
    // No node but a text has hits.
    const node = caret?.offsetNode as Text;
    return at(node).find((hit) => {
      if (!caret || !holds(hit, node, caret.offset) || !isOpen(hit)) return false;
      if (hit === last && trust-- > 0 && isInside()) return true;
      last = hit;
      trust = TRUSTED;
      boxes = rectsOf(hit);
      return isInside();
    });
  };
}

/** Line boxes of a hit in viewport CSS px; empty when its text is gone or not rendered. */
export function rectsOf({ start, end }: Hit): readonly LineBox[] {
  if (start.offset > start.node.length || end.offset > end.node.length) return [];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  // As plain numbers: in Firefox each one read off an object of the page's costs a fiftieth of a hit test.
  return Array.from(range.getClientRects(), ({ left, right, top, bottom }) => ({ left, right, top, bottom })).filter(
    ({ left, right, top, bottom }) => left < right && top < bottom,
  );
}

function holds(hit: Hit, node: Text, offset: number): boolean {
  if (node === hit.start.node && offset < hit.start.offset) return false;
  return !(node === hit.end.node && offset > hit.end.offset);
}

function contains(rect: LineBox, x: number, y: number): boolean {
  return x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK;
}
