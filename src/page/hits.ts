// Owns the candidates found on a page: in document order, and by the text nodes they stand in.
// Holds places, never ranges: a live Range taxes every later change of the page.

import { firstIndex } from '../match/halve.ts';
import { put, takeOut } from '../match/lists.ts';
import type { Candidate, MarkKind } from '../match/types.ts';
import type { Place } from './chunk.ts';
import { precedes } from './order.ts';
import type { Mention } from './types.ts';

/** A candidate with its place in the DOM. It is the `Mention` that leaves this floor. */
export interface Hit extends Mention {
  readonly kind: MarkKind;
  readonly candidate: Candidate;
  /** Found by a pattern over a sentence: it may hold other hits. */
  readonly pattern: boolean;
  /** Needs no company: spun wording of this kind is evidence of machine-rewritten text. */
  readonly alone: boolean;
  readonly start: Place;
  readonly end: Place;
  /** Every text node the hit touches. */
  readonly nodes: readonly Text[];
  /** Around the first of them. Text that moves is read again, so it holds for as long as the hit does. */
  readonly element: Element;
  /**
   * Order on the page, among hits that are in the list. Kept as a number because asking the DOM costs Chrome a walk over
   * all later siblings. Written by `createHits` alone.
   */
  rank: number;
}

export interface Hits {
  /** In document order. */
  readonly ordered: readonly Hit[];
  at(node: Text): readonly Hit[];
  /** Takes out every hit that touches the node. */
  drop(node: Text): void;
  /**
   * Puts in hits in document order; those in the text that was read must have been dropped. `after` is a hit they stand
   * behind, as near as the caller knows; without it the place is searched.
   */
  add(hits: readonly Hit[], after: Hit | undefined): void;
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
  const forget = (hit: Hit, from?: Text): void => {
    gone.add(hit);
    for (const node of hit.nodes) if (node !== from) takeOut(byNode, node, hit);
    onDrop(hit);
  };
  const drop = (node: Text): void => {
    const there = byNode.get(node);
    if (!there) return;
    byNode.delete(node);
    for (const hit of there) forget(hit, node);
  };

  const insert = (hit: Hit, position: number): void => {
    const before = ordered[position - 1]?.rank ?? -1;
    const next = ordered[position]?.rank;
    if (next === undefined) {
      ordered.push(hit);
      hit.rank = before + 1;
      return;
    }
    ordered.splice(position, 0, hit);
    hit.rank = (before + next) / 2;
    // Halved until the numbers run out: count anew.
    if (hit.rank <= before || hit.rank >= next) for (const [index, other] of ordered.entries()) other.rank = index;
  };
  /** Behind `after`, and behind those that came in there since and stand before the hit. */
  const behind = (after: Hit, hit: Hit): number => {
    let position = rankIndex(ordered, after.rank) + 1;
    while (position < ordered.length) {
      const next = ordered[position];
      if (!next || precedes(hit.start, next.start)) break;
      position++;
    }
    return position;
  };

  return {
    get ordered() {
      clean();
      return ordered;
    },
    at: (node) => byNode.get(node) ?? NONE,
    drop,
    add(hits, after) {
      clean();
      let known = after && byNode.get(after.start.node)?.includes(after) ? after : undefined;
      for (const hit of hits) {
        insert(hit, known ? behind(known, hit) : search(ordered, hit));
        known = hit;
        for (const node of hit.nodes) put(byNode, node, hit);
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

/** Index at which `hit` keeps the order of the page; asks the DOM. */
function search(ordered: readonly Hit[], hit: Hit): number {
  const last = ordered[ordered.length - 1];
  if (!last || precedes(last.start, hit.start)) return ordered.length;
  return firstIndex(0, ordered.length, (index) => {
    const other = ordered[index];
    return !other || !precedes(other.start, hit.start);
  });
}

/** Index of the first hit with this rank or a higher one. */
export function rankIndex(ordered: readonly Hit[], rank: number): number {
  return firstIndex(0, ordered.length, (index) => (ordered[index]?.rank ?? 0) >= rank);
}
