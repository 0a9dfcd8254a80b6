// Owns the cutting of a text into the sentence around a place and its neighbours.
import { firstIndex } from './halve.ts';
import type { Joins } from './types.ts';

/** A run is looked at this far each way from a place: longer sentences are cut. In characters. */
export const REACH = 500;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch around `[at, at]` that reads on without a block's edge, at most `REACH` each way. */
export function runAt(text: string, at: number, joins: Joins | undefined): Span {
  let start = Math.max(0, at - REACH);
  let end = Math.min(text.length, at + REACH);
  if (joins && !joins(start + 1, end - 1)) {
    start = firstIndex(start, at, (position) => joins(position + 1, at));
    // A gap that begins at the very edge of a block counts as lying before it.
    end = firstIndex(at, end, (position) => !joins(at + 1, position));
  }
  return { start, end };
}

/** Closing marks belong to the sentence they end. */
const CLOSING = '.!?…"\'”’)]';
const SPACE = /\s/;
const SHORTENED = /\b(?:dr|mr|mrs|ms|prof|vs|e\.g|i\.e|approx|no|st)\.$/i;
/** Characters looked back at for a shortened word. */
const SHORTENED_REACH = 7;

/** The sentences of a run, in order, punctuation included. */
export function sentencesIn(text: string, run: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = run.start;
  for (let index = run.start; index < run.end; index++) {
    const code = text.charCodeAt(index);
    // . ! ? and the ellipsis
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x2026) continue;
    let end = index + 1;
    while (end < run.end && CLOSING.includes(text.charAt(end))) end++;
    if (end < run.end && !SPACE.test(text.charAt(end))) continue;
    if (code === 0x2e && SHORTENED.test(text.slice(Math.max(start, index - SHORTENED_REACH), index + 1))) continue;
    spans.push({ start, end });
    start = end;
    index = end - 1;
  }
  if (start < run.end) spans.push({ start, end: run.end });
  return spans;
}

/** True when the sentence is a question. */
export function isQuestion(text: string, { end }: Span): boolean {
  return /\?["'”’)\]\s]*$/.test(text.slice(Math.max(0, end - 6), end));
}
