// Owns what our code costs the main thread: every callback that the engine hands to the browser is timed. Must be
// imported before the engine runs; the engine itself knows nothing of it.

/** Costs in ms since the last reset. */
export const seen = { longest: 0, total: 0, slices: 0, changes: 0, observers: 0, firstMark: -1, start: 0 };

/** When the callback that runs now, or ran last, began. */
export const latest = { began: 0 };

export function resetProbe(): true {
  Object.assign(seen, { longest: 0, total: 0, slices: 0, changes: 0, observers: 0, firstMark: -1 });
  seen.start = performance.now();
  return true;
}

/** A callback whose every run is counted as one of ours. */
export function timed<A extends readonly unknown[]>(callback: (...args: A) => unknown): (...args: A) => void {
  return (...args) => {
    const start = performance.now();
    latest.began = start;
    callback(...args);
    const ms = performance.now() - start;
    seen.total += ms;
    seen.slices++;
    if (ms > seen.longest) seen.longest = ms;
  };
}

const { setTimeout: later, requestAnimationFrame: frame, requestIdleCallback: idle, queueMicrotask: soon } = window;
const world = globalThis as unknown as Record<string, unknown>;
Object.assign(world, {
  setTimeout: (callback: () => void, ms?: number) => later.call(window, timed(callback), ms),
  requestAnimationFrame: (callback: FrameRequestCallback) => frame.call(window, timed(callback)),
  requestIdleCallback: (callback: IdleRequestCallback, options?: IdleRequestOptions) =>
    idle.call(window, timed(callback), options),
  queueMicrotask: (callback: () => void) => soon.call(window, timed(callback)),
});

for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'] as const) {
  const Native = window[name] as unknown as new (callback: (...args: never[]) => void, options?: unknown) => object;
  world[name] = class extends Native {
    constructor(callback: (...args: never[]) => void, options?: unknown) {
      // The one of changes is only counted: its callback takes notes, and timing each call would cost more than that.
      super(name === 'MutationObserver' ? callback : timed(callback), options);
      if (name === 'MutationObserver') seen.observers++;
    }
  };
}

const set = CSS.highlights.set.bind(CSS.highlights);
CSS.highlights.set = (name, highlight) => {
  if (seen.firstMark < 0) seen.firstMark = performance.now() - seen.start;
  return set(name, highlight);
};
