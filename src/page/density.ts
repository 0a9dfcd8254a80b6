// Owns which mentions are shown and which stay plain text: the first in each section, every one, or the first on the page.
import { once } from '../match/lists.ts';
import { type Hit, rankIndex } from './hits.ts';
import type { Density } from './types.ts';

/** Mentions of which only the first rendered one is shown, in document order. */
interface Group {
  readonly hits: Hit[];
  shown: Hit | undefined;
}

export interface Choice {
  add(hit: Hit): void;
  remove(hit: Hit): void;
  isShown(hit: Hit): boolean;
  /** The text of the hit may have been revealed or hidden. */
  refresh(hit: Hit): void;
}

/**
 * Keeps the choice for one density. `keyOf` names a hit's section. `onCandidate` is called with each hit that is shown
 * or would be if it were rendered: no others need to be watched.
 */
export function createChoice({
  density,
  keyOf,
  isRendered,
  onCandidate,
}: {
  readonly density: Density;
  readonly keyOf: (hit: Hit) => string;
  readonly isRendered: (hit: Hit) => boolean;
  readonly onCandidate: (hit: Hit) => void;
}): Choice {
  const groups = new Map<string, Group>();
  const groupOf = new Map<Hit, Group>();

  /** Shows the first rendered one from a place on. Those before it are hidden, and stay candidates: they may be revealed. */
  const choose = (group: Group, from: number): void => {
    group.shown = undefined;
    for (let at = from; !group.shown && at < group.hits.length; at++) offer(group, group.hits[at]);
  };
  /** Shows a hit if it is rendered and stands before the shown one: the others need not be looked at again. */
  const offer = (group: Group, hit: Hit | undefined): void => {
    if (!hit || (group.shown && group.shown.rank < hit.rank)) return;
    onCandidate(hit);
    if (isRendered(hit)) group.shown = hit;
  };
  const startGroup = (): Group => ({ hits: [], shown: undefined });
  const isFree = (hit: Hit): boolean => density === 'every' || (hit.kind !== 'term' && hit.kind !== 'custom');

  return {
    add(hit) {
      if (isFree(hit)) {
        onCandidate(hit);
        return;
      }
      const key = density === 'page' ? hit.entry : `${keyOf(hit)} ${hit.entry}`;
      const group = once(groups, key, startGroup);
      groupOf.set(hit, group);
      group.hits.splice(rankIndex(group.hits, hit.rank), 0, hit);
      offer(group, hit);
    },
    remove(hit) {
      const group = groupOf.get(hit);
      if (!group) return;
      groupOf.delete(hit);
      const position = group.hits.indexOf(hit);
      group.hits.splice(position, 1);
      if (group.shown === hit) choose(group, position);
    },
    isShown(hit) {
      const group = groupOf.get(hit);
      return group ? group.shown === hit : isFree(hit);
    },
    refresh(hit) {
      const group = groupOf.get(hit);
      if (!group) return;
      if (group.shown === hit && !isRendered(hit)) choose(group, group.hits.indexOf(hit));
      else offer(group, hit);
    },
  };
}
