// Owns the shapes of the checklist's ticks and notes: one record for each, under a key that says what it is of. No
// browser API.
import { currentVersion, type ParsedRecord, parseRecord, type RecordShape } from './record.ts';
import * as s from './shape.ts';

/** Longest note that is kept, in characters. */
export const LONGEST_NOTE = 4_000;
/** Keys of storage begin so; the id of the item follows. */
export const TICK = 'checklist.tick.';
export const NOTE = 'checklist.note.';

export const TICK_SHAPE: RecordShape<object> = { migrations: [], shape: s.object({}) };
export const NOTE_SHAPE: RecordShape<{ readonly text: string }> = {
  migrations: [],
  shape: s.object({ text: s.string(LONGEST_NOTE) }),
};

const KEY = /^checklist\.(tick|note)\.[a-z0-9-]{1,100}$/;

/** Is this the key of a tick or a note? */
export const isChecklistKey = (key: string): boolean => KEY.test(key);

/** Ticks and notes by key, as they are stored. */
export type ChecklistRecords = Readonly<Record<string, object>>;

/** The record of a tick or a note, brought to the current version. @param key one that `isChecklistKey` */
export function parseChecklistRecord(key: string, stored: unknown): ParsedRecord<object> {
  const shape: RecordShape<object> = key.startsWith(TICK) ? TICK_SHAPE : NOTE_SHAPE;
  const parsed = parseRecord(stored, shape);
  if (parsed.kind !== 'fine') return parsed;
  return { kind: 'fine', value: { version: currentVersion(shape), ...parsed.value } };
}
