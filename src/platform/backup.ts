// Owns the file in which a reader takes their data along: what it holds, what is refused and why, what it would change.
// No browser API.
import { type ChecklistRecords, isChecklistKey, parseChecklistRecord } from './checklist-shape.ts';
import { currentVersion, type ParsedRecord, parseRecord } from './record.ts';
import { differences, SETTINGS_SHAPE, type Settings, settingsFrom } from './settings-shape.ts';
import * as s from './shape.ts';
import { type OwnWord, WORDS_SHAPE } from './words-shape.ts';

const FORMAT = 'backlight';
const VERSION = 1;
export const LARGEST_BYTES = 5 * 1024 * 1024;

/** Everything a reader has chosen or written. */
export interface Backup {
  readonly settings: Settings;
  readonly words: readonly OwnWord[];
  readonly checklist: ChecklistRecords;
}

export type Refused = 'too-big' | 'not-json' | 'not-ours' | 'future' | 'damaged';
export type ParsedBackup =
  | { readonly kind: 'fine'; readonly backup: Backup }
  /** `at` leads to what is wrong in a damaged file: "settings.changes.restDelay". */
  | { readonly kind: 'refused'; readonly reason: Refused; readonly at: string };

const file = s.object({ format: s.oneOf(FORMAT), version: s.integer(1) });

/** The text of a file that `parseBackup` reads back. */
export function backupText({ settings, words, checklist }: Backup): string {
  return JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      settings: { version: currentVersion(SETTINGS_SHAPE), changes: differences(settings) },
      words: { version: currentVersion(WORDS_SHAPE), words },
      checklist,
    },
    null,
    2,
  );
}

/** Reads a file; everything in it is checked and brought to the current version before anything is done with it. */
export function parseBackup(text: string): ParsedBackup {
  if (text.length > LARGEST_BYTES) return refused('too-big');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  const head = s.parse(file, data);
  if (!head) return refused('not-ours');
  if (head.version > VERSION) return refused('future');
  const fields = data as Record<string, unknown>;
  const settings = parseRecord(fields['settings'], SETTINGS_SHAPE);
  const words = parseRecord(fields['words'], WORDS_SHAPE);
  const checklist = parseChecklist(fields['checklist']);
  if ([settings, words, checklist].some(({ kind }) => kind === 'future')) return refused('future');
  if (settings.kind === 'damaged') return refused('damaged', `settings.${settings.at}`);
  if (words.kind === 'damaged') return refused('damaged', `words.${words.at}`);
  if (checklist.kind === 'damaged') return refused('damaged', `checklist.${checklist.at}`);
  return {
    kind: 'fine',
    backup: {
      settings: settingsFrom(settings.kind === 'fine' ? settings.value : undefined),
      words: words.kind === 'fine' ? words.value.words : [],
      checklist: checklist.kind === 'fine' ? checklist.value : {},
    },
  };
}

const refused = (reason: Refused, at = ''): ParsedBackup => ({ kind: 'refused', reason, at });

/** The first record that is not as it should be speaks for all. */
function parseChecklist(value: unknown): ParsedRecord<ChecklistRecords> {
  if (value === undefined) return { kind: 'absent' };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'damaged', at: '' };
  const records: [string, object][] = [];
  for (const [key, stored] of Object.entries(value)) {
    if (!isChecklistKey(key)) return { kind: 'damaged', at: key };
    const record = parseChecklistRecord(key, stored);
    if (record.kind === 'future') return record;
    if (record.kind !== 'fine') return { kind: 'damaged', at: key };
    records.push([key, record.value]);
  }
  return { kind: 'fine', value: Object.fromEntries(records) };
}

/** What one set of data would change in another. */
export interface BackupChanges {
  /** Names of settings that would differ. */
  readonly settings: readonly (keyof Settings)[];
  /** Words as they are written. */
  readonly words: Difference;
  /** Storage keys of ticks and notes. */
  readonly checklist: Difference;
}

interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export function changesBetween(now: Backup, next: Backup): BackupChanges {
  const names = Object.keys(now.settings) as (keyof Settings)[];
  const byId = (words: readonly OwnWord[]): Map<string, OwnWord> => new Map(words.map((word) => [word.id, word]));
  const byKey = (records: Backup['checklist']): Map<string, unknown> => new Map(Object.entries(records));
  return {
    settings: names.filter((name) => !isSame(now.settings[name], next.settings[name])),
    words: difference(byId(now.words), byId(next.words), (_, { word }) => word),
    checklist: difference(byKey(now.checklist), byKey(next.checklist), (key) => key),
  };
}

function difference<Value>(
  now: ReadonlyMap<string, Value>,
  next: ReadonlyMap<string, Value>,
  nameOf: (key: string, value: Value) => string,
): Difference {
  const names = (of: ReadonlyMap<string, Value>, isMeant: (key: string, value: Value) => boolean): readonly string[] =>
    [...of].filter((pair) => isMeant(...pair)).map((pair) => nameOf(...pair));
  return {
    added: names(next, (key) => !now.has(key)),
    changed: names(next, (key, value) => now.has(key) && !isSame(now.get(key), value)),
    removed: names(now, (key) => !next.has(key)),
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
