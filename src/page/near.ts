// Owns which elements with mentions are near the viewport: only there are marks registered, because Chrome pays for
// every registered highlight in every frame.
import { boxOf } from './visibility.ts';

/** Marks are kept this far around the viewport: one screen each way, so that ordinary scrolling never outruns them. */
const MARGIN = '100% 0px 100% 0px';
/** So many elements are measured at once; for more the observer's answer is awaited. Brings the first marks early. */
const MEASURED_AT_ONCE = 40;

export interface Near {
  watch(element: Element): void;
  unwatch(element: Element): void;
  /** Watched elements within about a screen of the viewport. */
  readonly elements: ReadonlySet<Element>;
}

/** `onChange` is called with elements that came near, went away, or began or ceased to have a box. */
export function watchNear(onChange: (elements: readonly Element[]) => void, signal: AbortSignal): Near {
  const near = new Set<Element>();
  // By the box that is watched: several elements without a box of their own may share one.
  const watched = new Map<Element, Set<Element>>();
  const boxes = new Map<Element, Element>();
  let measured = 0;
  let observer: IntersectionObserver | undefined;

  const start = (): IntersectionObserver => {
    const made = new IntersectionObserver(
      (entries) => {
        const changed: Element[] = [];
        for (const { target, isIntersecting } of entries) {
          for (const element of watched.get(target) ?? []) {
            if (isIntersecting) near.add(element);
            else near.delete(element);
            changed.push(element);
          }
        }
        if (!signal.aborted) onChange(changed);
      },
      { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit,
    );
    signal.addEventListener('abort', () => made.disconnect(), { once: true });
    return made;
  };

  return {
    elements: near,
    watch(element) {
      if (boxes.has(element)) return;
      const box = boxOf(element);
      boxes.set(element, box);
      const sharing = watched.get(box);
      if (sharing) sharing.add(element);
      else watched.set(box, new Set([element]));
      if (measured < MEASURED_AT_ONCE) {
        measured++;
        if (isNear(box)) near.add(element);
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
      if (sharing && sharing.size > 0) return;
      watched.delete(box);
      observer?.unobserve(box);
    },
  };
}

function isNear(element: Element): boolean {
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return width + height > 0 && bottom > -innerHeight && top < 2 * innerHeight;
}
