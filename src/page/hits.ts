// Owns the candidates found on a page: in document order, and by the text nodes they stand in.
// Holds places, never ranges: a live Range taxes every later change of the page.
import type { Kind } from '../knowledge/types.ts';
import type { Candidate } from '../match/types.ts';
import type { Place } from './chunk.ts';
import { precedes } from './order.ts';
import type { Mention } from './types.ts';

/** A candidate with its place in the DOM. It is the `Mention` that leaves this floor. */
export interface Hit extends Mention {
  readonly kind: Kind;
  readonly candidate: Candidate;
  readonly start: Place;
  readonly end: Place;
  /** Every text node the hit touches. */
  readonly nodes: readonly Text[];
}

export interface Hits {
  /** In document order. */
  readonly ordered: readonly Hit[];
  at(node: Text): readonly Hit[];
  /** Takes out every hit that touches the node. */
  drop(node: Text): void;
  /** Puts in hits that are in document order among themselves; what stood at the same places goes. */
  add(hits: readonly Hit[]): void;
  clear(): void;
}

const NONE: readonly Hit[] = [];

export function createHits({
  onAdd,
  onDrop,
}: {
  readonly onAdd: (hit: Hit) => void;
  readonly onDrop: (hit: Hit) => void;
}): Hits {
  let ordered: Hit[] = [];
  const gone = new Set<Hit>();
  const byNode = new Map<Text, Hit[]>();

  // Dropping only notes: the list is cleaned when it is next needed, once for all that went.
  const clean = (): void => {
    if (gone.size === 0) return;
    ordered = ordered.filter((hit) => !gone.has(hit));
    gone.clear();
  };
  const forget = (hit: Hit): void => {
    gone.add(hit);
    for (const node of hit.nodes) {
      const rest = byNode.get(node)?.filter((other) => other !== hit) ?? [];
      if (rest.length > 0) byNode.set(node, rest);
      else byNode.delete(node);
    }
    onDrop(hit);
  };
  const drop = (node: Text): void => {
    for (const hit of byNode.get(node) ?? NONE) forget(hit);
  };

  return {
    get ordered() {
      clean();
      return ordered;
    },
    at: (node) => byNode.get(node) ?? NONE,
    drop,
    add(hits) {
      clean();
      // Neighbours come together, so where the last one went is nearly always where the next one goes.
      let position = ordered.length;
      for (const hit of hits) {
        for (const node of hit.nodes) {
          for (const other of byNode.get(node) ?? NONE) if (overlap(hit, other)) forget(other);
        }
        clean();
        position = insertion(ordered, hit, Math.min(position, ordered.length));
        if (position === ordered.length) ordered.push(hit);
        else ordered.splice(position, 0, hit);
        position++;
        for (const node of hit.nodes) {
          const list = byNode.get(node);
          if (list) list.push(hit);
          else byNode.set(node, [hit]);
        }
        onAdd(hit);
      }
    },
    clear() {
      clean();
      const all = ordered;
      ordered = [];
      byNode.clear();
      for (const hit of all) onDrop(hit);
    },
  };
}

/** The hit a new one would be painted over: it was found in an older reading of the same text. */
function overlap(a: Hit, b: Hit): boolean {
  return precedes(a.start, b.end) && precedes(b.start, a.end);
}

/** Index at which `hit` keeps the order; `guess` is tried first. */
export function insertion(ordered: readonly Hit[], hit: Hit, guess: number): number {
  const before = ordered[guess - 1];
  const after = ordered[guess];
  if ((!before || precedes(before.start, hit.start)) && (!after || precedes(hit.start, after.start))) return guess;
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle];
    if (other && precedes(other.start, hit.start)) low = middle + 1;
    else high = middle;
  }
  return low;
}
