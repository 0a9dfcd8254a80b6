// Owns the joining of what all frames of a page found: one entry counts once, with all its places. Pure.
import type { PageReport } from '../../src/platform/message-table.ts';

type ReportedEntry = PageReport['entries'][number];

export interface FoundEntry extends Pick<ReportedEntry, 'id' | 'kind' | 'spun'> {
  /** Where it stands: which frame, and the how manieth of its mentions there. */
  readonly places: readonly { readonly frame: string; readonly index: number }[];
}

/** A claim or warning in one frame makes the entry one everywhere. */
const GRAVITY = { warning: 0, claim: 1, term: 2 } as const;

export function joinReports(reports: readonly PageReport[]): readonly FoundEntry[] {
  const byId = new Map<string, FoundEntry>();
  for (const { frame, entries } of reports) {
    for (const { id, kind, spun, count } of entries) {
      const places = Array.from({ length: count }, (_, index) => ({ frame, index }));
      const known = byId.get(id) ?? { id, kind, spun: [], places: [] };
      byId.set(id, {
        id,
        kind: GRAVITY[kind] < GRAVITY[known.kind] ? kind : known.kind,
        spun: [...new Set([...known.spun, ...spun])],
        places: [...known.places, ...places],
      });
    }
  }
  return [...byId.values()];
}
