// Owns the moment of a frame when layout is done and nothing is painted yet: there measuring costs nothing, and what is
// registered is seen in the same frame. It does not come while the tab is hidden.

/** Calls back once, in the next frame. */
export function afterLayout(document: Document, callback: () => void): void {
  // Whatever is observed anew is told of once, unless it has no size at all.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    callback();
  });
  for (const element of [document.documentElement, document.body]) if (element) observer.observe(element);
}
