// Owns changes of the checklist that are not stored yet, and what they make of what is. Pure.
import type { ChecklistChange, ChecklistState } from '../../src/platform/checklist.ts';

export type Held = Required<ChecklistChange>;

export const NOTHING_HELD: Held = { ticks: new Map(), notes: new Map() };

/** What is held with one change more. */
export function withHeld(held: Held, { ticks = new Map(), notes = new Map() }: ChecklistChange): Held {
  return { ticks: new Map([...held.ticks, ...ticks]), notes: new Map([...held.notes, ...notes]) };
}

/** What is held without a change that has been stored; what was changed again since then stays. */
export function withoutHeld(held: Held, { ticks = new Map(), notes = new Map() }: ChecklistChange): Held {
  return {
    ticks: new Map([...held.ticks].filter(([id, on]) => ticks.get(id) !== on)),
    notes: new Map([...held.notes].filter(([id, text]) => notes.get(id) !== text)),
  };
}

export function applied(
  now: ChecklistState,
  { ticks = new Map(), notes = new Map() }: ChecklistChange,
): ChecklistState {
  const ticked = new Set(now.ticks);
  for (const [id, on] of ticks) {
    if (on) ticked.add(id);
    else ticked.delete(id);
  }
  const noted = new Map(now.notes);
  for (const [id, text] of notes) {
    if (text) noted.set(id, text);
    else noted.delete(id);
  }
  return { ...now, ticks: ticked, notes: noted };
}
