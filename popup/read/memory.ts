// Owns what the reader has brought to the reading view, for as long as the tab's document lives: other views of the popup
// come and go over it. In memory only: nothing of it is stored, put into an address or sent.
import { useState } from 'preact/hooks';

/** One line of the question sheet. */
export interface SheetItem {
  /** The id of an entry; undefined for a word that Backlight does not explain. */
  readonly entry?: string;
  /** As the text words it. */
  readonly wording: string;
}

export interface Brought {
  /** Undefined until a text has been read. */
  readonly paragraphs: readonly string[] | undefined;
  /** By the id of the entry, or by the word itself; in the order in which they came. */
  readonly sheet: ReadonlyMap<string, SheetItem>;
  /** Ids whose card was opened: they come to the sheet the first time, so that taking one off lasts. */
  readonly opened: ReadonlySet<string>;
  /** By the key of the line they stand under; under "" what belongs to none. */
  readonly notes: ReadonlyMap<string, string>;
}

const NOTHING: Brought = { paragraphs: undefined, sheet: new Map(), opened: new Set(), notes: new Map() };

let brought = NOTHING;

export type ChangeBrought = (change: (now: Brought) => Partial<Brought>) => void;

export function useBrought(): readonly [Brought, ChangeBrought] {
  const [shown, setShown] = useState(brought);
  return [
    shown,
    (change) => {
      brought = { ...brought, ...change(brought) };
      setShown(brought);
    },
  ];
}

/** Puts a line on the sheet, or takes it off. */
export function toggled({ sheet }: Brought, item: SheetItem): Partial<Brought> {
  const next = new Map(sheet);
  const key = keyOf(item);
  if (!next.delete(key)) next.set(key, item);
  return { sheet: next };
}

/** Puts an entry on the sheet when its card opens for the first time. */
export function openedNow({ sheet, opened }: Brought, entry: string, wording: string): Partial<Brought> {
  if (opened.has(entry)) return {};
  const next = new Map(sheet);
  if (!next.has(entry)) next.set(entry, { entry, wording });
  return { sheet: next, opened: new Set([...opened, entry]) };
}

export const keyOf = ({ entry, wording }: SheetItem): string => entry ?? wording;
