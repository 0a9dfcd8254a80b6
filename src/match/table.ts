// Owns the form in which phrases travel: one string, written at build time and read in the page.
// A line beginning with @ opens an entry: "@id kind context,words"; each line after it is one phrase: flags, then text.
import type { Kind } from '../knowledge/types.ts';

export const COMPANY = 1;
export const EXACT_CASE = 2;
export const TAKES_S = 4;
export const TAKES_ES = 8;
export const SPUN = 16;
export const NOT_COMPARING = 32;
/** Flags are one letter: this code plus the bits. Above "@", which opens an entry. */
const FLAG_BASE = 65;

/** A phrase as the finder knows it. */
export interface TableRow {
  readonly entry: string;
  readonly kind: Kind;
  readonly flags: number;
  /** Plain text; for EXACT_CASE as written. */
  readonly written: string;
  readonly context: readonly string[];
}

export function writeTable(rows: readonly TableRow[]): string {
  const lines: string[] = [];
  let open = '';
  for (const row of rows) {
    const head = `@${row.entry} ${row.kind} ${row.context.join(',')}`;
    if (head !== open) lines.push(head);
    open = head;
    lines.push(String.fromCharCode(FLAG_BASE + row.flags) + row.written);
  }
  return lines.join('\n');
}

export function readTable(table: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let entry = '';
  let kind: Kind = 'term';
  let context: readonly string[] = [];
  for (const line of table.split('\n')) {
    if (line.charCodeAt(0) === 64) {
      const [id = '', kindName, words = ''] = line.slice(1).split(' ');
      entry = id;
      kind = kindName as Kind;
      context = words ? words.split(',') : [];
      continue;
    }
    rows.push({ entry, kind, flags: line.charCodeAt(0) - FLAG_BASE, written: line.slice(1), context });
  }
  return rows;
}
