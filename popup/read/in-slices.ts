// Owns how the reading view does long work of its own: in slices, so that a megabyte of text never holds up the reader.

/** Longest slice in ms: half a 60 Hz frame. */
const SLICE_MS = 8;

/** Calls `work` with each item; stops when `signal` aborts. True when it came to the end. */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let until = performance.now() + SLICE_MS;
  for (const [index, item] of items.entries()) {
    if (performance.now() >= until) {
      // A macrotask, so that input and frames come in between.
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return false;
      until = performance.now() + SLICE_MS;
    }
    work(item, index);
  }
  return !signal.aborted;
}
