// Owns reading itself: from text nodes through the finder to hits, one short step at a time. Knows no clock.
import type { Finder } from '../match/types.ts';
import { buildChunk, type Chunk } from './chunk.ts';
import type { Hit, Hits } from './hits.ts';
import { runAround, startWalk } from './walk.ts';

/** Characters matched in one go: about 1 ms, so that a slice ends on time. */
const STRIDE = 32_000;

export interface Reading {
  /** Characters read so far: the measure against which a page's topic is judged. */
  readonly characters: number;
  /** Reads the next stretch of the tree; false when everything has been read. */
  step(): boolean;
  /** Reads the run of text that a node belongs to anew, and gives the nodes of the run. */
  again(node: Text): readonly Text[];
}

/** Reads the text under `root` into `hits`. */
export function createReading({
  root,
  finder,
  hits,
  isSkipped,
}: {
  readonly root: Node;
  readonly finder: Finder;
  readonly hits: Hits;
  readonly isSkipped: (node: Text) => boolean;
}): Reading {
  const walk = startWalk(root);
  let characters = 0;
  let chunk: Chunk | undefined;
  let from = 0;

  /** Reads a stretch and says where the next one begins: a phrase may run past its end. */
  const read = (text: Chunk, start: number, to: number): number => {
    const found: Hit[] = [];
    let reached = to;
    for (const candidate of finder.find(text.text, start, to, text.joins)) {
      reached = Math.max(reached, candidate.end);
      const first = text.place(candidate.start, false);
      if (isSkipped(first.node)) continue;
      const last = text.place(candidate.end, true);
      const phrase = finder.phrases[candidate.phrase];
      if (!phrase) continue;
      found.push({
        entry: phrase.entry,
        kind: candidate.denied ? 'term' : phrase.kind,
        spun: phrase.spun,
        alone: candidate.need === 0,
        text: text.text.slice(candidate.start, candidate.end).replace(/\s+/g, ' '),
        candidate,
        start: first,
        end: last,
        nodes: nodesBetween(text, first.node, last.node),
      });
    }
    if (found.length > 0) hits.add(found);
    return reached;
  };

  return {
    get characters() {
      return characters;
    },
    step() {
      if (!chunk) {
        chunk = walk.next();
        from = 0;
        if (!chunk) return false;
        characters += chunk.text.length;
      }
      from = read(chunk, from, Math.min(chunk.text.length, from + STRIDE));
      if (from >= chunk.text.length) chunk = undefined;
      return true;
    },
    again(node) {
      const run = runAround(node, root);
      hits.drop(run);
      const text = buildChunk(run);
      read(text, 0, text.text.length);
      return run;
    },
  };
}

function nodesBetween(chunk: Chunk, first: Text, last: Text): readonly Text[] {
  if (first === last) return [first];
  return chunk.nodes.slice(chunk.nodes.indexOf(first), chunk.nodes.indexOf(last) + 1);
}
