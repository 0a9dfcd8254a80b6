// Owns reading itself: from a chunk of text through the finder to hits, one short step at a time.
import { looksEnglish } from '../match/english.ts';
import { once } from '../match/lists.ts';
import { REACH } from '../match/passage.ts';
import type { Candidate, Finder } from '../match/types.ts';
import type { Chunk } from './chunk.ts';
import type { Hit, Hits } from './hits.ts';
import { parentOf } from './order.ts';
import type { Verdict } from './skips.ts';

/** Characters matched in one go: as many as take about so many ms, since code that is cold is ten times slower. */
const STEP_MS = 0.5;
const SHORTEST_STRIDE = 500;
const LONGEST_STRIDE = 2_000;
/** Text without a language is judged by its block; by so many characters more on each side when that says too little. */
const TELLING_BLOCK = 80;
const LANGUAGE_MARGIN = 600;
const LONGEST_SAMPLE = 2_000;

export interface Reading {
  /** Takes up a chunk. `after` is a hit that it stands behind, as near as the caller knows. */
  begin(chunk: Chunk, after: Hit | undefined): void;
  /** Reads the next stretch of the chunk; false when all of it has been read. */
  step(): boolean;
  /** The last hit of the chunk, or of those before it that it followed. */
  readonly last: Hit | undefined;
}

/** Reads chunks into `hits`. Hits in text that `isStale` says has changed since are left out: it will be read again. */
export function createReading({
  finder,
  hits,
  verdictOf,
  isStale = () => false,
}: {
  readonly finder: Finder;
  readonly hits: Hits;
  readonly verdictOf: (node: Text) => Verdict;
  readonly isStale?: (node: Text) => boolean;
}): Reading {
  let chunk: Chunk | undefined;
  let from = 0;
  /** Up to there all words have been learnt. */
  let learnt = 0;
  let stride = SHORTEST_STRIDE;
  let last: Hit | undefined;
  /** By the position where a block begins. */
  let english = new Map<number, boolean>();

  const isEnglish = (text: Chunk, index: number): boolean => {
    const [start, end] = text.block(index);
    const margin = end - start < TELLING_BLOCK ? LANGUAGE_MARGIN : 0;
    return once(english, start, () =>
      looksEnglish(text.text.slice(Math.max(0, start - margin), Math.min(end + margin, start + LONGEST_SAMPLE))),
    );
  };

  const hitOf = (text: Chunk, candidate: Candidate): Hit | undefined => {
    const phrase = finder.phraseOf(candidate.phrase);
    const firstIndex = text.indexAt(candidate.start, false);
    const lastIndex = text.indexAt(candidate.end, true);
    const nodes = text.nodes.slice(firstIndex, lastIndex + 1);
    const [first] = nodes;
    const last = nodes[nodes.length - 1];
    const element = first && parentOf(first);
    if (!phrase || !element || !last) return undefined;
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
      start: { node: first, offset: candidate.start - text.startOf(firstIndex) },
      end: { node: last, offset: candidate.end - text.startOf(lastIndex) },
      nodes,
      element,
      rank: 0,
    };
  };

  /** Reads a stretch and says where the next one begins: a phrase may run past its end. */
  const read = (text: Chunk, start: number, to: number): number => {
    const found: Hit[] = [];
    let reached = to;
    for (const candidate of finder.find(text.text, start, to, text.joins)) {
      if (!finder.phraseOf(candidate.phrase)?.pattern) reached = Math.max(reached, candidate.end);
      const hit = hitOf(text, candidate);
      if (hit) found.push(hit);
    }
    if (found.length > 0) {
      hits.add(found, last);
      last = found[found.length - 1];
    }
    return reached;
  };

  return {
    get last() {
      return last;
    },
    begin(next, after) {
      chunk = next;
      from = 0;
      learnt = 0;
      last = after;
      english = new Map();
    },
    step() {
      if (!chunk) return false;
      const began = performance.now();
      const start = from;
      const end = Math.min(chunk.text.length, start + stride + REACH);
      if (learnt < end) {
        learnt = finder.learn(chunk.text, Math.max(learnt, start), end, () => performance.now() - began > STEP_MS);
        if (learnt < end || performance.now() - began > STEP_MS / 2) return true;
      }
      // Were the reading to fail, it would go on behind what it failed at.
      from = Math.min(chunk.text.length, start + stride);
      from = read(chunk, start, from);
      const ms = performance.now() - began;
      if (ms > STEP_MS) stride = Math.max(SHORTEST_STRIDE, stride / 2);
      // What is left of a chunk tells nothing of a whole stride.
      else if (ms < STEP_MS / 2 && from - start >= stride) stride = Math.min(LONGEST_STRIDE, stride * 2);
      if (from >= chunk.text.length) chunk = undefined;
      return true;
    },
  };
}
