// The only owner of CSS.highlights. Names are a contract with readers' own style sheets: never renamed.
import type { MarkKind } from '../match/types.ts';

export type Ink = MarkKind | 'active';

// Where marks overlap the graver one is seen; the open one above all.
const PRIORITY: Record<Ink, number> = { term: 1, custom: 1, claim: 2, warning: 3, active: 4 };

export interface Stroke {
  readonly ink: Ink;
  /** The text stands on a dark ground. */
  readonly dark: boolean;
  readonly range: () => StaticRange;
}

export interface Highlights {
  /** Paints exactly these strokes; what is painted already, by the same key, stays. Without strokes no name of ours
   *  is registered. */
  paint(strokes: ReadonlyMap<object, Stroke>): void;
  /** Takes one stroke away at once. */
  erase(key: object): void;
}

export function createHighlights(): Highlights {
  const highlights = new Map<string, Highlight>();
  const painted = new Map<object, { readonly name: string; readonly range: StaticRange }>();

  const highlightFor = (name: string, ink: Ink): Highlight => {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = PRIORITY[ink];
      highlights.set(name, highlight);
    }
    return highlight;
  };

  const erase = (key: object): void => {
    const stroke = painted.get(key);
    if (!stroke) return;
    painted.delete(key);
    highlights.get(stroke.name)?.delete(stroke.range);
  };

  return {
    erase,
    paint(strokes) {
      for (const [key, { name }] of painted) {
        const stroke = strokes.get(key);
        if (!stroke || nameOf(stroke) !== name) erase(key);
      }
      for (const [key, stroke] of strokes) {
        if (painted.has(key)) continue;
        const name = nameOf(stroke);
        const range = stroke.range();
        highlightFor(name, stroke.ink).add(range);
        painted.set(key, { name, range });
      }
      for (const [name, highlight] of highlights) {
        if (highlight.size === 0) {
          CSS.highlights.delete(name);
          highlights.delete(name);
          // A page may have cleared the registry: ours come back with the next change, without a fight.
        } else if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
      }
    },
  };
}

/** Takes away what an earlier script of ours has left registered. */
export function clearHighlights(): void {
  for (const ink of Object.keys(PRIORITY) as Ink[]) {
    for (const dark of [false, true]) CSS.highlights.delete(nameOf({ ink, dark }));
  }
}

function nameOf({ ink, dark }: Pick<Stroke, 'ink' | 'dark'>): string {
  return `backlight-${ink}${dark ? '-dark' : ''}`;
}
