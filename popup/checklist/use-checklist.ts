// Owns the checklist's ticks and notes in this view: shown at once, stored, and followed when another window changes
// them. What is not stored yet, or cannot be, holds here: nothing goes before the reader's eyes.
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type ChecklistChange,
  type ChecklistState,
  changeChecklist,
  readChecklist,
  watchChecklist,
} from '../../src/platform/checklist.ts';
import type { Outcome } from '../../src/platform/stored.ts';
import { applied, type Held, NOTHING_HELD, withHeld, withoutHeld } from './held.ts';

export interface ChecklistView extends ChecklistState {
  /** What is stored has been read. */
  readonly isRead: boolean;
  /** What became of the last change. */
  readonly outcome: Outcome;
}

const NOTHING_STORED: ChecklistState = { ticks: new Set(), notes: new Map(), unreadable: 0 };

export function useChecklist(): readonly [ChecklistView, (change: ChecklistChange) => void] {
  const [stored, setStored] = useState<ChecklistState>();
  const held = useRef<Held>(NOTHING_HELD);
  const [shown, show] = useState<Held>(NOTHING_HELD);
  const [outcome, setOutcome] = useState<Outcome>('saved');
  useEffect(() => {
    const stop = new AbortController();
    const load = async (): Promise<void> => {
      const now = await readChecklist();
      if (stop.signal.aborted) return;
      setStored((before) => now ?? before ?? NOTHING_STORED);
      if (!now) setOutcome('failed');
    };
    watchChecklist(() => void load(), stop.signal);
    void load();
    return () => stop.abort();
  }, []);
  const hold = (next: Held): void => {
    held.current = next;
    show(next);
  };
  const change = async (next: ChecklistChange): Promise<void> => {
    // With what could not be stored before: storage may answer again.
    const all = withHeld(held.current, next);
    hold(all);
    const became = await changeChecklist(all);
    setOutcome(became);
    if (became !== 'saved') return;
    setStored((now) => applied(now ?? NOTHING_STORED, all));
    hold(withoutHeld(held.current, all));
  };
  const state = applied(stored ?? NOTHING_STORED, shown);
  return [{ ...state, isRead: stored !== undefined, outcome }, (next) => void change(next)];
}
