// Owns the file in which a reader takes their data along: what it holds, what is refused and why, what it would change.
// No browser API.
import { currentVersion, parseRecord, type RecordShape } from './record.ts';
import { differences, SETTINGS_SHAPE, type Settings, settingsFrom } from './settings-shape.ts';
import * as s from './shape.ts';
import { type OwnWord, WORDS_SHAPE } from './words-shape.ts';

const FORMAT = 'backlight';
const VERSION = 1;
export const LARGEST_BYTES = 5 * 1024 * 1024;
const LONGEST_NOTE = 4_000;

/** Everything a reader has chosen or written. */
export interface Backup {
  readonly settings: Settings;
  readonly words: readonly OwnWord[];
  /** Ticks and notes of the checklist by storage key, as they are stored. */
  readonly checklist: Readonly<Record<string, unknown>>;
}

export type Refused = 'too-big' | 'not-json' | 'not-ours' | 'future' | 'damaged';
export type ParsedBackup =
  | { readonly kind: 'fine'; readonly backup: Backup }
  | { readonly kind: 'refused'; readonly reason: Refused };

export const CHECKLIST_KEY = /^checklist\.(tick|note)\.[a-z0-9-]{1,100}$/;
const checklistValue = s.either(
  s.oneOf(1),
  s.object({ version: s.integer(1), text: s.string(LONGEST_NOTE) }),
  s.object({ version: s.integer(1) }),
);
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
  const settings = part(fields['settings'], SETTINGS_SHAPE);
  const words = part(fields['words'], WORDS_SHAPE);
  const checklist = checklistIn(fields['checklist']);
  if (settings === 'future' || words === 'future') return refused('future');
  if (settings === 'damaged' || words === 'damaged' || !checklist) return refused('damaged');
  return { kind: 'fine', backup: { settings: settingsFrom(settings), words: words?.words ?? [], checklist } };
}

const refused = (reason: Refused): ParsedBackup => ({ kind: 'refused', reason });

function part<T>(stored: unknown, shape: RecordShape<T>): T | undefined | 'future' | 'damaged' {
  const parsed = parseRecord(stored, shape);
  if (parsed.kind === 'fine') return parsed.value;
  return parsed.kind === 'absent' ? undefined : parsed.kind;
}

function checklistIn(stored: unknown): Record<string, unknown> | undefined {
  if (stored === undefined) return {};
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  const entries = Object.entries(stored).map(([key, value]) => [key, s.parse(checklistValue, value)] as const);
  if (entries.some(([key, value]) => !CHECKLIST_KEY.test(key) || value === undefined)) return undefined;
  return Object.fromEntries(entries);
}

/** What one set of data would change in another. */
export interface BackupChanges {
  /** Names of settings that would differ. */
  readonly settings: readonly (keyof Settings)[];
  readonly words: Counts;
  readonly checklist: Counts;
}

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export function changesBetween(now: Backup, next: Backup): BackupChanges {
  const names = Object.keys(now.settings) as (keyof Settings)[];
  const byId = (words: readonly OwnWord[]): Record<string, unknown> =>
    Object.fromEntries(words.map((word) => [word.id, word]));
  return {
    settings: names.filter((name) => !isSame(now.settings[name], next.settings[name])),
    words: countChanges(byId(now.words), byId(next.words)),
    checklist: countChanges(now.checklist, next.checklist),
  };
}

function countChanges(now: Readonly<Record<string, unknown>>, next: Readonly<Record<string, unknown>>): Counts {
  const keys = Object.keys(next);
  return {
    added: keys.filter((key) => !Object.hasOwn(now, key)).length,
    changed: keys.filter((key) => Object.hasOwn(now, key) && !isSame(now[key], next[key])).length,
    removed: Object.keys(now).filter((key) => !Object.hasOwn(next, key)).length,
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
