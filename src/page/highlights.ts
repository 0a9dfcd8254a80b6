// The only owner of CSS.highlights. Names are a contract with readers' own style sheets: never renamed.
import type { Kind } from '../knowledge/types.ts';

const NAMES = {
  term: 'backlight-term',
  claim: 'backlight-claim',
  warning: 'backlight-warning',
  custom: 'backlight-custom',
  active: 'backlight-active',
} as const;
const DARK = '-dark';

export type Ink = Kind | 'custom' | 'active';

// Where marks overlap the graver one is seen; the open one above all.
const PRIORITY: Record<Ink, number> = { term: 1, custom: 1, claim: 2, warning: 3, active: 4 };

export interface Stroke {
  readonly ink: Ink;
  /** The text stands on a dark ground. */
  readonly dark: boolean;
  readonly range: StaticRange;
}

export interface Highlights {
  /** Replaces everything painted. Without strokes no name of ours is registered. */
  paint(strokes: readonly Stroke[]): void;
}

export function createHighlights(): Highlights {
  return {
    paint(strokes) {
      const wanted = new Map<string, { ink: Ink; ranges: StaticRange[] }>();
      for (const { ink, dark, range } of strokes) {
        const name = NAMES[ink] + (dark ? DARK : '');
        const entry = wanted.get(name);
        if (entry) entry.ranges.push(range);
        else wanted.set(name, { ink, ranges: [range] });
      }
      for (const base of Object.values(NAMES)) {
        for (const name of [base, base + DARK]) {
          const entry = wanted.get(name);
          if (!entry) {
            CSS.highlights.delete(name);
            continue;
          }
          // A page may have cleared the registry or taken our object out: set it anew each time, without a fight.
          const highlight = new Highlight(...entry.ranges);
          highlight.priority = PRIORITY[entry.ink];
          CSS.highlights.set(name, highlight);
        }
      }
    },
  };
}
