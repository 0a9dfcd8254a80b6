// Owns when Backlight's longer work runs: in short slices, never while the tab is hidden.

/** Longest slice in ms: half a 60 Hz frame, so that the page keeps the other half. */
const SLICE_MS = 8;
/** Work stops this long before the slice ends, since one step may overshoot. */
const MARGIN_MS = 3;

/** One step of a job; returns false when nothing is left. */
export type Step = () => boolean;

/** Runs `step` until it returns false, in slices, the first one at once. Stops when `signal` aborts. */
export function runInSlices(document: Document, step: Step, signal: AbortSignal): void {
  const slice = (): void => {
    if (signal.aborted) return;
    if (document.hidden) {
      document.addEventListener('visibilitychange', slice, { once: true, signal });
      return;
    }
    const until = performance.now() + SLICE_MS - MARGIN_MS;
    let more = true;
    while (more && performance.now() < until) more = step();
    // A macrotask, so that the page's own tasks and frames come in between.
    if (more) setTimeout(slice, 0);
  };
  // After the caller has returned: what the work reports to may only exist then.
  queueMicrotask(slice);
}
