// Owns the checklist's ticks and notes in this view: shown at once, stored, and followed when another window changes them.
import { useEffect, useState } from 'preact/hooks';
import { type ChecklistState, changeChecklist, readChecklist, watchChecklist } from '../../src/platform/checklist.ts';

export interface ChecklistChange {
  readonly ticks?: ReadonlyMap<string, boolean>;
  readonly notes?: ReadonlyMap<string, string>;
}

/** Undefined until what is stored has been read. */
export function useChecklist(): readonly [ChecklistState | undefined, (change: ChecklistChange) => void] {
  const [state, setState] = useState<ChecklistState>();
  useEffect(() => {
    const stop = new AbortController();
    const load = async (): Promise<void> => {
      const stored = await readChecklist();
      if (!stop.signal.aborted) setState(stored);
    };
    watchChecklist(() => void load(), stop.signal);
    void load();
    return () => stop.abort();
  }, []);
  const change = (next: ChecklistChange): void => {
    setState((now) => now && applied(now, next));
    void changeChecklist(next);
  };
  return [state, change];
}

function applied(now: ChecklistState, { ticks = new Map(), notes = new Map() }: ChecklistChange): ChecklistState {
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
