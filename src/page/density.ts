// Owns which mentions are shown and which stay plain text: the first in each section, every one, or the first on the page.
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

  /** Looks for the first rendered one; hidden ones before it stay candidates, since they may be revealed. */
  const choose = (group: Group): void => {
    group.shown = undefined;
    for (const hit of group.hits) {
      onCandidate(hit);
      if (!isRendered(hit)) continue;
      group.shown = hit;
      return;
    }
  };
  const isFree = (hit: Hit): boolean => density === 'every' || (hit.kind !== 'term' && hit.kind !== 'custom');

  return {
    add(hit) {
      if (isFree(hit)) {
        onCandidate(hit);
        return;
      }
      const key = density === 'page' ? hit.entry : `${keyOf(hit)} ${hit.entry}`;
      let group = groups.get(key);
      if (!group) {
        group = { hits: [], shown: undefined };
        groups.set(key, group);
      }
      groupOf.set(hit, group);
      const position = rankIndex(group.hits, hit.rank);
      group.hits.splice(position, 0, hit);
      if (!group.shown || position < group.hits.indexOf(group.shown)) choose(group);
    },
    remove(hit) {
      const group = groupOf.get(hit);
      if (!group) return;
      groupOf.delete(hit);
      group.hits.splice(group.hits.indexOf(hit), 1);
      if (group.shown === hit) choose(group);
    },
    isShown(hit) {
      const group = groupOf.get(hit);
      return group ? group.shown === hit : isFree(hit);
    },
    refresh(hit) {
      const group = groupOf.get(hit);
      if (group) choose(group);
    },
  };
}
