// Owns when Backlight's longer work runs: in short slices, never while the tab is hidden.

/** Longest slice in ms: half a 60 Hz frame, so that the page keeps the other half. */
const SLICE_MS = 8;
/**
 * What the browsers take in one go, in ms, to collect garbage, a page's or ours, in the middle of a slice: both, as
 * measured; Firefox says so in its setting javascript.options.mem.gc_incremental_slice_ms.
 */
const COLLECTING_MS = 5;
/** The last step of a slice may begin at its end. */
const STEP_MS = 1;
const WORK_MS = SLICE_MS - COLLECTING_MS - STEP_MS;
/** A busy page is interrupted this often, in ms: it keeps nearly all of its time, and marks follow within 250 ms. */
const PATIENCE_MS = 50;
/** Rest between two slices then, in ms: Firefox calls a page idle between any two of its tasks. */
const REST_MS = 8;

/** Slices that follow one for which the page was idle: Firefox says so only some 50 ms after it was asked. */
const MORE_SLICES = 5;

/** A step that has failed so often without getting on is left out: the others go on. */
const MOST_FAILURES = 9;

/** One short step of a job, at most about `STEP_MS`; false when there is nothing to do now. */
export type Step = () => boolean;

export interface Slices {
  /** There is work to do. */
  wake(): void;
}

/**
 * Runs the steps in slices for as long as any has work; an earlier step always goes before a later one. `afterSlice`
 * is called at the end of each slice. Slices follow each other at once while `isPressing`, and wait for an idle page
 * otherwise. A step that throws is begun again in the next slice. Stops when `signal` aborts.
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

  /** Slices that may still follow without asking whether the page is idle. */
  let granted = 0;

  /** How often each step was begun since it last came to an end. */
  const begun = new Map<Step, number>();
  const stepOnce = (): boolean =>
    steps.some((step) => {
      const before = begun.get(step) ?? 0;
      if (before > MOST_FAILURES) return false;
      begun.set(step, before + 1);
      const more = step();
      begun.delete(step);
      return more;
    });
  const slice = (idle?: Partial<IdleDeadline>): void => {
    if (signal.aborted) return;
    if (idle) granted = idle.didTimeout ? 0 : MORE_SLICES;
    if (document.hidden) {
      document.addEventListener('visibilitychange', plan, { once: true, signal });
      return;
    }
    const until = performance.now() + WORK_MS;
    let more = true;
    try {
      while (more && performance.now() < until) {
        woken = false;
        more = stepOnce() || woken;
      }
    } finally {
      // Whatever failed, the rest is done.
      awake = more;
      if (more) setTimeout(granted-- > 0 ? slice : plan, isPressing() ? 0 : REST_MS);
      afterSlice();
    }
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
