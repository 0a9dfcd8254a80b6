// Owns which mentions stand inside others: a claim holds the terms it is made of. The outer one is painted and hovered;
// what it holds is one step away in its card.
import { put, takeOut } from '../match/lists.ts';
import { outranks } from '../match/outranks.ts';
import type { Hit } from './hits.ts';
import { overlap } from './order.ts';

export interface Covers {
  /** Only hits found by patterns cover others; these are the ones that count as mentions. */
  add(hit: Hit): void;
  remove(hit: Hit): void;
  isCovered(hit: Hit): boolean;
}

export function createCovers(): Covers {
  const byNode = new Map<Text, Hit[]>();
  return {
    add(hit) {
      for (const node of hit.nodes) put(byNode, node, hit);
    },
    remove(hit) {
      for (const node of hit.nodes) takeOut(byNode, node, hit);
    },
    isCovered: (hit) =>
      byNode.size > 0 && hit.nodes.some((node) => byNode.get(node)?.some((other) => covers(other, hit)) === true),
  };
}

/** Two hits overlap, and the first is the one to paint. */
export function covers(outer: Hit, inner: Hit): boolean {
  return outer !== inner && overlap(outer, inner) && outranks(outer, inner);
}
