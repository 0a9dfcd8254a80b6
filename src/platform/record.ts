// Owns the shape of versioned records: what is read is checked and brought to the current version. No browser API.
import { check, integer, parse, type Shape } from './shape.ts';

/** A record as it lies in storage or in an exported file. */
export interface StoredRecord {
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Turns a record of one version into the next one's shape. The first takes version 1 to 2, and so on. */
export type Migration = (record: StoredRecord) => StoredRecord;

/** One kind of record: its current version is one more than the number of migrations. */
export interface RecordShape<T> {
  readonly migrations: readonly Migration[];
  /** Of the current version. */
  readonly shape: Shape<T>;
}

export type ParsedRecord<T> =
  | { readonly kind: 'fine'; readonly value: T }
  /** Nothing stored yet. */
  | { readonly kind: 'absent' }
  /** `at` leads to what is wrong: "changes.restDelay"; empty when it is no record at all. */
  | { readonly kind: 'damaged'; readonly at: string }
  /** Written by a later version of Backlight. */
  | { readonly kind: 'future' };

const version = integer(1);

export const currentVersion = ({ migrations }: RecordShape<unknown>): number => migrations.length + 1;

/** Brings stored bytes to the current version and checks them. Never throws. */
export function parseRecord<T>(stored: unknown, shape: RecordShape<T>): ParsedRecord<T> {
  if (stored === undefined) return { kind: 'absent' };
  if (!isRecord(stored)) return { kind: 'damaged', at: '' };
  if (stored.version > currentVersion(shape)) return { kind: 'future' };
  let value = stored;
  for (const migrate of shape.migrations.slice(value.version - 1)) value = migrate(value);
  const checked = check(shape.shape, value);
  return 'at' in checked ? { kind: 'damaged', at: checked.at } : { kind: 'fine', value: checked.value };
}

function isRecord(stored: unknown): stored is StoredRecord {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return false;
  return parse(version, stored.version) !== undefined;
}
