// Owns reading itself: from text nodes through the finder to hits, one short step at a time. Knows no clock.
import { looksEnglish } from '../match/english.ts';
import type { Candidate, Finder } from '../match/types.ts';
import { buildChunk, type Chunk } from './chunk.ts';
import type { Hit, Hits } from './hits.ts';
import type { Verdict } from './skips.ts';
import { type Run, runAround, startWalk, type Walk } from './walk.ts';

/** Characters matched in one go: under 1 ms, so that a slice ends on time. */
const STRIDE = 16_000;
/** Text without a language is judged by its block; by so many characters more on each side when that says too little. */
const TELLING_BLOCK = 80;
const LANGUAGE_MARGIN = 600;
const LONGEST_SAMPLE = 2_000;
/** Text nodes looked back at for the hit before a changed run, so that its place need not be searched. */
const LOOK_BACK = 40;

export interface Reading {
  /** Characters read so far: the measure against which a page's topic is judged. */
  readonly characters: number;
  /** Reads the next stretch of the tree; false when everything has been read. */
  step(): boolean;
  /** Reads the run of text that a node belongs to anew, and gives the nodes of the run. */
  again(node: Text): readonly Text[];
}

/**
 * Reads the text under `root` into `hits`, from `first` on when it is given. Hits in text that `isStale` says has changed
 * since are left out: it will be read again.
 */
export function createReading({
  root,
  first,
  finder,
  hits,
  verdictOf,
  isStale = () => false,
}: {
  readonly root: Node;
  readonly first?: Text | undefined;
  readonly finder: Finder;
  readonly hits: Hits;
  readonly verdictOf: (node: Text) => Verdict;
  readonly isStale?: (node: Text) => boolean;
}): Reading {
  let walk: Walk | undefined;
  let done = false;
  let chunk: Chunk | undefined;
  let from = 0;
  let last: Hit | undefined;
  /** By the position where a block begins. */
  let english = new Map<number, boolean>();

  const isEnglish = (text: Chunk, index: number): boolean => {
    const [start, end] = text.block(index);
    let known = english.get(start);
    if (known === undefined) {
      const margin = end - start < TELLING_BLOCK ? LANGUAGE_MARGIN : 0;
      known = looksEnglish(
        text.text.slice(Math.max(0, start - margin), Math.min(end + margin, start + LONGEST_SAMPLE)),
      );
      english.set(start, known);
    }
    return known;
  };

  const hitOf = (text: Chunk, candidate: Candidate): Hit | undefined => {
    const phrase = finder.phrases[candidate.phrase];
    const firstIndex = text.indexAt(candidate.start, false);
    const lastIndex = text.indexAt(candidate.end, true);
    const start = text.place(firstIndex, candidate.start);
    const end = text.place(lastIndex, candidate.end);
    const nodes = firstIndex === lastIndex ? [start.node] : text.nodes.slice(firstIndex, lastIndex + 1);
    if (!phrase) return undefined;
    for (const node of nodes) {
      const verdict = verdictOf(node);
      if (verdict === 'skip' || isStale(node)) return undefined;
      if (verdict === 'ask' && !isEnglish(text, firstIndex)) return undefined;
    }
    return {
      entry: phrase.entry,
      kind: phrase.kind,
      spun: candidate.spun,
      alone: candidate.need === 0,
      pattern: phrase.pattern === true,
      text: text.text.slice(candidate.start, candidate.end).replace(/\s+/g, ' '),
      candidate,
      start,
      end,
      nodes,
      rank: 0,
    };
  };

  /** Reads a stretch and says where the next one begins: a phrase may run past its end. */
  const read = (text: Chunk, start: number, to: number, after: Hit | undefined): number => {
    const found: Hit[] = [];
    let reached = to;
    for (const candidate of finder.find(text.text, start, to, text.joins)) {
      if (!finder.phrases[candidate.phrase]?.pattern) reached = Math.max(reached, candidate.end);
      const hit = hitOf(text, candidate);
      if (hit) found.push(hit);
    }
    if (found.length > 0) {
      hits.add(found, after);
      last = found[found.length - 1];
    }
    return reached;
  };

  /** The last hit before a run, when it is not far. */
  const hitBefore = (run: Run): Hit | undefined => {
    let left = LOOK_BACK;
    for (const node of run.before()) {
      // A phrase may end there that began further up: the last one to begin is the one before.
      const there = hits.at(node);
      if (there.length > 0) return there.reduce((a, b) => (a.rank > b.rank ? a : b));
      if (--left === 0) return undefined;
    }
    return undefined;
  };

  return {
    get characters() {
      return walk?.characters ?? 0;
    },
    step() {
      if (chunk) {
        from = read(chunk, from, Math.min(chunk.text.length, from + STRIDE), last);
        if (from >= chunk.text.length) chunk = undefined;
        return true;
      }
      if (done) return false;
      // Begun here and not before: a tree changes between being noticed and being read.
      walk ??= startWalk(root, first?.isConnected ? first : undefined);
      const next = walk.step();
      done = next.done;
      chunk = next.chunk;
      if (chunk) {
        from = 0;
        english = new Map();
      }
      return true;
    },
    again(node) {
      const run = runAround(node, root);
      for (const other of run.nodes) hits.drop(other);
      const text = buildChunk(run.nodes);
      english = new Map();
      if (text.text) read(text, 0, text.text.length, hitBefore(run));
      return run.nodes;
    },
  };
}
