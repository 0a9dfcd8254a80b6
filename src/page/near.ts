// Owns which elements with mentions are near the viewport: only there are marks registered, because Chrome pays for
// every registered highlight in every frame.

/** Marks are kept this far around the viewport: one screen each way, so that ordinary scrolling never outruns them. */
const MARGIN = '100% 0px 100% 0px';

export interface Near {
  /** Watches exactly these elements from now on. */
  watch(elements: ReadonlySet<Element>): void;
  has(element: Element): boolean;
}

/** `onChange` is called when elements come near, go away, or begin or cease to be rendered. */
export function watchNear(onChange: () => void, signal: AbortSignal): Near {
  let watched: ReadonlySet<Element> = new Set();
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) near.add(entry.target);
        else near.delete(entry.target);
      }
      if (!signal.aborted) onChange();
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    watch(elements) {
      for (const element of watched) {
        if (elements.has(element)) continue;
        observer.unobserve(element);
        near.delete(element);
      }
      for (const element of elements) if (!watched.has(element)) observer.observe(element);
      watched = elements;
    },
    has: (element) => near.has(element),
  };
}
