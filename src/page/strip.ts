// Owns a long list of elements in document order of which the part near the viewport is looked up by halving: order on
// a page as long as that is nearly always order from top to bottom.
import { firstIndex } from '../match/halve.ts';
import type { Hit } from './hits.ts';
import { boundsOf } from './native.ts';

/** Marks are kept so many screens around the viewport: each that is registered costs something in every frame. */
export const MARGIN_SCREENS = 0.25;
/** Elements near the viewport at most: more than fit there. */
const MOST_NEAR = 400;
/** Neighbours without a box that are passed over before a half is taken for granted. */
const MOST_BOXLESS = 20;

export interface Strip {
  readonly size: number;
  /** `hit` stands in the element: its rank is the element's place. */
  add(element: Element, hit: Hit): void;
  remove(element: Element): boolean;
  /** Looks where the viewport is now. */
  look(): { readonly came: readonly Element[]; readonly went: readonly Element[] };
}

export function createStrip(): Strip {
  const members = new Map<Element, Hit>();
  let list: Element[] = [];
  let isClean = true;
  let near = new Set<Element>();

  const rankOf = (element: Element): number => members.get(element)?.rank ?? 0;
  /** Once for all that came and went: looking is rare, coming and going may come in thousands. */
  const clean = (): void => {
    if (isClean) return;
    isClean = true;
    list = [...members.keys()].sort((a, b) => rankOf(a) - rankOf(b));
  };

  /** Index of the first element that ends below the upper edge. */
  const firstBelow = (edge: number): number => {
    return firstIndex(0, list.length, (index) => boxNear(index).bottom > edge);
  };
  const boxNear = (index: number): DOMRect => {
    let box = new DOMRect();
    for (let at = index; at < Math.min(list.length, index + MOST_BOXLESS); at++) {
      const element = list[at];
      if (element) box = boundsOf(element);
      if (box.width + box.height > 0) break;
    }
    return box;
  };

  return {
    get size() {
      return members.size;
    },
    add(element, hit) {
      members.set(element, hit);
      // What comes behind all others, as on a page that grows, keeps the order.
      const last = list[list.length - 1];
      if (isClean && (!last || rankOf(last) < hit.rank)) list.push(element);
      else isClean = false;
    },
    remove(element) {
      if (!members.delete(element)) return false;
      isClean = false;
      return true;
    },
    look() {
      clean();
      const now = new Set<Element>();
      for (
        let index = firstBelow(-MARGIN_SCREENS * innerHeight);
        index < list.length && now.size < MOST_NEAR;
        index++
      ) {
        const element = list[index];
        const box = element && boundsOf(element);
        if (!element || !box || box.width + box.height === 0) continue;
        if (box.top > (1 + MARGIN_SCREENS) * innerHeight) break;
        now.add(element);
      }
      const came = [...now].filter((element) => !near.has(element));
      const went = [...near].filter((element) => !now.has(element));
      near = now;
      return { came, went };
    },
  };
}

/** Does a box have a size, and stand near the viewport? */
export function isNear({ top, bottom, width, height }: DOMRect): boolean {
  return width + height > 0 && bottom > -MARGIN_SCREENS * innerHeight && top < (1 + MARGIN_SCREENS) * innerHeight;
}
