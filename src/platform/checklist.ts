// Owns the reader's ticks and notes. One storage key for each tick and each note, so that two windows at work at once
// lose nothing; never written from a private window.
import { browser } from './browser.ts';
import { LONGEST_NOTE, NOTE, NOTE_SHAPE, TICK, TICK_SHAPE } from './checklist-shape.ts';
import { KEPT, keepAside } from './keep-aside.ts';
import { isPrivateWindow } from './private-window.ts';
import { currentVersion, parseRecord, type RecordShape } from './record.ts';
import type { Outcome } from './stored.ts';

export interface ChecklistState {
  /** Ids of ticked items. */
  readonly ticks: ReadonlySet<string>;
  /** By id of the item; no empty ones. */
  readonly notes: ReadonlyMap<string, string>;
  /** How many records could not be read: damaged, or written by a later version. Their bytes are kept aside. */
  readonly unreadable: number;
}

export interface ChecklistChange {
  readonly ticks?: ReadonlyMap<string, boolean>;
  readonly notes?: ReadonlyMap<string, string>;
}

/** Everything that is stored; undefined when storage does not answer. What cannot be read is set aside once. */
export async function readChecklist(): Promise<ChecklistState | undefined> {
  try {
    return await readStored();
  } catch {
    return undefined;
  }
}

async function readStored(): Promise<ChecklistState> {
  const stored = Object.entries(await browser.storage.local.get(null)).filter(([key]) => !key.endsWith(KEPT));
  const unreadable: Record<string, unknown> = {};
  const recordsUnder = <T>(prefix: string, shape: RecordShape<T>): readonly (readonly [string, T])[] =>
    stored.flatMap(([key, value]) => {
      if (!key.startsWith(prefix)) return [];
      const parsed = parseRecord(value, shape);
      if (parsed.kind === 'damaged' || parsed.kind === 'future') unreadable[key] = value;
      return parsed.kind === 'fine' ? [[key.slice(prefix.length), parsed.value] as const] : [];
    });
  const ticks = new Set(recordsUnder(TICK, TICK_SHAPE).map(([id]) => id));
  const notes = new Map(recordsUnder(NOTE, NOTE_SHAPE).map(([id, { text }]) => [id, text]));
  const count = Object.keys(unreadable).length;
  if (count > 0) await keepAside(unreadable);
  return { ticks, notes, unreadable: count };
}

/** Ticks or unticks items, and puts notes; an empty note is none. Nothing is written from a private window. */
export async function changeChecklist(change: ChecklistChange): Promise<Outcome> {
  try {
    if (await isPrivateWindow()) return 'private';
    await write(change);
    return 'saved';
  } catch {
    return 'failed';
  }
}

async function write(change: ChecklistChange): Promise<void> {
  const ticks = [...(change.ticks ?? [])];
  const notes = [...(change.notes ?? [])];
  const put = Object.fromEntries([
    ...ticks.flatMap(([id, on]) => (on ? [[TICK + id, { version: currentVersion(TICK_SHAPE) }] as const] : [])),
    ...notes.flatMap(([id, text]) =>
      text ? [[NOTE + id, { version: currentVersion(NOTE_SHAPE), text: text.slice(0, LONGEST_NOTE) }] as const] : [],
    ),
  ]);
  const gone = [
    ...ticks.flatMap(([id, on]) => (on ? [] : [TICK + id])),
    ...notes.flatMap(([id, text]) => (text ? [] : [NOTE + id])),
  ];
  if (gone.length > 0) await browser.storage.local.remove(gone);
  await browser.storage.local.set(put);
}

/** Calls `onChange` when ticks or notes change in any window. */
export function watchChecklist(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    const isOurs = (key: string): boolean => (key.startsWith(TICK) || key.startsWith(NOTE)) && !key.endsWith(KEPT);
    if (area === 'local' && Object.keys(changes).some(isOurs)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
