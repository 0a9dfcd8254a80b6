// Owns when a page is read: all of it at first, and what changed after every change.
import type { Finder } from '../match/types.ts';
import type { Hits } from './hits.ts';
import { createReading } from './reading.ts';
import { runInSlices } from './slices.ts';
import { watchChanges } from './watch.ts';

/** A text that changes more often is read again only this often, in ms: still within a quarter of a second. */
const RESTLESS_MS = 120;

/**
 * Reads all of `root` and keeps `hits` true to it. `onSettled` is called after each batch of reading, with the number
 * of characters read so far.
 */
export function startReader({
  document,
  root,
  finder,
  hits,
  isSkipped,
  onSettled,
  signal,
}: {
  readonly document: Document;
  readonly root: Node;
  readonly finder: Finder;
  readonly hits: Hits;
  readonly isSkipped: (node: Text) => boolean;
  readonly onSettled: (characters: number) => void;
  readonly signal: AbortSignal;
}): void {
  const reading = createReading({ root, finder, hits, isSkipped });
  const lastRead = new WeakMap<Text, number>();
  const dirty = new Set<Text>();
  let draining = false;

  const drain = (): void => {
    if (draining) return;
    draining = true;
    let later = false;
    runInSlices(
      document,
      () => {
        const now = performance.now();
        for (const node of dirty) {
          if (now - (lastRead.get(node) ?? -Infinity) < RESTLESS_MS) {
            later = true;
            continue;
          }
          dirty.delete(node);
          if (!node.isConnected || !root.contains(node)) continue;
          for (const other of reading.again(node)) {
            dirty.delete(other);
            lastRead.set(other, now);
          }
          return true;
        }
        draining = false;
        onSettled(reading.characters);
        if (later) setTimeout(() => !signal.aborted && drain(), RESTLESS_MS);
        return false;
      },
      signal,
    );
  };

  runInSlices(
    document,
    () => {
      if (reading.step()) return true;
      onSettled(reading.characters);
      return false;
    },
    signal,
  );
  watchChanges(
    document,
    root,
    ({ texts, removed }) => {
      if (removed) hits.dropDetached();
      // Marks of text that has changed go at once; they come back when it has been read again.
      hits.drop(texts);
      for (const text of texts) {
        if (text.isConnected) dirty.add(text);
      }
      drain();
    },
    signal,
  );
}
