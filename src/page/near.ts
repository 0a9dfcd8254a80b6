// Owns which elements with mentions are near the viewport: only there are marks registered, because Chrome pays for
// every registered highlight in every frame.
import type { Hit } from './hits.ts';
import { boundsOf } from './native.ts';
import { createStrip, isNear, MARGIN_SCREENS } from './strip.ts';
import { boxOf } from './visibility.ts';
import { whenAborted } from './when-aborted.ts';

/** As `MARGIN_SCREENS`, for the observer. */
const MARGIN = `${MARGIN_SCREENS * 100}% 0px`;
/** So many elements are measured before painting; for more the observer's answer is awaited. Brings the first marks early. */
const MEASURED_AT_ONCE = 40;
/** Elements observed at most: each costs about 1 µs of every frame that has a new layout. The rest is looked up. */
const OBSERVED_LIMIT = 200;

export interface Near {
  /** `hit` stands in the element. */
  watch(element: Element, hit: Hit): void;
  unwatch(element: Element): void;
  /** Watched elements near the viewport. */
  readonly elements: ReadonlySet<Element>;
  /** Looks up the elements that are not observed, or not yet; to be called before painting, when layout is done. */
  look(): void;
  /** There are elements that are not observed: scrolling must be followed. */
  readonly mustLook: boolean;
}

/** `onChange` is called with elements that came near, went away, or began or ceased to have a box. */
export function watchNear(onChange: (elements: readonly Element[]) => void, signal: AbortSignal): Near {
  const near = new Set<Element>();
  // By the box that is watched: several elements without a box of their own may share one.
  const watched = new Map<Element, Set<Element>>();
  const boxes = new Map<Element, Element>();
  const strip = createStrip();
  /** To be measured before the observer tells of them. */
  const fresh = new Set<Element>();
  let measured = 0;
  let observer: IntersectionObserver | undefined;

  const setNear = (box: Element, isNear: boolean): readonly Element[] => {
    const sharing = [...(watched.get(box) ?? [])];
    for (const element of sharing) {
      if (isNear) near.add(element);
      else near.delete(element);
    }
    return sharing;
  };
  const start = (): IntersectionObserver => {
    const made = new IntersectionObserver(
      (entries) => {
        const changed = entries.flatMap(({ target, isIntersecting }) => setNear(target, isIntersecting));
        if (!signal.aborted) onChange(changed);
      },
      { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit,
    );
    whenAborted(signal, () => made.disconnect());
    return made;
  };

  return {
    elements: near,
    watch(element, hit) {
      if (boxes.has(element)) return;
      const box = boxOf(element);
      boxes.set(element, box);
      const sharing = watched.get(box);
      if (sharing) {
        sharing.add(element);
        setNear(
          box,
          [...sharing].some((other) => near.has(other)),
        );
        return;
      }
      watched.set(box, new Set([element]));
      if (watched.size - strip.size > OBSERVED_LIMIT) {
        strip.add(box, hit);
        return;
      }
      if (measured < MEASURED_AT_ONCE) {
        measured++;
        fresh.add(box);
      }
      observer ??= start();
      observer.observe(box);
    },
    unwatch(element) {
      const box = boxes.get(element);
      if (!box) return;
      boxes.delete(element);
      near.delete(element);
      const sharing = watched.get(box);
      sharing?.delete(element);
      if (sharing?.size) return;
      watched.delete(box);
      fresh.delete(box);
      if (!strip.remove(box)) observer?.unobserve(box);
    },
    look() {
      for (const box of fresh) if (isNear(boundsOf(box))) setNear(box, true);
      fresh.clear();
      if (strip.size === 0) return;
      const { came, went } = strip.look();
      const changed = [...came.flatMap((box) => setNear(box, true)), ...went.flatMap((box) => setNear(box, false))];
      if (changed.length > 0) onChange(changed);
    },
    get mustLook() {
      return strip.size > 0;
    },
  };
}
