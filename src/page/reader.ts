// Owns reading: from text nodes through the finder to hits, at first and after every change.
import type { Finder } from '../match/types.ts';
import { buildChunk, type Chunk } from './chunk.ts';
import type { Hit, Hits } from './hits.ts';
import { runInSlices } from './slices.ts';
import { runAround, startWalk } from './walk.ts';
import { watchChanges } from './watch.ts';

/** Characters matched in one go: about 1 ms, so that a slice ends on time. */
const STRIDE = 32_000;
/** A text that changes more often is read again only this often, in ms: still within a quarter of a second. */
const RESTLESS_MS = 120;

/**
 * Reads all of `root` and keeps `hits` true to it. `onSettled` is called after each batch of reading, with the number
 * of characters read so far: the measure against which a page's topic is judged.
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
  let characters = 0;
  const lastRead = new WeakMap<Text, number>();
  const dirty = new Set<Text>();
  let draining = false;

  /** Reads a stretch and says where the next one begins: a phrase may run past its end. */
  const read = (chunk: Chunk, from: number, to: number): number => {
    const found: Hit[] = [];
    let reached = to;
    for (const candidate of finder.find(chunk.text, from, to, chunk.joins)) {
      reached = Math.max(reached, candidate.end);
      const start = chunk.place(candidate.start, false);
      if (isSkipped(start.node)) continue;
      const end = chunk.place(candidate.end, true);
      const phrase = finder.phrases[candidate.phrase];
      if (!phrase) continue;
      found.push({
        entry: phrase.entry,
        kind: candidate.denied ? 'term' : phrase.kind,
        spun: phrase.spun,
        alone: candidate.need === 0,
        text: chunk.text.slice(candidate.start, candidate.end).replace(/\s+/g, ' '),
        candidate,
        start,
        end,
        nodes: nodesBetween(chunk, start.node, end.node),
      });
    }
    if (found.length > 0) hits.add(found);
    return reached;
  };

  const readAll = (): void => {
    const walk = startWalk(root);
    let chunk: Chunk | undefined;
    let from = 0;
    runInSlices(
      document,
      () => {
        if (!chunk) {
          chunk = walk.next();
          from = 0;
          if (!chunk) {
            onSettled(characters);
            return false;
          }
          characters += chunk.text.length;
        }
        from = read(chunk, from, Math.min(chunk.text.length, from + STRIDE));
        if (from >= chunk.text.length) chunk = undefined;
        return true;
      },
      signal,
    );
  };

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
          const run = runAround(node, root);
          for (const other of run) {
            dirty.delete(other);
            lastRead.set(other, now);
          }
          hits.drop(run);
          const chunk = buildChunk(run);
          read(chunk, 0, chunk.text.length);
          return true;
        }
        draining = false;
        onSettled(characters);
        if (later) setTimeout(() => !signal.aborted && drain(), RESTLESS_MS);
        return false;
      },
      signal,
    );
  };

  readAll();
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

function nodesBetween(chunk: Chunk, first: Text, last: Text): readonly Text[] {
  if (first === last) return [first];
  return chunk.nodes.slice(chunk.nodes.indexOf(first), chunk.nodes.indexOf(last) + 1);
}
