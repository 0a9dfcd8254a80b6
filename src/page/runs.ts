// Owns the question whether two neighbouring text nodes read as one run of text. Asks the DOM for structure only
// when the text itself leaves it open, because element visits cost most of a scan in Firefox.

import { INLINE } from '../match/inline.ts';

/** How two text nodes meet: as one word, as two words of one run, or at the edge of a block. */
export type Seam = 'joined' | 'spaced' | 'break';

const LINE_BREAK = 'br';

/** What lies between two text nodes that follow each other in document order, `before` first. */
export function seam(before: Text, after: Text): Seam {
  let spaced = false;
  // Leave `before`: climb until a sibling subtree leads to `after`, seeing every element edge on the way.
  let node: Node = before;
  for (;;) {
    const next: Node | null = node.nextSibling;
    if (next) {
      const entered = enter(next, after);
      if (entered === 'break') return 'break';
      if (entered === 'spaced') spaced = true;
      if (next === after || next.contains(after)) return spaced ? 'spaced' : 'joined';
      node = next;
      continue;
    }
    const parent: Node | null = node.parentNode;
    if (!parent || !isInline(parent)) return 'break';
    node = parent;
  }
}

// Edges met on the way from the start of `node` down to `target`, or through all of `node` if it does not hold it.
function enter(node: Node, target: Text): Seam {
  let spaced = false;
  let current: Node | null = node;
  while (current && current !== target) {
    if (nameOf(current) === LINE_BREAK) spaced = true;
    else if (!isInline(current)) return 'break';
    const child: Node | null = current.firstChild;
    if (child) {
      current = child;
      continue;
    }
    while (current && current !== node && !current.nextSibling) current = current.parentNode;
    current = !current || current === node ? null : current.nextSibling;
  }
  return spaced ? 'spaced' : 'joined';
}

function isInline(node: Node): boolean {
  const name = nameOf(node);
  return name === undefined || INLINE.has(name);
}

/**
 * Undefined for what is no element. The first thing asked of any node: one whose name is unknown ends the run, so that no
 * form is asked anything else (see native.ts).
 */
function nameOf(node: Node): string | undefined {
  return (node as Partial<Element>).localName;
}
