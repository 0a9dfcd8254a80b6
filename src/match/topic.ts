// Owns how strongly a text is about backs, pain or massage.
import type { TableRow } from './table.ts';
import type { Candidate } from './types.ts';

/** The number of different entries that stand in the text by themselves. 0: nothing to go by. */
export function topicStrength(candidates: Iterable<Candidate>, _characters: number, rows: readonly TableRow[]): number {
  const entries = new Set<string>();
  for (const { need, phrase } of candidates) {
    const row = rows[phrase];
    if (need === 0 && row) entries.add(row.entry);
  }
  return entries.size;
}
