// Owns how a view of ours follows something that is read once and then watched: settings, ticks.
import { useEffect, useState } from 'preact/hooks';

/** The value, undefined until it has been read; `read` and `watch` must not change between renders. */
export function useWatched<T>(
  read: () => Promise<T>,
  watch: (onChange: (value: T) => void, signal: AbortSignal) => void,
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const stop = new AbortController();
    // State setters take a function as an updater: wrap, in case the value is one.
    const set = (next: T): void => setValue(() => next);
    watch(set, stop.signal);
    void read().then((first) => {
      if (!stop.signal.aborted) set(first);
    });
    return () => stop.abort();
  }, [read, watch]);
  return value;
}
