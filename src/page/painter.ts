// Owns what is painted now: the chosen mentions near the viewport, in the ink of their kind and ground.

import { firstIndex } from '../match/halve.ts';
import type { Ground } from './ground.ts';
import type { Highlights, Stroke } from './highlights.ts';
import { rectsOf } from './hit-test.ts';
import type { Hit } from './hits.ts';
import { parentOf } from './order.ts';

/** Marks registered at once. Chrome's frame cost grows with the number; more than this is never on one screen. */
const REGISTERED_LIMIT = 300;

export interface Painter {
  /** Paints anew; does nothing where nothing has changed. */
  paint(): void;
  isPainted(hit: Hit): boolean;
  /** May a pointer that is told to be over this be on a painted mention? Only over what the mention stands in. */
  isAround(over: EventTarget): boolean;
  /** Takes one mark away at once: its text is gone or has changed. */
  erase(hit: Hit): void;
  /** More mentions are near than may be registered: which ones depends on the scroll position. */
  readonly isCrowded: boolean;
}

export function createPainter({
  nearElements,
  hitsIn,
  isPaintable,
  activeHit,
  ground,
  highlights,
}: {
  readonly nearElements: ReadonlySet<Element>;
  readonly hitsIn: (element: Element) => ReadonlySet<Hit> | undefined;
  readonly isPaintable: (hit: Hit) => boolean;
  readonly activeHit: () => Hit | undefined;
  readonly ground: Ground;
  readonly highlights: Highlights;
}): Painter {
  let strokes = new Map<object, Stroke>();
  let painted: readonly Hit[] = [];
  /** Everything that painted mentions stand in; made when it is asked for. */
  let around: WeakSet<EventTarget> | undefined;
  let crowded = false;

  const surroundings = (): WeakSet<EventTarget> => {
    const found = new WeakSet<EventTarget>();
    for (const node of painted.flatMap(({ nodes }) => nodes)) {
      for (let at = parentOf(node); at && !found.has(at); at = parentOf(at)) found.add(at);
    }
    return found;
  };

  return {
    get isCrowded() {
      return crowded;
    },
    isPainted: (hit) => strokes.has(hit),
    isAround(over) {
      around ??= surroundings();
      return around.has(over);
    },
    erase(hit) {
      for (const key of [hit, hit.candidate]) if (strokes.delete(key)) highlights.erase(key);
    },
    paint() {
      let wanted: Hit[] = [];
      for (const element of nearElements) {
        for (const hit of hitsIn(element) ?? []) if (isPaintable(hit)) wanted.push(hit);
      }
      crowded = wanted.length > REGISTERED_LIMIT;
      if (crowded) wanted = nearest(wanted.sort((a, b) => a.rank - b.rank));
      const active = activeHit();
      if (active) wanted.push(active);
      strokes = new Map();
      painted = wanted;
      around = undefined;
      for (const hit of wanted) {
        const dark = ground.isDark(hit.element);
        const range = (): StaticRange => rangeOf(hit);
        strokes.set(hit, { ink: hit.kind, dark, range });
        // The open mention keeps the line of its kind; its candidate is the key of the ground that is laid under it.
        if (hit === active) strokes.set(hit.candidate, { ink: 'active', dark, range });
      }
      highlights.paint(strokes);
    },
  };
}

/** Those about the middle of the viewport: of a list as long as a book, the part that is on the screen. */
function nearest(hits: readonly Hit[]): Hit[] {
  const middle = innerHeight / 2;
  // Order on the page is nearly always order from top to bottom, so the first below the middle is found by halving.
  const below = firstIndex(0, hits.length, (index) => {
    const hit = hits[index];
    const [rect] = hit ? rectsOf(hit) : [];
    return rect !== undefined && rect.top > middle;
  });
  const from = Math.max(0, Math.min(below - REGISTERED_LIMIT / 2, hits.length - REGISTERED_LIMIT));
  return hits.slice(from, from + REGISTERED_LIMIT);
}

function rangeOf({ start, end }: Hit): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
