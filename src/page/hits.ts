// Owns the candidates found on a page: in document order, and by the text nodes they stand in.
// Holds places, never ranges: a live Range taxes every later change of the page.
import type { Kind } from '../knowledge/types.ts';
import type { Candidate, Topic } from '../match/types.ts';
import type { Place } from './chunk.ts';
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
  /** Grows with every change: equal versions mean equal hits. */
  readonly version: number;
  /** In document order. */
  readonly ordered: readonly Hit[];
  at(node: Text): readonly Hit[];
  /** Takes out every hit that touches one of the nodes. */
  drop(nodes: Iterable<Text>): void;
  /** Takes out the hits of text that has left the document. */
  dropDetached(): void;
  /** Puts in hits that are in document order among themselves. */
  add(hits: readonly Hit[]): void;
  clear(): void;
}

/** Every candidate put in or taken out is told to `topic`. */
export function createHits(topic: Topic): Hits {
  let ordered: Hit[] = [];
  let version = 0;
  const byNode = new Map<Text, Hit[]>();

  const forget = (gone: ReadonlySet<Hit>): void => {
    if (gone.size === 0) return;
    version++;
    ordered = ordered.filter((hit) => !gone.has(hit));
    for (const hit of gone) {
      topic.count(hit.candidate, -1);
      for (const node of hit.nodes) {
        const rest = byNode.get(node)?.filter((other) => !gone.has(other)) ?? [];
        if (rest.length > 0) byNode.set(node, rest);
        else byNode.delete(node);
      }
    }
  };

  return {
    get version() {
      return version;
    },
    get ordered() {
      return ordered;
    },
    at: (node) => byNode.get(node) ?? [],
    drop(nodes) {
      const gone = new Set<Hit>();
      for (const node of nodes) for (const hit of byNode.get(node) ?? []) gone.add(hit);
      forget(gone);
    },
    dropDetached() {
      const gone = new Set<Hit>();
      for (const hit of ordered) if (hit.nodes.some((node) => !node.isConnected)) gone.add(hit);
      forget(gone);
    },
    add(hits) {
      version++;
      // Neighbours come together, so where the last one went is nearly always where the next one goes.
      let position = ordered.length;
      for (const hit of hits) {
        position = insertion(ordered, hit, position);
        topic.count(hit.candidate, 1);
        ordered.splice(position, 0, hit);
        position++;
        for (const node of hit.nodes) {
          const list = byNode.get(node);
          if (list) list.push(hit);
          else byNode.set(node, [hit]);
        }
      }
    },
    clear() {
      version++;
      ordered = [];
      byNode.clear();
    },
  };
}

/** Index at which `hit` keeps the order; `guess` is tried first. */
function insertion(ordered: readonly Hit[], hit: Hit, guess: number): number {
  const before = ordered[guess - 1];
  const after = ordered[guess];
  if ((!before || precedes(before, hit)) && (!after || precedes(hit, after))) return guess;
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle];
    if (other && precedes(other, hit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function precedes(a: Hit, b: Hit): boolean {
  if (a.start.node === b.start.node) return a.start.offset < b.start.offset;
  return (a.start.node.compareDocumentPosition(b.start.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
