// Owns the way from one mention to the next over all frames of a page. No browser API.
import type { PageReport } from './message-table.ts';

type Frame = Pick<PageReport, 'frame' | 'places' | 'at'>;

/** The frame in which a mention was opened last. */
export function lastFrame<F extends Frame>(frames: readonly F[]): F | undefined {
  const time = ({ at }: Frame): number => at?.time ?? -1;
  return frames.filter(({ at }) => at !== null).toSorted((a, b) => time(b) - time(a))[0];
}

/**
 * Where the next (`by` 1) or previous (-1) mention is, round and round through all frames in the order given; undefined
 * on a page without mentions.
 */
export function nextPlace(
  frames: readonly Frame[],
  by: 1 | -1,
): { readonly frame: string; readonly index: number } | undefined {
  const places = frames.flatMap(({ frame, places: count }) =>
    Array.from({ length: count }, (_, index) => ({ frame, index })),
  );
  const here = lastFrame(frames);
  const now = here ? places.findIndex(({ frame, index }) => frame === here.frame && index === here.at?.place) : -1;
  if (now < 0) return by === 1 ? places[0] : places.at(-1);
  return places[(now + by + places.length) % places.length];
}
