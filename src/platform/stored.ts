// Owns versioned records in storage.local: what is read is validated and migrated, and nothing unreadable is lost.
import { browser } from './browser.ts';
import { integer, parse, type Shape } from './shape.ts';

/** A record as it lies in storage. */
export interface StoredRecord {
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Turns a record of one version into the next one's shape. The first takes version 1 to 2, and so on. */
export type Migration = (record: StoredRecord) => StoredRecord;

export type Read<T> =
  | { readonly kind: 'fine'; readonly value: T }
  /** Nothing stored yet. */
  | { readonly kind: 'absent' }
  /** Damaged, or written by a later version: its bytes are kept aside under `<key>.kept`. */
  | { readonly kind: 'unreadable'; readonly reason: string };

const version = integer(1);

/** Brings stored bytes to the current version and checks them. Never throws. */
export function parseRecord<T>(stored: unknown, migrations: readonly Migration[], shape: Shape<T>): Read<T> {
  if (stored === undefined) return { kind: 'absent' };
  if (!isRecord(stored)) return { kind: 'unreadable', reason: 'it is damaged' };
  const current = migrations.length + 1;
  if (stored.version > current) return { kind: 'unreadable', reason: 'a later version of Backlight wrote it' };
  let value = stored;
  for (const migrate of migrations.slice(value.version - 1)) value = migrate(value);
  const checked = parse(shape, value);
  return checked === undefined ? { kind: 'unreadable', reason: 'it is damaged' } : { kind: 'fine', value: checked };
}

/** Reads a record; an unreadable one is copied aside once, so that nothing is lost. */
export async function readRecord<T>(key: string, migrations: readonly Migration[], shape: Shape<T>): Promise<Read<T>> {
  const stored = (await browser.storage.local.get(key))[key];
  const read = parseRecord(stored, migrations, shape);
  if (read.kind === 'unreadable') await browser.storage.local.set({ [`${key}.kept`]: stored });
  return read;
}

function isRecord(stored: unknown): stored is StoredRecord {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return false;
  return parse(version, stored.version) !== undefined;
}
