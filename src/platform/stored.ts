// Owns versioned records in storage.local: what is read is validated and migrated, and nothing unreadable is lost.
import * as v from 'valibot';
import { browser } from './browser.ts';

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

const record = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Brings stored bytes to the current version and checks them. Never throws. */
export function parseRecord<T>(
  stored: unknown,
  migrations: readonly Migration[],
  schema: v.GenericSchema<unknown, T>,
): Read<T> {
  if (stored === undefined) return { kind: 'absent' };
  const parsed = v.safeParse(record, stored);
  if (!parsed.success) return { kind: 'unreadable', reason: 'it is damaged' };
  const current = migrations.length + 1;
  let value: StoredRecord = parsed.output;
  if (value.version > current) return { kind: 'unreadable', reason: 'a later version of Backlight wrote it' };
  for (const migrate of migrations.slice(value.version - 1)) value = migrate(value);
  const checked = v.safeParse(schema, value);
  return checked.success ? { kind: 'fine', value: checked.output } : { kind: 'unreadable', reason: 'it is damaged' };
}

/** Reads a record; an unreadable one is copied aside once, so that nothing is lost. */
export async function readRecord<T>(
  key: string,
  migrations: readonly Migration[],
  schema: v.GenericSchema<unknown, T>,
): Promise<Read<T>> {
  const stored = (await browser.storage.local.get(key))[key];
  const read = parseRecord(stored, migrations, schema);
  if (read.kind === 'unreadable') await browser.storage.local.set({ [`${key}.kept`]: stored });
  return read;
}
