// Owns when Backlight's longer work runs: in short slices, never while the tab is hidden.

/** Longest slice in ms: half a 60 Hz frame, so that the page keeps the other half. */
const SLICE_MS = 8;
/** Work stops this long before the slice ends, since one step and what follows the slice overshoot. */
const MARGIN_MS = 4;
/** A busy page is interrupted this often, in ms: it keeps nearly all of its time, and marks follow within 250 ms. */
const PATIENCE_MS = 100;
/** Rest between two slices then, in ms: Firefox calls a page idle between any two of its tasks. */
const REST_MS = 16;

/** One short step of a job, about 1 ms; false when there is nothing to do now. */
export type Step = () => boolean;

export interface Slices {
  /** There is work to do. */
  wake(): void;
}

/**
 * Runs the steps in slices for as long as any has work; an earlier step always goes before a later one. `afterSlice`
 * is called at the end of each slice. Slices follow each other at once while `isPressing`, and wait for an idle page
 * otherwise. Stops when `signal` aborts.
 */
export function createSlices(
  document: Document,
  steps: readonly Step[],
  afterSlice: () => void,
  isPressing: () => boolean,
  signal: AbortSignal,
): Slices {
  let awake = false;
  /** What has been done may have made more work for an earlier step. */
  let woken = false;

  const stepOnce = (): boolean => steps.some((step) => step());
  const slice = (): void => {
    if (signal.aborted) return;
    if (document.hidden) {
      document.addEventListener('visibilitychange', slice, { once: true, signal });
      return;
    }
    const until = performance.now() + SLICE_MS - MARGIN_MS;
    let more = true;
    while (more && performance.now() < until) {
      woken = false;
      more = stepOnce() || woken;
    }
    awake = more;
    afterSlice();
    if (more) setTimeout(plan, isPressing() ? 0 : REST_MS);
  };
  // A task of its own in any case, so that the page's tasks and frames come in between.
  const plan = (): void => {
    if (isPressing()) slice();
    else requestIdleCallback(slice, { timeout: PATIENCE_MS });
  };

  return {
    wake() {
      woken = true;
      if (awake) return;
      awake = true;
      setTimeout(plan);
    },
  };
}
